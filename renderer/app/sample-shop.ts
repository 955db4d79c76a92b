import { useNavigate } from "react-router";
import type { Regulars } from "../../core/engine/api.ts";
import { useEngine } from "./engine.tsx";
import { useJobs } from "./jobs.tsx";
import { usePreferences } from "./preferences.tsx";
import { useT } from "./words/words.ts";
import type { ViewStore } from "./views.ts";
import { asRegularsError } from "./workers/errors-across.ts";
import { useWorkspaces } from "./workspaces.tsx";

/** As many people as make a good look around, and a seed that is always the same, so that two people see the same shop. */
const CUSTOMERS = 2_000;
const SEED = 20_240_229;

/** How long a shop that was filled is waited for until it is seen, in milliseconds; after that whatever is there is shown. */
const SEEN_WITHIN = 10_000;

/** Opens the sample shop in a workspace of its own; fills it the first time, and again where that was broken off. */
export function useSampleShop(): () => Promise<void> {
  const t = useT();
  const { language } = usePreferences();
  const navigate = useNavigate();
  const { regulars, views } = useEngine();
  const { run } = useJobs();
  const { list, create, openWorkspace } = useWorkspaces();
  return async () => {
    const name = t("start.sampleName");
    const shop = language === "zh" ? "zh" : "mixed";
    const there = list?.find((one) => one.name === name);
    if (there !== undefined) await openWorkspace(there.id);
    if (there === undefined || (await isEmpty(regulars))) {
      // One piece of work from before the workspace is there until it is seen full, so that no screen says meanwhile that nothing is here.
      await run(t("start.sampleJob"), async (job) => {
        if (there === undefined) await create(name);
        await regulars.loadSample(CUSTOMERS, SEED, shop, job);
        await seen(views);
      });
    }
    await navigate("/");
  };
}

/** Whether the workspace that is open holds nobody; one that is locked is not open. */
async function isEmpty(regulars: Regulars): Promise<boolean> {
  try {
    const { customers, lines, canWrite } = await regulars.query("workspace", {});
    return customers + lines === 0 && canWrite;
  } catch (thrown) {
    if (asRegularsError(thrown).code === "workspace-unknown") return false;
    throw thrown;
  }
}

/** Waits until the screens know that the workspace holds somebody. */
function seen(views: ViewStore): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const look = (): void => {
      if ((views.peek("workspace", {}).answer?.customers ?? 0) > 0) done();
    };
    const stop = views.watch("workspace", {}, look);
    const timer = setTimeout(done, SEEN_WITHIN);
    look();
  });
}
