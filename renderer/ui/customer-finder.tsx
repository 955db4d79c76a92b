import { Select, type RefSelectProps } from "antd";
import { useImperativeHandle, useRef, useState, type Ref } from "react";
import { useView } from "../app/engine.tsx";
import { useT } from "../app/words/words.ts";
import type { Focusable } from "./key-choice.tsx";

/** A person that was found. */
export interface Found {
  readonly id: number;
  readonly name: string | null;
}

interface Props {
  readonly id?: string;
  /** For a finder without a label beside it. */
  readonly label?: string;
  readonly value: Found | null;
  readonly onChange: (person: Found | null) => void;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<Focusable>;
}

const MOST = 12;

/** Finds one customer by name, phone, e-mail or code: typing, arrow keys, Enter. */
export function CustomerFinder({ id, label, value, onChange, autoFocus = false, ref }: Props) {
  const t = useT();
  const [text, setText] = useState("");
  const select = useRef<RefSelectProps>(null);
  useImperativeHandle(ref, () => ({ focus: () => select.current?.focus() }));
  const { answer } = useView("find", { text: text.trim(), limit: MOST });
  const nameOf = (name: string | null): string => name ?? t("frame.find.unnamed");
  const found = text.trim() === "" ? [] : (answer ?? []);
  const chosen = value === null || found.some((one) => one.id === value.id) ? [] : [value];
  return (
    <Select<number>
      ref={select}
      className="rg-finder"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { "aria-label": label })}
      autoFocus={autoFocus}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t("answers.finder.placeholder")}
      notFoundContent={text.trim() === "" ? t("answers.finder.type") : t("answers.finder.none")}
      value={value?.id ?? null}
      options={[...chosen, ...found].map(({ id: one, name }) => ({ value: one, label: nameOf(name) }))}
      optionRender={({ label: name, value: one }) => (
        <>
          {name} <span className="rg-quiet">{found.find((person) => person.id === one)?.hint}</span>
        </>
      )}
      onChange={(next) => {
        const person = found.find((one) => one.id === next);
        onChange(person === undefined ? null : { id: person.id, name: person.name });
      }}
    />
  );
}
