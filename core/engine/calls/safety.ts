import { RegularsError } from "../../model/error.ts";
import type { Regulars } from "../api.ts";
import { exportEverything } from "../export-everything.ts";
import { makeBackup } from "../make-backup.ts";
import type { JobRun } from "../jobs.ts";
import type { RestoreWay } from "../safety-answers.ts";
import type { Workbench } from "../workbench.ts";

type SafetyCalls = Pick<
  Regulars,
  | "backUp"
  | "readBackup"
  | "readSnapshot"
  | "commitRestore"
  | "discardRestore"
  | "takeSnapshot"
  | "keepSafe"
  | "chooseSecondPlace"
  | "copyToSecondPlace"
  | "exportEverything"
>;

/** Copies of a workspace: made, kept, brought back, and handed out in the open. */
export function safetyCalls(bench: Workbench): SafetyCalls {
  const { restores, jobs } = bench;
  return {
    backUp: (protection, job) =>
      jobs.run(job, (run) => {
        const { info, session } = bench.require();
        const source = { name: info.name, contents: () => session.contents() };
        return makeBackup(source, protection, { ports: bench.ports, rounds: bench.rounds }, run);
      }),
    readBackup: (file, secret, job) =>
      jobs.run(job, (run) => restores.readFile(file, secret, bench.opened()?.session.state ?? null, run)),
    readSnapshot: (file, job) =>
      jobs.run(job, async (run) => {
        const { info, session, keeper } = bench.require();
        const snapshot = (await keeper.answer()).snapshots.find((one) => one.file === file);
        if (snapshot === undefined) throw new RegularsError("restore-unknown");
        const dataKey = session.protection()?.dataKey ?? null;
        return restores.readSnapshot(info.id, snapshot, dataKey, session.state, run);
      }),
    commitRestore: (planId, way, job) => jobs.run(job, (run) => commitRestore(bench, planId, way, run)),
    discardRestore: () => restores.discard(),
    takeSnapshot: async () => bench.require().keeper.takeNow(),
    keepSafe: async (moment) => bench.opened()?.keeper.tend(moment),
    chooseSecondPlace: (place, job) =>
      jobs.run(job, async (run) => bench.require().keeper.chooseSecondPlace(place, run)),
    copyToSecondPlace: (job) => jobs.run(job, async (run) => bench.require().keeper.copyNow(run)),
    exportEverything: (language, job) =>
      jobs.run(job, (run) =>
        exportEverything(bench.insight(), { language, name: bench.require().info.name }, run, bench.ports),
      ),
  };
}

async function commitRestore(bench: Workbench, planId: string, way: RestoreWay, run: JobRun): Promise<string> {
  return way.as === "replace" ? replaceOpen(bench, planId, run) : openBeside(bench, planId, way.name, run);
}

/** What is open is kept as a snapshot that was read again; then the copy takes its place, with today's refusals and erasures. */
async function replaceOpen(bench: Workbench, planId: string, run: JobRun): Promise<string> {
  const { info, session, keeper } = bench.require();
  const { restores } = bench;
  if (!session.canWrite) throw new RegularsError("ledger-other-writer");
  const today = session.state;
  run.step("saving", 0.3);
  await restores.requireSame(planId, today);
  if (today.commits.length > 0) await keeper.keepBeforeRestore();
  run.step("computing", 0.2);
  const protection = session.protection();
  const copy = await restores.finish(planId, today, protection);
  try {
    run.lastStep("writing", 0.3);
    await bench.reopenAround(run, async () => {
      // Somebody was faster: what they did is not in the copy that was kept.
      if (session.state.head !== today.head) throw new RegularsError("plan-stale");
      await restores.put(info.id, copy, protection?.dataKey ?? null, run);
    });
  } finally {
    await restores.discard();
  }
  return info.id;
}

/** The copy becomes a workspace of its own; where it is of the open one, today's refusals and erasures hold there too. */
async function openBeside(bench: Workbench, planId: string, name: string, run: JobRun): Promise<string> {
  const { restores, registry, vaults } = bench;
  const { id } = await registry.create(name);
  const lock = await bench.ports.lock(id, false);
  try {
    run.step("computing", 0.3);
    const copy = await restores.finish(planId, bench.opened()?.session.state ?? null);
    const dataKey = restores.keyOf(planId);
    run.lastStep("writing", 0.7);
    await restores.put(id, copy, dataKey, run);
    vaults.keep(id, dataKey);
  } catch (error) {
    await lock?.release();
    await registry.delete(id);
    throw error;
  }
  await lock?.release();
  await restores.discard();
  return id;
}
