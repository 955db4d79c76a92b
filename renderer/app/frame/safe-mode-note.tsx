import { Alert } from "antd";
import { useEffect, useState } from "react";
import { bridge } from "../bridge.ts";
import { useT } from "../words/words.ts";
import { useWorkspaces } from "../workspaces.tsx";

/** Said after the page died several times within minutes, until a workspace is opened. */
export function SafeModeNote() {
  const t = useT();
  const { open } = useWorkspaces();
  const [safeMode, setSafeMode] = useState(false);
  useEffect(() => {
    void bridge.info().then((info) => setSafeMode(info.safeMode));
  }, []);
  if (!safeMode || open !== null) return null;
  return <Alert type="warning" banner title={t("frame.safeMode")} />;
}
