import type { HealFinding, HealKind } from "../../core/engine/healed.ts";
import { useT } from "../app/words/words.ts";

/** What it counts: changes brought back where the whole database was lost, else damaged parts. */
const COUNTED: Readonly<Record<HealKind, "commits" | "blocks">> = {
  storeEmpty: "commits",
  storeUnreadable: "commits",
  storeBehind: "commits",
  storeDamaged: "blocks",
  storeBlocks: "blocks",
  journalMissing: "blocks",
  journalBehind: "commits",
  journalDamaged: "blocks",
  journalBlocks: "blocks",
  journalUnreachable: "blocks",
  lost: "blocks",
  gone: "blocks",
};

/** Worse than what was put right. */
const BAD: ReadonlySet<HealKind> = new Set(["lost", "gone"]);

/** What was damaged or lost and what was done about it, in one sentence, and how bad it is. */
export function useHealSentence(): (finding: HealFinding) => { text: string; type: "error" | "warning" | "info" } {
  const t = useT();
  return (finding) => {
    const count = finding[COUNTED[finding.kind]];
    // A database that lags behind by no change has missed only how its parts are laid out.
    const kind = count === 0 && COUNTED[finding.kind] === "commits" ? plainKind(finding.kind) : finding.kind;
    const type = BAD.has(kind) ? "error" : kind === "journalUnreachable" ? "warning" : "info";
    return { text: t(`healing.${kind}`, { count }), type };
  };
}

function plainKind(kind: HealKind): HealKind {
  return kind === "journalBehind" ? "journalDamaged" : "storeDamaged";
}
