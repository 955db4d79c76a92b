import { useT } from "../app/words/words.ts";
import { Tabs } from "./tabs.tsx";

/** The screens of the workspace's data, from what came in to how good it is. */
const TABS = [
  { id: "history", path: "/data" },
  { id: "layouts", path: "/data/layouts" },
  { id: "clean", path: "/data/clean" },
  { id: "doubles", path: "/data/doubles" },
  { id: "sources", path: "/data/sources" },
] as const;

/** From one screen of the data to the others. */
export function DataTabs() {
  const t = useT();
  return (
    <Tabs label={t("data.tabs.label")} tabs={TABS.map(({ id, path }) => ({ path, title: t(`data.tabs.${id}`) }))} />
  );
}
