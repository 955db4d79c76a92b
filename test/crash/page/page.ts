import type { Regulars } from "../../../core/engine/api.ts";
import { asRegularsError } from "../../../renderer/app/workers/errors-across.ts";
import { databaseName } from "../../../core/ledger/database.ts";
import type { Head } from "../../../core/ledger/shapes.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { soundStore } from "../../../renderer/app/sound-store.ts";
import { startEngine } from "../../../renderer/app/workers/start.ts";
import { loadFixture, type Fixture } from "../../core/ledger/fixture-records.ts";
import { shopFile } from "./shop-file.mjs";

/*
 * The engine and its workers as shipped, without the face: what a driver outside the browser asks for is done, and told once the
 * engine has told it.
 */

// What is looked at past the engine is in the store that the engine uses.
const store = await soundStore();
if (store !== indexedDB) Object.defineProperty(globalThis, "indexedDB", { value: store, configurable: true });

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
  | { readonly do: "unprotect" }
  /** Opens a workspace of an older version and writes on it. */
  | { readonly do: "upgrade"; readonly workspace: string };

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

  /** The ids of the workspaces; the code of the error where they cannot be told. */
  listed: () =>
    regulars.workspaces().then(
      (all) => all.map(({ id }) => id),
      (error: unknown) => nameOf(error),
    ),

  create: async (name: string) => (await regulars.createWorkspace(name)).id,

  /** A workspace as an older version left it, which nothing has opened yet, and its commits. */
  old: async (fixture: Fixture): Promise<{ readonly id: string; readonly commits: readonly string[] }> => {
    const { id } = await regulars.createWorkspace(`old ${Date.now()}`);
    const looked = (await regulars.createWorkspace(`looked at ${Date.now()}`)).id;
    for (const one of [id, looked]) await loadFixture(fixture, one);
    await regulars.openWorkspace(looked, "open");
    const commits = await commitIds();
    await regulars.closeWorkspace();
    await regulars.deleteWorkspace(looked);
    return { id, commits };
  },

  /** How many blocks of facts the stored head lists: fewer after a compaction. */
  blocks: async (workspace: string): Promise<number> => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(databaseName(workspace));
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    try {
      return await new Promise<number>((resolve, reject) => {
        const asked: IDBRequest<Head | undefined> = db.transaction("head").objectStore("head").get("head");
        asked.onsuccess = () => resolve(asked.result?.facts.length ?? 0);
        asked.onerror = () => reject(asked.error);
      });
    } finally {
      db.close();
    }
  },

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

  /** All that is known of everybody, the shop and its history, as a digest. */
  print: async (): Promise<string> => {
    const parts: unknown[] = [await regulars.query("shop", {}), await commitIds()];
    const columns = ["name", "phone", "permission.sms", "orders", "net"] as const;
    for (let offset = 0; ; offset += 200) {
      const asked = { rule: EVERYBODY, search: "", sort: null, columns: [...columns], offset, limit: 200 };
      const { rows } = await regulars.query("customers", asked);
      parts.push(rows);
      if (rows.length < 200) break;
    }
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(parts)));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  },

  /** Ids of all commits, oldest first. */
  commits: () => commitIds(),

  step: async (step: Step): Promise<Outcome> => {
    try {
      return { commit: (await doStep(regulars, step))?.id ?? null, error: null };
    } catch (error) {
      return { commit: null, error: nameOf(error) };
    }
  },
};

Reflect.set(globalThis, "crash", page);

async function commitIds(): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const { entries, total } = await regulars.query("history", { offset: ids.length, limit: 200 });
    ids.push(...entries.map(({ id }) => id));
    if (ids.length >= total || entries.length === 0) return ids.toReversed();
  }
}

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
      const content = backup;
      const { planId } = await on.readBackup(content, null, "restore").catch((error: unknown) => {
        // One of a workspace with a passphrase.
        if (asRegularsError(error).code !== "backup-encrypted") throw error;
        return on.readBackup(content, PASSPHRASE, "restore");
      });
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
    case "upgrade":
      await on.openWorkspace(step.workspace, "open");
      return on.editField(1, "notes", "likes tea");
    case "edit":
      return on.editField(step.customer, "name", step.value);
    case "retract":
      return on.retract(step.commit, "kept", "");
  }
}
