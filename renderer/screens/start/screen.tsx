import { FileAddOutlined, ShopOutlined } from "@ant-design/icons";
import { useState } from "react";
import { Button } from "antd";
import { useNavigate } from "react-router";
import { useFormat } from "../../app/format.ts";
import { useIncomingFile } from "../../app/files.tsx";
import { CreateWorkspace } from "../../app/frame/workspace-dialogs.tsx";
import { useSampleShop } from "../../app/sample-shop.ts";
import { useT } from "../../app/words/words.ts";
import { useWorkspaces } from "../../app/workspaces.tsx";
import { ChooseBackup } from "../../ui/restore/choose-backup.tsx";
import { useRestore } from "../../ui/restore/use-restore.tsx";
import "./start.css";

/** Where does one begin? With one's own file, in the sample shop, or in a workspace from before. */
export function Screen() {
  const t = useT();
  const { choose } = useIncomingFile();
  const openSample = useSampleShop();
  return (
    <div className="rg-start">
      <h1>{t("start.title")}</h1>
      <p className="rg-start-lead">{t("start.lead")}</p>
      <div className="rg-start-ways">
        <div>
          <Button type="primary" size="large" icon={<FileAddOutlined aria-hidden />} onClick={() => void choose()}>
            {t("start.open")}
          </Button>
          <p>{t("start.openText")}</p>
          <p>{t("start.dropHint")}</p>
        </div>
        <div>
          <Button size="large" icon={<ShopOutlined aria-hidden />} onClick={() => void openSample()}>
            {t("start.sample")}
          </Button>
          <p>{t("start.sampleText")}</p>
        </div>
      </div>
      <WorkspaceList />
    </div>
  );
}

function WorkspaceList() {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { list, openWorkspace } = useWorkspaces();
  const [creating, setCreating] = useState(false);
  const { begin, dialog } = useRestore(() => void navigate("/"));
  if (list === null) return null;
  return (
    <section className="rg-start-list">
      {list.length > 0 && (
        <>
          <h2>{t("start.workspaces")}</h2>
          <ul>
            {list.map(({ id, name, openedAt }) => (
              <li key={id}>
                <Button
                  type="text"
                  aria-label={t("start.openOne", { name })}
                  onClick={() => void openWorkspace(id).then(() => navigate("/"))}
                >
                  <strong>{name}</strong>
                  <span className="rg-quiet">{t("start.opened", { when: format.moment(openedAt) })}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button type="link" onClick={() => setCreating(true)}>
        {t("start.create")}
      </Button>
      <ChooseBackup type="link" label={t("start.restore")} onChosen={(content, name) => begin({ content, name })} />
      <CreateWorkspace open={creating} onClose={() => setCreating(false)} />
      {dialog}
    </section>
  );
}
