import { identityKey } from "../model/contact.ts";
import type { ErasedIdentities, ErasedIdentity, IdentityKind } from "../model/erased.ts";
import type { CommitSeq, Decision } from "../model/decision.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";
import { easyKey, END_DIGITS, type IdentityHashes } from "./identity-hash.ts";

const ENDS = 10 ** END_DIGITS;

/** Kinds of decisions that keep hashes of identities. */
const KEEPS: ReadonlySet<Decision["type"]> = new Set(["erase", "restore", "suppressed"]);

/** Nobody was erased. */
export const NOBODY_ERASED: ErasedIdentities = {
  size: 0,
  refused: 0,
  mayHave: () => false,
  find: () => Promise.resolve(null),
};

/** Commits that were taken back with the word that nobody had refused anything in them, by retractions that stand. */
export function unsaidBy(decisions: DecisionsByCommit): ReadonlySet<CommitSeq> {
  const back = new Set<CommitSeq>();
  const unsaid = new Set<CommitSeq>();
  // A retraction follows what it takes back, so going backwards it is known of each whether it stands.
  for (const [seq, list] of [...decisions].toReversed()) {
    if (back.has(seq)) continue;
    for (const one of list) {
      if (one.type !== "retract") continue;
      back.add(one.commit);
      if (one.refusals === "neverGiven") unsaid.add(one.commit);
    }
  }
  return unsaid;
}

/** Who was erased by these decisions. `hashes` is asked for only where somebody was. */
export async function erasedIdentities(
  decisions: DecisionsByCommit,
  hashes: () => Promise<IdentityHashes>,
): Promise<ErasedIdentities> {
  const byHash = new Map<string, ErasedIdentity>();
  const hints = new Set<number>();
  const ends = new Set<number>();
  for (const [commit, list] of decisions) {
    for (const decision of list) {
      if (decision.type !== "erase" && decision.type !== "restore" && decision.type !== "suppressed") continue;
      // Carried over a restored backup, or of a row that was left out: refused, and free to come in.
      const why = decision.type === "erase" ? decision.why : "refused";
      const { day } = decision;
      for (const { hash, hint, end, channels } of decision.suppressed) {
        byHash.set(hash, merged(byHash.get(hash), { why, day, commit, channels }));
        hints.add(hint);
        if (end !== 0) ends.add(end);
      }
    }
  }
  return byHash.size === 0 ? NOBODY_ERASED : new Erased(byHash, hints, ends, await hashes());
}

/** What two erasures say of one identity: what was asked for counts more than a rule, the later more than the earlier, refusals add up. */
function merged(known: ErasedIdentity | undefined, more: ErasedIdentity): ErasedIdentity {
  if (known === undefined) return more;
  const channels = known.channels | more.channels;
  if (more.why === "refused") return { ...known, commit: more.commit, channels };
  return { ...more, why: known.why === "asked" ? "asked" : more.why, channels };
}

class Erased implements ErasedIdentities {
  readonly size: number;
  readonly refused: number;
  private readonly byHash: ReadonlyMap<string, ErasedIdentity>;
  private readonly hints: ReadonlySet<number>;
  private readonly endings: Uint8Array;
  private readonly hashes: IdentityHashes;

  constructor(
    byHash: ReadonlyMap<string, ErasedIdentity>,
    hints: ReadonlySet<number>,
    ends: ReadonlySet<number>,
    hashes: IdentityHashes,
  ) {
    this.byHash = byHash;
    this.hints = hints;
    this.hashes = hashes;
    this.endings = hashes.endings(ends);
    this.size = byHash.size;
    let refused = 0;
    for (const { channels } of byHash.values()) if (channels !== 0) refused++;
    this.refused = refused;
  }

  mayHave(kind: IdentityKind, text: string, country: string): boolean {
    const key = easyKey(kind, text, country);
    if (key === null) return false;
    if (key !== undefined) return this.hints.has(this.hashes.hint(key));
    return kind === "phone" ? this.mayEnd(text) : true;
  }

  async find(kind: IdentityKind, text: string, country: string): Promise<ErasedIdentity | null> {
    if (!this.mayHave(kind, text, country)) return null;
    const key = identityKey(kind, text, country);
    if (key === null || !this.hints.has(this.hashes.hint(key))) return null;
    return this.byHash.get(await this.hashes.hash(key)) ?? null;
  }

  /** Whether some six digits in a row are the last of a kept number. */
  private mayEnd(given: string): boolean {
    const text = /^[\x20-\x7e]*$/.test(given) ? given : given.normalize("NFKC");
    let value = 0;
    let digits = 0;
    for (let i = 0; i < text.length; i++) {
      const digit = text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) continue;
      value = (value * 10 + digit) % ENDS;
      if (++digits >= END_DIGITS && this.endings[value] === 1) return true;
    }
    return false;
  }
}

/** Remembers who was erased as long as no more are; the same answer is the same object. */
export class ErasedMemory {
  private key = "";
  private known: Promise<ErasedIdentities> = Promise.resolve(NOBODY_ERASED);
  private readonly hashes: () => Promise<IdentityHashes>;

  constructor(hashes: () => Promise<IdentityHashes>) {
    this.hashes = hashes;
  }

  of(decisions: DecisionsByCommit): Promise<ErasedIdentities> {
    const unsaid = unsaidBy(decisions);
    const erasures = [...decisions].filter(
      ([commit, list]) => !unsaid.has(commit) && list.some(({ type }) => KEEPS.has(type)),
    );
    const key = erasures.map(([commit]) => commit).join();
    if (key !== this.key) {
      this.key = key;
      this.known = erasedIdentities(new Map(erasures), this.hashes);
    }
    return this.known;
  }
}
