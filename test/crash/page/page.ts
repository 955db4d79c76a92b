import type { Regulars } from "../../../core/engine/api.ts";
import { asRegularsError } from "../../../renderer/app/workers/errors-across.ts";
import { startEngine } from "../../../renderer/app/workers/start.ts";
import { startWorker } from "../../../renderer/app/workers/trusted-worker.ts";
import type { Audit } from "./audit.worker.ts";
import auditUrl from "./audit.worker.ts?worker&url";
import { shopFile } from "./shop-file.mjs";

/*
 * The engine and its workers as shipped, without the face: what a driver outside the browser asks for is done, and told once the
 * engine has told it.
 */

let died = false;
const engine = startEngine(
  { freeSpace: async () => null, releaseReserve: async () => {} },
  null,
  () => {},
  () => {
    died = true;
  },
);
const { regulars } = engine;

/** One thing a person may do, with what decides how. */
export type Step =
  | { readonly do: "import"; readonly seed: number; readonly rows: number; readonly from: number }
  | { readonly do: "edit"; readonly customer: number; readonly value: string }
  | { readonly do: "retract"; readonly commit: number };

/** What came of it: the id of the commit, or the code of the error. */
export interface Outcome {
  readonly commit: string | null;
  readonly error: string | null;
}

const page = {
  hasDied: () => died,

  workspaces: async () => (await regulars.workspaces()).map(({ id, name }) => ({ id, name })),

  create: async (name: string) => (await regulars.createWorkspace(name)).id,

  /** Opens a workspace; the code of the error where it cannot be. */
  open: async (id: string): Promise<string | null> => {
    try {
      await regulars.openWorkspace(id, "open");
      return null;
    } catch (error) {
      return asRegularsError(error).code;
    }
  },

  /** Ids of all commits, oldest first. */
  commits: async (): Promise<string[]> => {
    const ids: string[] = [];
    for (;;) {
      const { entries, total } = await regulars.query("history", { offset: ids.length, limit: 200 });
      ids.push(...entries.map(({ id }) => id));
      if (ids.length >= total || entries.length === 0) return ids.toReversed();
    }
  },

  step: async (step: Step): Promise<Outcome> => {
    try {
      return { commit: (await doStep(regulars, step))?.id ?? null, error: null };
    } catch (error) {
      return { commit: null, error: asRegularsError(error).code };
    }
  },

  /** Reads the ledger afresh, by a worker of its own that writes nothing. */
  audit: (workspace: string): Promise<Audit> =>
    new Promise((resolve, reject) => {
      const worker = startWorker(auditUrl, "audit");
      worker.addEventListener("message", ({ data }: MessageEvent<Audit>) => {
        worker.terminate();
        resolve(data);
      });
      worker.addEventListener("error", () => reject(new Error("the audit failed")));
      worker.postMessage(workspace, []);
    }),
};

export type CrashPage = typeof page;

Reflect.set(globalThis, "crash", page);

async function doStep(on: Regulars, step: Step): Promise<{ readonly id: string } | null> {
  switch (step.do) {
    case "import": {
      const name = `shop-${step.seed}.csv`;
      const file = new Blob([shopFile(step.seed, step.from, step.rows)]);
      const { mapping } = await on.inspect(file, name, {});
      const permission = { state: "granted", channels: ["sms", "email"], basis: "test" } as const;
      const plan = await on.plan(file, name, { mapping, anonymous: "keep", permission }, "plan");
      return on.commitPlan(plan.planId, "commit");
    }
    case "edit":
      return on.editField(step.customer, "name", step.value);
    case "retract":
      return on.retract(step.commit, "kept", "");
  }
}
