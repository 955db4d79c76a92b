import { newKeySlots, rewrapKey, type DataKey } from "../ledger/keys.ts";
import { RecordsAhead } from "../ledger/records-ahead.ts";
import { newRecoveryCode, readRecoveryCode } from "../ledger/recovery-code.ts";
import type { KeySlots } from "../ledger/key-slots.ts";
import type { Protection } from "../ledger/ledger.ts";
import { unlockLedger, unlockWait } from "../ledger/unlock.ts";
import { RegularsError } from "../model/error.ts";
import type { Secret } from "../model/secret.ts";
import type { Ports } from "./ports.ts";

/** The keys of workspaces that were unlocked, in memory only, and all that is done with secrets. */
export class Vaults {
  private readonly ports: Ports;
  private readonly rounds: () => Promise<number>;
  private readonly keys = new Map<string, DataKey>();

  /** `rounds` of the key derivation for new secrets. */
  constructor(ports: Ports, rounds: () => Promise<number>) {
    this.ports = ports;
    this.rounds = rounds;
  }

  /** The key of a workspace, if it was unlocked since. */
  keyOf(workspace: string): DataKey | null {
    return this.keys.get(workspace) ?? null;
  }

  /** Takes a workspace's key, and reads ahead what opening it will need. Errors: those of `unlockLedger`. */
  async unlock(workspace: string, secret: Secret): Promise<void> {
    const ahead = RecordsAhead.of(workspace);
    try {
      const { master } = await unlockLedger(workspace, secret, this.ports);
      this.keys.set(workspace, { master, ahead });
    } catch (error) {
      ahead.stop();
      throw error;
    }
  }

  /** Whether somebody knows what opens a workspace that is open. Errors: those of `unlockLedger`. */
  async check(workspace: string, secret: Secret): Promise<void> {
    await unlockLedger(workspace, secret, this.ports);
  }

  /** It is open now: what was read ahead and not needed goes. */
  opened(workspace: string): void {
    this.keys.get(workspace)?.ahead?.stop();
  }

  wait(workspace: string): Promise<number> {
    return unlockWait(workspace, this.ports);
  }

  /** Forgets every key. */
  forget(): void {
    this.keys.clear();
  }

  newRecoveryCode(): string {
    return newRecoveryCode((length) => this.ports.randomBytes(length));
  }

  /** A new key under a passphrase and a recovery code. Errors: `passphrase-short`, `recovery-code-mistyped`. */
  async protection(passphrase: string, recoveryCode: string): Promise<Protection> {
    readRecoveryCode(recoveryCode);
    const secrets: Secret[] = [
      { by: "passphrase", text: passphrase },
      { by: "recovery", text: recoveryCode },
    ];
    return newKeySlots(secrets, await this.rounds(), (length) => this.ports.randomBytes(length));
  }

  /** Notes the key a workspace has from now on; null: none. */
  keep(workspace: string, key: DataKey | null): void {
    if (key === null) this.keys.delete(workspace);
    else this.keys.set(workspace, key);
  }

  /** The same key under another secret. Who asks must know one that opens it; wrong tries are counted as when unlocking. */
  async rewrapped(workspace: string, keySlots: KeySlots | null, opens: Secret, next: Secret): Promise<KeySlots> {
    if (keySlots === null) throw new RegularsError("keys-unreadable");
    await this.check(workspace, opens);
    return rewrapKey(keySlots, opens, next, await this.rounds(), (length) => this.ports.randomBytes(length));
  }
}
