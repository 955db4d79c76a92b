import { Modal } from "antd";
import { useEffect, useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { EnterDoes } from "../../ui/enter-does.tsx";
import { CurrentSecret, NOTHING_TYPED, refusalOf, secretOf } from "./current-secret.tsx";
import { CodeBack, saysCode, ShownCode } from "./recovery-code.tsx";

/** A new recovery code in the place of the old one, once it was taken down. */
export function ReplaceCode({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const [code, setCode] = useState<string | null>(null);
  const [step, setStep] = useState<"code" | "back">("code");
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [current, setCurrent] = useState(NOTHING_TYPED);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void regulars.newRecoveryCode().then(setCode);
  }, [regulars]);
  if (code === null) return null;
  const replace = async (): Promise<void> => {
    if (!saysCode(typed, code)) return setWrong(true);
    setBusy(true);
    try {
      const refused = await refusalOf(regulars.changeRecoveryCode(secretOf(current), code));
      if (refused !== null) return setCurrent({ ...current, refused });
    } finally {
      setBusy(false);
    }
    tell.done(t("lock.panel.codeChanged"));
    onClose();
  };
  const isShown = step === "code";
  const ready = isShown || current.text !== "";
  return (
    <Modal
      open
      title={t(isShown ? "lock.panel.codeTitle" : "lock.panel.confirmTitle")}
      okText={t(isShown ? "lock.panel.next" : "ui.save")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: !ready, loading: busy }}
      onOk={() => (isShown ? setStep("back") : void replace())}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {isShown ? (
        <ShownCode code={code} />
      ) : (
        <EnterDoes ready={ready && !busy} onEnter={() => void replace()}>
          <CodeBack
            typed={typed}
            wrong={wrong}
            onChange={(now) => {
              setTyped(now);
              setWrong(false);
            }}
          />
          <CurrentSecret value={current} onChange={setCurrent} autoFocus={false} />
        </EnterDoes>
      )}
    </Modal>
  );
}
