import { Button, Form, Input, Modal, Radio, Space } from "antd";
import { useState } from "react";
import type { BackupProtection, WrittenBackup } from "../../../core/engine/safety-answers.ts";
import { bridge } from "../../app/bridge.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { EnterDoes } from "../../ui/enter-does.tsx";
import { Field } from "../../ui/field.tsx";
import { SecretInput } from "../../ui/secret-input.tsx";
import { BackupCode } from "./backup-code.tsx";

type By = BackupProtection["by"];

/** Fewer letters than these are refused. */
const MIN_PASSPHRASE = 8;

/** The whole workspace as one file, protected as the person says; read again before it is handed out. */
export function BackUp({ sealed }: { readonly sealed: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t("safety.backUp.action")}
      </Button>
      {open && <BackUpDialog sealed={sealed} onClose={() => setOpen(false)} />}
    </>
  );
}

function BackUpDialog({ sealed, onClose }: { readonly sealed: boolean; readonly onClose: () => void }) {
  const t = useT();
  const [by, setBy] = useState<By>(sealed ? "workspace" : "passphrase");
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [confirmed, setConfirmed] = useState("");
  const { making, written, make } = useBackUp();
  const choices: readonly By[] = sealed ? ["workspace", "passphrase"] : ["passphrase", "nothing"];
  const word = t("safety.backUp.confirmWord");
  const isReady =
    by === "workspace" ||
    (by === "passphrase" && [...passphrase].length >= MIN_PASSPHRASE && passphrase === again) ||
    (by === "nothing" && confirmed.trim() === word);
  const start = async (): Promise<void> => {
    await make(by === "passphrase" ? { by, passphrase } : { by });
    if (by !== "passphrase") onClose();
  };
  if (written !== null && written.recoveryCode !== null)
    return <BackupCode code={written.recoveryCode} file={written.fileName} onClose={onClose} />;
  return (
    <Modal
      open
      title={t("safety.backUp.title")}
      okText={t("safety.backUp.start")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: !isReady, loading: making }}
      onOk={() => void start()}
      onCancel={onClose}
    >
      <p>{t("safety.backUp.text")}</p>
      <Form layout="vertical" component="div">
        <Radio.Group
          value={by}
          onChange={({ target }) => setBy(target.value as By)}
          aria-label={t("safety.backUp.title")}
        >
          <Space orientation="vertical">
            {choices.map((one) => (
              <Radio key={one} value={one}>
                {t(`safety.backUp.by.${one}`)}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
        <EnterDoes ready={isReady && !making} onEnter={() => void start()}>
          {by === "passphrase" && (
            <div className="rg-safety-typed">
              <Field
                label={t("safety.backUp.passphrase")}
                help={t("safety.backUp.passphraseHelp", { count: MIN_PASSPHRASE })}
                required
              >
                <SecretInput value={passphrase} onChange={setPassphrase} />
              </Field>
              <Field
                label={t("safety.backUp.again")}
                error={again !== "" && again !== passphrase ? t("safety.backUp.different") : undefined}
                required
              >
                <SecretInput value={again} onChange={setAgain} />
              </Field>
            </div>
          )}
          {by === "nothing" && (
            <div className="rg-safety-typed">
              <p>{t("safety.backUp.plain")}</p>
              <Field label={t("safety.backUp.confirm", { word })} required>
                <Input value={confirmed} onChange={({ target }) => setConfirmed(target.value)} autoComplete="off" />
              </Field>
            </div>
          )}
        </EnterDoes>
      </Form>
    </Modal>
  );
}

function useBackUp() {
  const t = useT();
  const jobs = useJobs();
  const tell = useTell();
  const regulars = useRegulars();
  const [making, setMaking] = useState(false);
  const [written, setWritten] = useState<WrittenBackup | null>(null);
  const make = async (protection: BackupProtection): Promise<void> => {
    setMaking(true);
    try {
      const backup = await jobs.run(t("safety.backUp.job"), (job) => regulars.backUp(protection, job));
      const kept = await bridge.saveFile(backup.fileName, new Uint8Array(await backup.content.arrayBuffer()));
      tell.done(t(kept ? "safety.backUp.saved" : "safety.backUp.notSaved"));
      if (kept) setWritten(backup);
    } finally {
      setMaking(false);
    }
  };
  return { making, written, make };
}
