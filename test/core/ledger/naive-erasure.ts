import type { Decision } from "../../../core/model/decision.ts";
import { CHANNELS, type Channel } from "../../../core/model/fields.ts";
import { reckon, type PlainCommit } from "./naive-fold.ts";
import { recordsIn } from "./naive-merges.ts";
import { keysOf, RANK } from "./naive-suppression.ts";

/** The channels on which a record, or the person it is part of, may not be contacted. */
export function naiveRefusals(commits: readonly PlainCommit[], record: number): readonly Channel[] {
  const { permissions, into } = reckon(commits);
  return CHANNELS.filter((channel) => RANK[permissions[`${into(record)} ${channel}`]?.state ?? "unknown"] === 2);
}

/** The commits without every row and decision about these records. */
export function naiveErasure(commits: readonly PlainCommit[], records: readonly number[]): PlainCommit[] {
  const isKept = ({ customer }: { readonly customer: string }): boolean => !records.includes(Number(customer));
  const concerns = (decision: Decision): boolean =>
    "customer" in decision
      ? records.includes(decision.customer)
      : decision.type === "merge" && (records.includes(decision.keep) || records.includes(decision.gone));
  return commits.map((commit) => ({
    ...commit,
    customers: commit.customers.filter(isKept),
    lines: commit.lines.filter(isKept),
    decisions: commit.decisions.filter((decision) => !concerns(decision)),
  }));
}

/** Every identity key these records ever bore, in rows and decisions that stand or not. */
export function naiveIdentities(commits: readonly PlainCommit[], record: number): readonly string[] {
  return commits.flatMap(({ customers, decisions }) => [
    ...customers.filter(({ customer }) => customer === String(record)).flatMap(keysOf),
    ...decisions.flatMap((decision) =>
      decision.type === "field" && decision.customer === record && decision.value !== null
        ? keysOf({ [decision.field]: decision.value })
        : [],
    ),
  ]);
}

/** The records that are one person with this one. */
export function naiveRecords(commits: readonly PlainCommit[], record: number): readonly number[] {
  const { trees, into } = reckon(commits);
  const tree = trees.get(into(record));
  return tree === undefined ? [record] : recordsIn(tree);
}
