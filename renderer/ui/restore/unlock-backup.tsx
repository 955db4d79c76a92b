import { Form, Modal, Segmented } from "antd";
import { useState } from "react";
import type { RegularsError } from "../../../core/model/error.ts";
import type { Secret } from "../../../core/model/secret.ts";
import { useT } from "../../app/words/words.ts";
import { EnterDoes } from "../enter-does.tsx";
import { Field } from "../field.tsx";
import { SecretInput } from "../secret-input.tsx";

interface Props {
  readonly error: RegularsError | null;
  readonly busy: boolean;
  readonly onOpen: (secret: Secret) => void;
  readonly onClose: () => void;
}

/** Asks for what opens an encrypted backup. */
export function UnlockBackup({ error, busy, onOpen, onClose }: Props) {
  const t = useT();
  const [by, setBy] = useState<Secret["by"]>("passphrase");
  const [text, setText] = useState("");
  const wrong =
    error === null || error.code === "backup-encrypted"
      ? undefined
      : t(`errors.${error.code}.title`, { ...error.facts });
  const open = (): void => onOpen({ by, text });
  return (
    <Modal
      open
      title={t("safety.unlock.title")}
      okText={t("safety.unlock.open")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: text === "", loading: busy }}
      onOk={open}
      onCancel={onClose}
    >
      <p>{t("safety.unlock.text")}</p>
      <Form layout="vertical" component="div">
        <Segmented
          aria-label={t("safety.unlock.title")}
          value={by}
          options={(["passphrase", "recovery"] as const).map((value) => ({
            value,
            label: t(`safety.unlock.by.${value}`),
          }))}
          onChange={(value) => {
            setBy(value);
            setText("");
          }}
        />
        <div className="rg-restore-typed">
          <EnterDoes ready={text !== "" && !busy} onEnter={open}>
            <Field label={t(`safety.unlock.by.${by}`)} error={wrong} required>
              <SecretInput key={by} value={text} onChange={setText} visible={by === "recovery"} autoFocus />
            </Field>
          </EnterDoes>
        </div>
      </Form>
    </Modal>
  );
}
