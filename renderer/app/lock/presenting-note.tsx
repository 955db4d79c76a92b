import { Alert, Button } from "antd";
import { useRegulars, useWorkspace } from "../engine.tsx";
import { remember } from "../remember.ts";
import { useT } from "../words/words.ts";

/** Said as long as customers are masked. */
export function PresentingNote() {
  const t = useT();
  const regulars = useRegulars();
  if (useWorkspace()?.presenting !== true) return null;
  const off = async (): Promise<void> => {
    remember("presenting", "no");
    await regulars.present(false);
  };
  return (
    <Alert
      type="info"
      banner
      title={t("lock.presenting.note")}
      action={
        <Button size="small" onClick={() => void off()}>
          {t("lock.presenting.off")}
        </Button>
      }
    />
  );
}
