import { Button, Modal, Typography } from "antd";
import { useT } from "../../app/words/words.ts";

interface Props {
  readonly code: string;
  readonly file: string;
  readonly onClose: () => void;
}

/** The code that opens a backup when its passphrase is forgotten: shown this once. */
export function BackupCode({ code, file, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      open
      title={t("safety.code.title")}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t("safety.code.done")}
        </Button>
      }
    >
      <p>{t("safety.code.text", { file })}</p>
      <Typography.Text className="rg-safety-code" copyable>
        {code}
      </Typography.Text>
      <p className="rg-quiet">{t("safety.code.once")}</p>
    </Modal>
  );
}
