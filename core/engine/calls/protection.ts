import type { Protection } from "../../ledger/ledger.ts";
import type { Secret } from "../../model/secret.ts";
import type { Regulars } from "../api.ts";
import type { JobRun } from "../jobs.ts";
import type { Workbench } from "../workbench.ts";

type ProtectionCalls = Pick<
  Regulars,
  | "unlock"
  | "unlockWait"
  | "lock"
  | "newRecoveryCode"
  | "protect"
  | "unprotect"
  | "changePassphrase"
  | "changeRecoveryCode"
  | "present"
>;

/** Passphrases, locking, and what others may see of customers. */
export function protectionCalls(bench: Workbench): ProtectionCalls {
  const { vaults } = bench;
  return {
    unlock: (id, secret) => vaults.unlock(id, secret),
    unlockWait: (id) => vaults.wait(id),
    lock: () => bench.lock(),
    newRecoveryCode: async () => vaults.newRecoveryCode(),
    protect: (passphrase, recoveryCode, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("making", 0.2);
        const next = await vaults.protection(passphrase, recoveryCode);
        await rekey(bench, next, run);
      }),
    unprotect: (secret, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("making", 0.2);
        await vaults.check(bench.require().info.id, secret);
        await rekey(bench, null, run);
      }),
    changePassphrase: async (opens, passphrase) => rewrap(bench, opens, { by: "passphrase", text: passphrase }),
    changeRecoveryCode: async (opens, code) => rewrap(bench, opens, { by: "recovery", text: code }),
    present: async (on) => bench.present(on),
  };
}

/** Seals the open workspace under a new key, or with null makes it plain. */
async function rekey(bench: Workbench, next: Protection | null, run: JobRun): Promise<void> {
  const { info, session, keeper } = bench.require();
  await session.protect(next, run);
  bench.vaults.keep(info.id, next?.dataKey ?? null);
  bench.changed();
  await keeper.dropOthers();
}

/** The open workspace's key under another secret of the same kind. */
async function rewrap(bench: Workbench, opens: Secret, next: Secret): Promise<void> {
  const { info, session } = bench.require();
  const keySlots = session.protection()?.keySlots ?? null;
  await session.changeKeySlots(await bench.vaults.rewrapped(info.id, keySlots, opens, next));
}
