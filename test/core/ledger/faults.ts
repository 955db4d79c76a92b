import "fake-indexeddb/auto";
import { Dexie, type DBCore, type DBCoreMutateRequest, type DBCoreMutateResponse } from "dexie";

/**
 * How a store fails: the write is refused; it is done but told as failed; or it is refused and so is everything after it, as when the
 * process is killed.
 */
export const FAULTS = ["refused", "doneButFailed", "dead"] as const;
export type Fault = (typeof FAULTS)[number];

interface Plan {
  readonly fault: Fault;
  readonly at: number;
  readonly error: () => Error;
  writes: number;
  hit: boolean;
}

let plan: Plan | null = null;

/** Every database opened from now on asks the plan before it writes. */
Dexie.addons.push((db) => {
  db.use({ stack: "dbcore", name: "faults", create: (core) => faulty(core) });
});

/** Lets the Nth write (from 1) of what `work` does fail; says whether there was such a write. */
export async function failingWrite(
  at: number,
  fault: Fault,
  error: () => Error,
  work: () => Promise<void>,
): Promise<boolean> {
  plan = { fault, at, error, writes: 0, hit: false };
  try {
    await work();
    return plan.hit;
  } finally {
    plan = null;
  }
}

function faulty(core: DBCore): DBCore {
  return {
    ...core,
    table: (name) => {
      const table = core.table(name);
      return { ...table, mutate: (request) => mutate(request, (given) => table.mutate(given)) };
    },
  };
}

async function mutate(
  request: DBCoreMutateRequest,
  go: (request: DBCoreMutateRequest) => Promise<DBCoreMutateResponse>,
): Promise<DBCoreMutateResponse> {
  if (plan === null) return go(request);
  plan.writes++;
  const now = plan.fault === "dead" ? plan.writes >= plan.at : plan.writes === plan.at;
  if (!now) return go(request);
  plan.hit = true;
  const error = plan.error();
  if (plan.fault === "doneButFailed") await go(request);
  throw error;
}
