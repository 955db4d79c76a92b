import { DownOutlined, ShopOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useT } from "../words/words.ts";
import { useWorkspaces } from "../workspaces.tsx";
import { CreateWorkspace, RemoveWorkspace, RenameWorkspace } from "./workspace-dialogs.tsx";

/** The workspace that is open, and the way to the others: switch, create, rename, delete. */
export function WorkspaceMenu() {
  const t = useT();
  const navigate = useNavigate();
  const { list, open, openWorkspace } = useWorkspaces();
  const [dialog, setDialog] = useState<"create" | "rename" | "remove" | null>(null);
  const close = (): void => setDialog(null);
  const switchTo = (id: string): void => {
    void openWorkspace(id).then(() => navigate("/"));
  };
  const items: NonNullable<MenuProps["items"]> = [
    {
      type: "group",
      label: t("frame.workspace.all"),
      children: (list ?? []).map(({ id, name }) => ({ key: id, label: name, onClick: () => switchTo(id) })),
    },
    { type: "divider" },
    { key: "create", label: t("frame.workspace.create"), onClick: () => setDialog("create") },
  ];
  if (open !== null) {
    items.push(
      { key: "rename", label: t("frame.workspace.rename"), onClick: () => setDialog("rename") },
      { key: "remove", danger: true, label: t("frame.workspace.remove"), onClick: () => setDialog("remove") },
    );
  }
  return (
    <>
      <Dropdown
        autoFocus
        trigger={["click"]}
        menu={{ items, selectable: true, selectedKeys: open === null ? [] : [open.id] }}
      >
        <Button
          type="text"
          className="rg-workspace"
          icon={<ShopOutlined aria-hidden />}
          aria-label={open === null ? t("frame.workspace.none") : t("frame.workspace.label", { name: open.name })}
        >
          <span className="rg-workspace-name">{open?.name ?? t("frame.workspace.none")}</span>
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <CreateWorkspace open={dialog === "create"} onClose={close} />
      {open !== null && (
        <>
          <RenameWorkspace open={dialog === "rename"} workspace={open} onClose={close} />
          <RemoveWorkspace open={dialog === "remove"} workspace={open} onClose={close} />
        </>
      )}
    </>
  );
}
