import type { CleanDecision, Cleaning } from "../model/cleaning.ts";
import type { CommitSeq } from "../model/decision.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";

/** A cleaning on its way. */
interface Made {
  readonly decision: CleanDecision;
  readonly commit: CommitSeq;
  readonly spans: [CommitSeq, CommitSeq][];
}

/** Works out which cleanings stand; the same answer is the same object, so that what was cleaned by them can be kept. */
export class CleaningFold {
  private last: readonly Cleaning[] = [];

  /** What was cleaned by commits that stand, in their order. A rule that was run again, switched or removed ends there what it did to later files. */
  of(decisions: DecisionsByCommit, stands: (seq: CommitSeq) => boolean): readonly Cleaning[] {
    const now = standing(decisions, stands);
    if (!isSame(now, this.last)) this.last = now;
    return this.last;
  }
}

function standing(decisions: DecisionsByCommit, stands: (seq: CommitSeq) => boolean): readonly Cleaning[] {
  const made: Made[] = [];
  const rules = new Map<string, { one: Made; isListed: boolean }>();
  for (const [commit, list] of decisions) {
    if (!stands(commit)) continue;
    for (const decision of list) {
      if (decision.type !== "clean" && decision.type !== "cleanRule") continue;
      const before = rules.get(decision.id)?.one;
      if (before !== undefined) end(before, commit);
      if (decision.type === "clean") {
        const one: Made = { decision, commit, spans: decision.later ? [[commit + 1, Infinity]] : [] };
        made.push(one);
        rules.set(decision.id, { one, isListed: decision.name !== "" });
      } else if (before !== undefined) {
        if (decision.later && !decision.removed) before.spans.push([commit + 1, Infinity]);
        rules.set(decision.id, { one: before, isListed: !decision.removed && before.decision.name !== "" });
      }
    }
  }
  return made.map((one) => {
    const { id, name, field, steps } = one.decision;
    const rule = rules.get(id);
    const isListed = rule !== undefined && rule.one === one && rule.isListed;
    return { id, name, field, steps, commit: one.commit, spans: one.spans, isListed };
  });
}

function end({ spans }: Made, commit: CommitSeq): void {
  const last = spans.at(-1);
  if (last?.[1] === Infinity) last[1] = commit;
}

/** Whether nothing has changed; steps are those of the decisions, which are read once. */
function isSame(now: readonly Cleaning[], before: readonly Cleaning[]): boolean {
  if (now.length !== before.length) return false;
  return now.every((one, i) => {
    const was = before[i]!;
    if (one.steps !== was.steps || one.commit !== was.commit || one.isListed !== was.isListed) return false;
    return one.spans.length === was.spans.length && one.spans.every(([, last], s) => last === was.spans[s]![1]);
  });
}
