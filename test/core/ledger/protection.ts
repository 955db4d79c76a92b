import type { Secret } from "../../../core/model/secret.ts";
import { newKeySlots } from "../../../core/ledger/keys.ts";
import type { Protection } from "../../../core/ledger/ledger.ts";
import { testPorts } from "./workspace.ts";

export const PASSPHRASE: Secret = { by: "passphrase", text: "four words of ours" };

/** Few, so that tests are quick; the product takes 1.2 million. */
export const FEW_ROUNDS = 3;

/** A key of a workspace, under the passphrase and whatever else. */
export function protection(...others: readonly Secret[]): Promise<Protection> {
  return newKeySlots([PASSPHRASE, ...others], FEW_ROUNDS, testPorts().randomBytes);
}
