import { Modal } from "antd";
import { useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { EnterDoes } from "../../ui/enter-does.tsx";
import { CurrentSecret, NOTHING_TYPED, refusalOf, secretOf } from "./current-secret.tsx";
import { isReady, NewPassphraseFields, NO_PASSPHRASE } from "./new-passphrase.tsx";

/** Another passphrase for the same workspace. */
export function ChangePassphrase({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const [current, setCurrent] = useState(NOTHING_TYPED);
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [busy, setBusy] = useState(false);
  const ready = current.text !== "" && isReady(next);
  const change = async (): Promise<void> => {
    setBusy(true);
    try {
      const refused = await refusalOf(regulars.changePassphrase(secretOf(current), next.chosen));
      if (refused !== null) return setCurrent({ ...current, refused });
    } finally {
      setBusy(false);
    }
    tell.done(t("lock.panel.changed"));
    onClose();
  };
  return (
    <Modal
      open
      title={t("lock.panel.change")}
      okText={t("ui.save")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: !ready, loading: busy }}
      onOk={() => void change()}
      onCancel={onClose}
      destroyOnHidden
    >
      <EnterDoes ready={ready && !busy} onEnter={() => void change()}>
        <CurrentSecret value={current} onChange={setCurrent} />
        <NewPassphraseFields value={next} onChange={setNext} />
      </EnterDoes>
    </Modal>
  );
}
