import { Form } from "antd";
import type { ErrorCode, RegularsError } from "../../../core/model/error.ts";
import type { Secret } from "../../../core/model/secret.ts";
import { useT } from "../../app/words/words.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import { Field } from "../../ui/field.tsx";
import { SecretInput } from "../../ui/secret-input.tsx";

/** What was typed, and why it opened nothing when it was tried. */
export interface TypedSecret {
  readonly text: string;
  readonly refused: RegularsError | null;
}

export const NOTHING_TYPED: TypedSecret = { text: "", refused: null };

/** What opens the workspace so far: its passphrase, or the recovery code. */
export function CurrentSecret({
  value,
  onChange,
  autoFocus = true,
}: {
  readonly value: TypedSecret;
  readonly onChange: (value: TypedSecret) => void;
  readonly autoFocus?: boolean;
}) {
  const t = useT();
  const why = useWhyRefused(value.refused);
  return (
    <Form layout="vertical" component="div">
      <Field label={t("lock.panel.current")} help={t("lock.panel.orCode")} error={why}>
        <SecretInput value={value.text} onChange={(text) => onChange({ text, refused: null })} autoFocus={autoFocus} />
      </Field>
    </Form>
  );
}

function useWhyRefused(error: RegularsError | null): string | undefined {
  const t = useT();
  if (error === null) return undefined;
  const { code, facts } = error;
  const next = code === "unlock-wait" ? t("lock.screen.wait", { count: facts.count ?? 1 }) : t(`errors.${code}.remedy`);
  return `${t(`errors.${code}.title`)} ${next}`;
}

/** A text of the shape of a recovery code is one; no passphrase anybody makes up looks like it. */
export function secretOf({ text }: TypedSecret): Secret {
  return { by: /^([0-9a-z]{4}[-\s]*){7}$/i.test(text.trim()) ? "recovery" : "passphrase", text };
}

/** What is wrong with a secret, to be told where it was typed. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "passphrase-wrong",
  "recovery-code-wrong",
  "recovery-code-mistyped",
  "unlock-wait",
]);

/** Null once the work is done; why the secret it was given does not open the workspace. Any other error is thrown. */
export async function refusalOf(work: Promise<void>): Promise<RegularsError | null> {
  try {
    await work;
    return null;
  } catch (thrown) {
    const error = asRegularsError(thrown);
    if (!REFUSALS.has(error.code)) throw error;
    return error;
  }
}
