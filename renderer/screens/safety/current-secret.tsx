import { Form } from "antd";
import type { Secret } from "../../../core/model/secret.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { SecretInput } from "../../ui/secret-input.tsx";

/** What opens the workspace so far: its passphrase, or the recovery code. */
export function CurrentSecret({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useT();
  return (
    <Form layout="vertical" component="div">
      <Field label={t("lock.panel.current")} help={t("lock.panel.orCode")}>
        <SecretInput value={value} onChange={onChange} autoFocus />
      </Field>
    </Form>
  );
}

/** A text of the shape of a recovery code is one; no passphrase anybody makes up looks like it. */
export function secretOf(text: string): Secret {
  return { by: /^([0-9a-z]{4}[-\s]*){7}$/i.test(text.trim()) ? "recovery" : "passphrase", text };
}
