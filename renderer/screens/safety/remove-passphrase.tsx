import { Modal } from "antd";
import { useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { EnterDoes } from "../../ui/enter-does.tsx";
import { CurrentSecret, secretOf } from "./current-secret.tsx";

/** Makes the workspace plain again, for who knows what opens it. */
export function RemovePassphrase({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const regulars = useRegulars();
  const { run } = useJobs();
  const [current, setCurrent] = useState("");
  const remove = (): void => {
    onClose();
    void run(
      t("lock.panel.removing"),
      (job) => regulars.unprotect(secretOf(current), job),
      () => ({ text: t("lock.panel.removed") }),
    ).catch(() => undefined); // told already
  };
  return (
    <Modal
      open
      title={t("lock.panel.remove")}
      okText={t("lock.panel.removeAction")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ danger: true, disabled: current === "" }}
      onOk={remove}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t("lock.panel.removeLead")}</p>
      <EnterDoes ready={current !== ""} onEnter={remove}>
        <CurrentSecret value={current} onChange={setCurrent} />
      </EnterDoes>
    </Modal>
  );
}
