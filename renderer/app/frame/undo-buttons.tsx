import { RollbackOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useT } from "../words/words.ts";
import { commandKey } from "./keys.ts";
import { useUndo } from "./undo.tsx";

/** Undo and redo, each saying what it would do. */
export function UndoButtons() {
  const t = useT();
  const { undoWhat, redoWhat, undo, redo } = useUndo();
  const undoHint = undoWhat === null ? t("frame.undo.nothing") : t("frame.undo.undoWhat", { what: undoWhat });
  const redoHint = redoWhat === null ? t("frame.undo.nothingRedo") : t("frame.undo.redoWhat", { what: redoWhat });
  return (
    <>
      <Tooltip title={`${undoHint} · ${commandKey("Z")}`}>
        <Button
          type="text"
          icon={<RollbackOutlined aria-hidden />}
          aria-label={undoHint}
          disabled={undoWhat === null}
          onClick={() => void undo()}
        />
      </Tooltip>
      <Tooltip title={redoHint}>
        <Button
          type="text"
          icon={<RollbackOutlined aria-hidden className="rg-mirrored" />}
          aria-label={redoHint}
          disabled={redoWhat === null}
          onClick={() => void redo()}
        />
      </Tooltip>
    </>
  );
}
