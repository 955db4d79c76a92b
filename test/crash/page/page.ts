import type { Regulars } from "../../../core/engine/api.ts";
import { asRegularsError } from "../../../renderer/app/workers/errors-across.ts";
import { startEngine } from "../../../renderer/app/workers/start.ts";
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
  | { readonly do: "retract"; readonly commit: number }
  | { readonly do: "merge"; readonly keep: number; readonly gone: number }
  | { readonly do: "erase"; readonly customer: number; readonly mode: "erase" | "anonymise" }
  | { readonly do: "snapshot" }
  | { readonly do: "backup" }
  | { readonly do: "restore" }
  | { readonly do: "protect" }
  | { readonly do: "unprotect" };

const PASSPHRASE = { by: "passphrase", text: "correct horse battery" } as const;

/** The last backup made since the page was loaded. */
let backup: Blob | null = null;

/** What came of it: the id of the commit, or the code of the error. */
export interface Outcome {
  readonly commit: string | null;
  readonly error: string | null;
}

const page = {
  hasDied: () => died,

  /** For what no step does. */
  engine: regulars,

  workspaces: async () => (await regulars.workspaces()).map(({ id, name }) => ({ id, name })),

  create: async (name: string) => (await regulars.createWorkspace(name)).id,

  /** Opens a workspace; the code of the error where it cannot be. */
  open: async (id: string): Promise<string | null> => {
    try {
      await regulars.openWorkspace(id, "open").catch(async (error: unknown) => {
        if (asRegularsError(error).code !== "workspace-locked") throw error;
        await regulars.unlock(id, PASSPHRASE);
        await regulars.openWorkspace(id, "open");
      });
      return null;
    } catch (error) {
      return nameOf(error);
    }
  },

  /** What was put right since it was opened, and on opening. */
  healed: async () => (await regulars.query("workspace", {})).healed.map((finding) => JSON.stringify(finding)),

  /** The code of what is wrong with what is stored; null where all is as it was written. */
  verify: async (): Promise<string | null> => {
    try {
      await regulars.verifyLedger();
      return null;
    } catch (error) {
      return nameOf(error);
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
      return { commit: null, error: nameOf(error) };
    }
  },
};

Reflect.set(globalThis, "crash", page);

/** The code of an error with the word of our own beside it. */
function nameOf(error: unknown): string {
  const { code, facts } = asRegularsError(error);
  return facts.what === undefined ? code : `${code} (${facts.what})`;
}

async function doStep(on: Regulars, step: Step): Promise<{ readonly id: string } | null> {
  switch (step.do) {
    case "merge":
      return on.merge(step.keep, step.gone, []);
    case "erase": {
      const reason = "asked by letter";
      await on.erasePeople({ customers: [step.customer], mode: step.mode, reason, refuse: ["sms", "email"] }, "erase");
      return (await on.query("history", { offset: 0, limit: 1 })).entries[0] ?? null;
    }
    case "snapshot":
      await on.takeSnapshot();
      return null;
    case "backup":
      backup = (await on.backUp({ by: "nothing" }, "backup")).content;
      return null;
    case "restore": {
      if (backup === null) return null;
      const { planId } = await on.readBackup(backup, null, "restore");
      await on.commitRestore(planId, { as: "replace" }, "restore");
      return null;
    }
    case "protect":
      await on.protect(PASSPHRASE.text, await on.newRecoveryCode(), "protect");
      return null;
    case "unprotect":
      await on.unprotect(PASSPHRASE, "unprotect");
      return null;
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
