import type { Regulars } from "../api.ts";
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
        await bench.rekey(next, run);
      }),
    unprotect: (secret, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("making", 0.2);
        await vaults.check(bench.require().info.id, secret);
        await bench.rekey(null, run);
      }),
    changePassphrase: async (opens, passphrase) => bench.rewrap(opens, { by: "passphrase", text: passphrase }),
    changeRecoveryCode: async (opens, code) => bench.rewrap(opens, { by: "recovery", text: code }),
    present: async (on) => bench.present(on),
  };
}
