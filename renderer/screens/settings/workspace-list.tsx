import { Button, Space, Tag } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { WorkspaceInfo } from "../../../core/engine/api.ts";
import { useFormat } from "../../app/format.ts";
import { CreateWorkspace, RemoveWorkspace, RenameWorkspace } from "../../app/frame/workspace-dialogs.tsx";
import { useT } from "../../app/words/words.ts";
import { useWorkspaces } from "../../app/workspaces.tsx";
import { Section } from "../../ui/page-head.tsx";

/** All workspaces of this computer: open, rename, delete. */
export function WorkspaceList() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { list, open, openWorkspace } = useWorkspaces();
  const [creating, setCreating] = useState(false);
  const [dialog, setDialog] = useState<{ readonly kind: "rename" | "remove"; readonly of: WorkspaceInfo } | null>(null);
  const close = (): void => setDialog(null);
  return (
    <Section title={t("settings.workspaces")}>
      <p className="rg-quiet">{t("settings.workspacesLead")}</p>
      <ul className="rg-rows rg-rows-spread">
        {(list ?? []).map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.name}</strong>{" "}
              <span className="rg-quiet">{t("start.opened", { when: format.moment(one.openedAt) })}</span>
            </span>
            <Space>
              {one.id === open?.id ? (
                <Tag>{t("settings.openNow")}</Tag>
              ) : (
                <Button
                  size="small"
                  aria-label={t("start.openOne", { name: one.name })}
                  onClick={() => void openWorkspace(one.id).then(() => navigate("/"))}
                >
                  {t("settings.open")}
                </Button>
              )}
              <Button
                size="small"
                aria-label={`${t("frame.workspace.rename")} ${one.name}`}
                onClick={() => setDialog({ kind: "rename", of: one })}
              >
                {t("frame.workspace.rename")}
              </Button>
              <Button
                size="small"
                danger
                aria-label={`${t("frame.workspace.remove")} ${one.name}`}
                onClick={() => setDialog({ kind: "remove", of: one })}
              >
                {t("frame.workspace.remove")}
              </Button>
            </Space>
          </li>
        ))}
      </ul>
      <Button onClick={() => setCreating(true)}>{t("frame.workspace.create")}</Button>
      <CreateWorkspace open={creating} onClose={() => setCreating(false)} />
      {dialog?.kind === "rename" && <RenameWorkspace open workspace={dialog.of} onClose={close} />}
      {dialog?.kind === "remove" && <RemoveWorkspace open workspace={dialog.of} onClose={close} />}
    </Section>
  );
}
