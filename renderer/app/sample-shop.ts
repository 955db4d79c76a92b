import { useNavigate } from "react-router";
import { useRegulars } from "./engine.tsx";
import { useJobs } from "./jobs.tsx";
import { usePreferences } from "./preferences.tsx";
import { useT } from "./words/words.ts";
import { useWorkspaces } from "./workspaces.tsx";

/** As many people as make a good look around, and a seed that is always the same, so that two people see the same shop. */
const CUSTOMERS = 2_000;
const SEED = 20_240_229;

/** Opens the sample shop in a workspace of its own; fills it the first time. */
export function useSampleShop(): () => Promise<void> {
  const t = useT();
  const { language } = usePreferences();
  const navigate = useNavigate();
  const regulars = useRegulars();
  const { run } = useJobs();
  const { list, create, openWorkspace } = useWorkspaces();
  return async () => {
    const name = t("start.sampleName");
    const shop = language === "zh" ? "zh" : "mixed";
    const there = list?.find((one) => one.name === name);
    if (there === undefined) {
      await create(name);
      await run(t("start.sampleJob"), (job) => regulars.loadSample(CUSTOMERS, SEED, shop, job));
    } else await openWorkspace(there.id);
    await navigate("/");
  };
}
