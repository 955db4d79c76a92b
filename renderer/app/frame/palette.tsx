import { Input, Modal } from "antd";
import { useEffect, useId, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { findCommands, useCommands } from "../commands.ts";
import { useView } from "../engine.tsx";
import { useT } from "../words/words.ts";
import { useWorkspaces } from "../workspaces.tsx";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** One thing that can be chosen. */
interface Choice {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly group: "commands" | "customers";
  readonly run: () => unknown;
}

/** Ctrl/⌘ K: every command, and every customer, by typing. */
export function Palette({ open, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      title={<span className="rg-hidden">{t("frame.find.title")}</span>}
      className="rg-palette"
      destroyOnHidden
    >
      <Finder onClose={onClose} />
    </Modal>
  );
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const dom = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const { open } = useWorkspaces();
  const choices = [...useCommandChoices(text), ...useCustomerChoices(open === null ? "" : text)];
  const active = Math.min(at, choices.length - 1);
  useEffect(() => {
    document.getElementById(`${dom}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [dom, active]);
  const choose = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    onClose();
    choice.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setAt((active + 1) % Math.max(1, choices.length));
    else if (event.key === "ArrowUp") setAt((active - 1 + choices.length) % Math.max(1, choices.length));
    else if (event.key === "Enter") choose(choices[active]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        autoFocus
        size="large"
        value={text}
        placeholder={t("frame.find.hint")}
        aria-label={t("frame.find.title")}
        role="combobox"
        aria-expanded
        aria-controls={`${dom}-list`}
        aria-activedescendant={choices.length > 0 ? `${dom}-${active}` : undefined}
        aria-autocomplete="list"
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${dom}-list`} role="listbox" aria-label={t("frame.find.title")} className="rg-palette-list">
        {choices.map((choice, i) => (
          <div
            key={choice.id}
            id={`${dom}-${i}`}
            role="option"
            aria-selected={i === active}
            className={i === active ? "rg-palette-active" : undefined}
            onMouseMove={() => setAt(i)}
            onClick={() => choose(choice)}
          >
            <span>{choice.title}</span>
            <span className="rg-quiet">{choice.hint}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p role="status">{t("frame.find.none", { text })}</p>}
      <p className="rg-quiet rg-palette-keys">{t("frame.find.keys")}</p>
    </>
  );
}

function useCommandChoices(text: string): Choice[] {
  const commands = useCommands();
  return findCommands(commands, text)
    .slice(0, 20)
    .map(({ id, title, keys, run }) => ({ id, title, hint: keys ?? "", group: "commands", run }));
}

function useCustomerChoices(text: string): Choice[] {
  const t = useT();
  const navigate = useNavigate();
  const { answer } = useView("find", { text: text.trim(), limit: 12 });
  if (text.trim() === "" || answer === null) return [];
  return answer.map(({ id, name, hint }) => ({
    id: `customer-${id}`,
    title: name ?? t("frame.find.unnamed"),
    hint: hint ?? "",
    group: "customers",
    run: () => navigate(`/customers/${id}`),
  }));
}
