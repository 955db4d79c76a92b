import { LockOutlined, UnlockOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useNavigate } from "react-router";
import { useWorkspace } from "../engine.tsx";
import { useT } from "../words/words.ts";

/** What protects the open workspace, truthfully, and the way to change it. */
export function ProtectionMark() {
  const t = useT();
  const navigate = useNavigate();
  const workspace = useWorkspace();
  if (workspace === null) return null;
  const words = t(`lock.status.${workspace.hasPassphrase ? "passphrase" : "account"}`);
  return (
    <Tooltip title={words}>
      <Button
        type="text"
        icon={workspace.hasPassphrase ? <LockOutlined aria-hidden /> : <UnlockOutlined aria-hidden />}
        aria-label={words}
        onClick={() => void navigate("/safety")}
      />
    </Tooltip>
  );
}
