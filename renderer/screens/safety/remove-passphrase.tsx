import { Modal } from "antd";
import { useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { EnterDoes } from "../../ui/enter-does.tsx";
import { CurrentSecret, NOTHING_TYPED, refusalOf, secretOf } from "./current-secret.tsx";

/** Makes the workspace plain again, for who knows what opens it. */
export function RemovePassphrase({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const regulars = useRegulars();
  const { run } = useJobs();
  const [current, setCurrent] = useState(NOTHING_TYPED);
  const [busy, setBusy] = useState(false);
  const ready = current.text !== "" && !busy;
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      const refused = await run(
        t("lock.panel.removing"),
        (job) => refusalOf(regulars.unprotect(secretOf(current), job)),
        (why) => (why === null ? { text: t("lock.panel.removed") } : null),
      );
      if (refused !== null) return setCurrent({ ...current, refused });
    } finally {
      setBusy(false);
    }
    onClose();
  };
  return (
    <Modal
      open
      title={t("lock.panel.remove")}
      okText={t("lock.panel.removeAction")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ danger: true, disabled: !ready, loading: busy }}
      onOk={() => void remove()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t("lock.panel.removeLead")}</p>
      <EnterDoes ready={ready} onEnter={() => void remove()}>
        <CurrentSecret value={current} onChange={setCurrent} />
      </EnterDoes>
    </Modal>
  );
}
