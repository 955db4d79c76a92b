import { Modal } from "antd";
import { useState, type ReactNode } from "react";
import { useT } from "../app/words/words.ts";

interface Props {
  readonly title: string;
  /** The word on the button that saves; "Save" unless said otherwise. */
  readonly action?: string;
  /** Whether everything that is needed is there. */
  readonly ready: boolean;
  /** Saves; the dialog closes once it is done. */
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  /** What is asked; where Enter is to save too, made with what saves. */
  readonly children: ReactNode | ((save: () => void) => ReactNode);
}

/** A dialog in which something is said and saved. */
export function SaveDialog({ title, action, ready, onSave, onClose, children }: Props) {
  const t = useT();
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    if (!ready || saving) return;
    setSaving(true);
    try {
      await onSave();
      onClose();
    } finally {
      setSaving(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={action ?? t("ui.save")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: !ready, loading: saving }}
      onOk={() => void save()}
      onCancel={onClose}
      destroyOnHidden
    >
      {typeof children === "function" ? children(() => void save()) : children}
    </Modal>
  );
}
