import { Form } from "antd";
import { useState } from "react";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { SecretInput } from "../../ui/secret-input.tsx";

/** Fewer letters are refused by the engine too. */
const SHORTEST = 8;

export interface NewPassphrase {
  readonly chosen: string;
  readonly again: string;
}

export const NO_PASSPHRASE: NewPassphrase = { chosen: "", again: "" };

/** Whether what was typed twice can be a passphrase. */
export function isReady({ chosen, again }: NewPassphrase): boolean {
  return !isShort(chosen) && chosen === again;
}

/** A new passphrase, typed twice. */
export function NewPassphraseFields({
  value,
  onChange,
}: {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
}) {
  const t = useT();
  const [leftFirst, setLeftFirst] = useState(false);
  const { chosen, again } = value;
  return (
    <Form layout="vertical" component="div">
      <div onBlur={() => setLeftFirst(true)}>
        <Field
          label={t("lock.panel.chosen")}
          help={t("lock.panel.chosenHelp")}
          error={leftFirst && chosen !== "" && isShort(chosen) ? t("lock.panel.short") : undefined}
        >
          <SecretInput value={chosen} onChange={(typed) => onChange({ chosen: typed, again })} autoFocus />
        </Field>
      </div>
      <Field
        label={t("lock.panel.again")}
        error={again !== "" && !chosen.startsWith(again) ? t("lock.panel.differs") : undefined}
      >
        <SecretInput value={again} onChange={(typed) => onChange({ chosen, again: typed })} />
      </Field>
    </Form>
  );
}

function isShort(text: string): boolean {
  return [...text.normalize("NFKC")].length < SHORTEST;
}
