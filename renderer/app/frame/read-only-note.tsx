import { Alert, Button } from "antd";
import { useRegulars, useWorkspace } from "../engine.tsx";
import { useTell } from "../tell.tsx";
import { useT } from "../words/words.ts";

/** Said as long as another window has the right to write. */
export function ReadOnlyNote() {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const workspace = useWorkspace();
  if (workspace === null || workspace.canWrite) return null;
  const takeOver = async (): Promise<void> => {
    await regulars.takeOver();
    tell.done(t("frame.tookOver"));
  };
  return (
    <Alert
      type="warning"
      banner
      title={t("frame.readOnly")}
      action={
        <Button size="small" onClick={() => void takeOver()}>
          {t("frame.takeOver")}
        </Button>
      }
    />
  );
}
