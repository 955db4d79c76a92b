import { Alert, Button, Flex, Form, Input } from "antd";
import { bridge } from "../../app/bridge.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { copyText } from "../../app/lock/own-clipboard.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";

/** The groups of the code that are asked back, counted from 0. */
const ASKED = [2, 5] as const;

/** The recovery code to be taken down: printed, copied or saved. It is shown this once. */
export function ShownCode({ code }: { readonly code: string }) {
  const t = useT();
  const tell = useTell();
  const name = useWorkspace()?.name ?? "";
  const copy = async (): Promise<void> => {
    await copyText(code);
    tell.done(t("lock.panel.copied"));
  };
  const save = async (): Promise<void> => {
    const text = t("lock.panel.fileText", { name, code, interpolation: { escapeValue: false } });
    await bridge.saveFile(t("lock.panel.fileName"), new TextEncoder().encode(text));
  };
  return (
    <>
      <p>{t("lock.panel.codeLead")}</p>
      <div className="rg-code-sheet" tabIndex={-1} ref={focusNow}>
        <p className="rg-code-of">{name}</p>
        <p className="rg-code">
          {groupsOf(code).map((group, i) => (
            <span key={i}>{group}</span>
          ))}
        </p>
      </div>
      <p className="rg-quiet">{t("lock.panel.codeKeep")}</p>
      <Flex gap={8} wrap>
        <Button onClick={() => window.print()}>{t("lock.panel.print")}</Button>
        <Button onClick={() => void copy()}>{t("lock.panel.copy")}</Button>
        <Button onClick={() => void save()}>{t("lock.panel.save")}</Button>
      </Flex>
    </>
  );
}

/** What the dialog asked before is gone, and the keyboard with it. */
function focusNow(sheet: HTMLElement | null): void {
  sheet?.focus();
}

interface CodeBackProps {
  /** What was typed for each group asked. */
  readonly typed: readonly string[];
  readonly wrong: boolean;
  readonly onChange: (typed: readonly string[]) => void;
}

/** Asks some groups of the code back, so that nobody encrypts with a code they have not taken down. */
export function CodeBack({ typed, wrong, onChange }: CodeBackProps) {
  const t = useT();
  return (
    <Form layout="vertical" component="div">
      <p>{t("lock.panel.confirmLead")}</p>
      {ASKED.map((group, i) => (
        <Field key={group} label={t("lock.panel.group", { number: group + 1 })} required>
          <Input
            value={typed[i] ?? ""}
            maxLength={8}
            autoFocus={i === 0}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={({ target }) => onChange(ASKED.map((_, at) => (at === i ? target.value : (typed[at] ?? ""))))}
          />
        </Field>
      ))}
      {wrong && <Alert type="error" showIcon title={t("lock.panel.confirmWrong")} />}
    </Form>
  );
}

/** Whether what was typed is what the code says there. */
export function saysCode(typed: readonly string[], code: string): boolean {
  const groups = groupsOf(code);
  return ASKED.every((group, i) => plain(typed[i] ?? "") === groups[group]);
}

function groupsOf(code: string): readonly string[] {
  return code.split("-");
}

/** Letters in capitals, what looks alike taken for what is meant. */
function plain(text: string): string {
  const letters = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "");
  return letters.replaceAll("O", "0").replaceAll(/[IL]/g, "1").replaceAll("U", "V");
}
