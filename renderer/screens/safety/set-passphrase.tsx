import { Button, Modal } from "antd";
import { useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { EnterDoes } from "../../ui/enter-does.tsx";
import { isReady, NewPassphraseFields, NO_PASSPHRASE } from "./new-passphrase.tsx";
import { CodeBack, saysCode, ShownCode } from "./recovery-code.tsx";

type Step = "passphrase" | "code" | "back";

/** Passphrase, recovery code, the code asked back; only then is anything encrypted. */
export function SetPassphrase({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const regulars = useRegulars();
  const { run } = useJobs();
  const [step, setStep] = useState<Step>("passphrase");
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [code, setCode] = useState("");
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState(false);

  const toCode = async (): Promise<void> => {
    if (code === "") setCode(await regulars.newRecoveryCode());
    setStep("code");
  };
  const start = (): void => {
    if (!saysCode(typed, code)) return setWrong(true);
    onClose();
    void run(
      t("lock.panel.protecting"),
      (job) => regulars.protect(passphrase.chosen, code, job),
      () => ({ text: t("lock.panel.protected") }),
    ).catch(() => undefined); // told already
  };
  const cancel = (
    <Button key="cancel" onClick={onClose}>
      {t("ui.cancel")}
    </Button>
  );
  const steps = {
    passphrase: {
      title: t("lock.panel.set"),
      body: (
        <EnterDoes ready={isReady(passphrase)} onEnter={() => void toCode()}>
          <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
        </EnterDoes>
      ),
      footer: [
        cancel,
        <Button key="next" type="primary" disabled={!isReady(passphrase)} onClick={() => void toCode()}>
          {t("lock.panel.next")}
        </Button>,
      ],
    },
    code: {
      title: t("lock.panel.codeTitle"),
      body: <ShownCode code={code} />,
      footer: [
        cancel,
        <Button key="next" type="primary" onClick={() => setStep("back")}>
          {t("lock.panel.next")}
        </Button>,
      ],
    },
    back: {
      title: t("lock.panel.confirmTitle"),
      body: (
        <EnterDoes ready onEnter={start}>
          <CodeBack
            typed={typed}
            wrong={wrong}
            onChange={(now) => {
              setTyped(now);
              setWrong(false);
            }}
          />
        </EnterDoes>
      ),
      footer: [
        <Button key="back" onClick={() => setStep("code")}>
          {t("lock.panel.back")}
        </Button>,
        <Button key="start" type="primary" onClick={start}>
          {t("lock.panel.start")}
        </Button>,
      ],
    },
  };
  const { title, body, footer } = steps[step];
  return (
    <Modal open title={title} footer={footer} onCancel={onClose} mask={{ closable: false }} destroyOnHidden>
      {body}
    </Modal>
  );
}
