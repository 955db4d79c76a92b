import { phoneKey } from "../model/contact.ts";
import type { CommitKind, CommitSeq } from "../model/decision.ts";
import type { FactField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import type { Duplicate } from "../quality/duplicates.ts";
import type { JobRun } from "./jobs.ts";
import type { Ports } from "./ports.ts";

/** Doubles among the customers of one state. */
export interface FoundDoubles {
  readonly head: CommitSeq;
  /** Customers that were compared. */
  readonly people: number;
  readonly isLearnt: boolean;
  /** Records by customer id, likeliest first. */
  readonly pairs: readonly Duplicate[];
}

/** How long it is looked without a breath, in milliseconds. */
const BREATHE_EVERY = 30;

/** Looks for doubles among all customers (methods §9). Error: `cancelled`. */
export async function lookForDoubles(state: State, ports: Ports, run: JobRun): Promise<FoundDoubles> {
  run.step("computing", 1);
  // With it comes the dictionary of sounds, which nothing else needs at the start.
  const { duplicateSteps } = await import("../quality/duplicates.ts");
  const { ids, columns } = columnsOf(state);
  const steps = duplicateSteps(ids.length, columns);
  let breathed = ports.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      const { pairs, model } = value;
      return {
        head: state.head,
        people: ids.length,
        isLearnt: model.isLearnt,
        pairs: pairs.map(({ a, b, probability, evidence }) => ({ a: ids[a]!, b: ids[b]!, probability, evidence })),
      };
    }
    if (ports.now() - breathed < BREATHE_EVERY) continue;
    run.progress(value);
    await ports.breathe();
    run.check();
    breathed = ports.now();
  }
}

const PHONES: ReadonlySet<FactField> = new Set<FactField>(["phone", "phone2"]);

/** What is known of everybody there, by field; phones as they are recognised. */
function columnsOf(state: State): { ids: Int32Array; columns: Map<FactField, readonly string[]> } {
  const { live, count, fields } = state.customers;
  const ids = Int32Array.from({ length: count }, (_, id) => id).filter((id) => live[id] === 1);
  const columns = new Map<FactField, readonly string[]>();
  for (const [field, { values }] of fields) {
    const column = Array.from(ids, (id) => values[id] ?? "");
    const isPhone = PHONES.has(field);
    columns.set(
      field,
      isPhone ? column.map((text) => (text === "" ? "" : (phoneKey(text, state.settings.country) ?? text))) : column,
    );
  }
  return { ids, columns };
}

/** Commits after which others may be doubles. */
const CHANGES_PEOPLE: ReadonlySet<CommitKind> = new Set<CommitKind>([
  "import",
  "sample",
  "edit",
  "clean",
  "retract",
  "restore",
]);

/** Whether customers changed since doubles were looked for. */
export function isStale({ head }: FoundDoubles, state: State): boolean {
  return state.commits.slice(head).some(({ kind }) => CHANGES_PEOPLE.has(kind));
}
