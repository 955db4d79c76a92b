import { useT } from "../app/words/words.ts";
import { PageHead, type Head } from "./page-head.tsx";
import { Tabs } from "./tabs.tsx";
import "./data-head.css";

/** The screens of the workspace's data, from what came in to how good it is. */
const TABS = [
  { id: "history", path: "/data" },
  { id: "layouts", path: "/data/layouts" },
  { id: "clean", path: "/data/clean" },
  { id: "doubles", path: "/data/doubles" },
  { id: "sources", path: "/data/sources" },
] as const;

/** The head of a screen of the data, with the way to the others at the same place on each. */
export function DataHead(head: Head) {
  const t = useT();
  const tabs = TABS.map(({ id, path }) => ({ path, title: t(`data.tabs.${id}`) }));
  return (
    <div className="rg-data-head">
      <PageHead {...head} />
      <Tabs label={t("data.tabs.label")} tabs={tabs} />
    </div>
  );
}
