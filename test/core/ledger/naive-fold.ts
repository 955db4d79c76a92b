import type { Decision } from "../../../core/model/decision.ts";
import {
  naiveField,
  naiveLock,
  naivePeople,
  naivePermission,
  type NaivePeople,
  type Statement,
} from "./naive-merges.ts";
import { keysOf, RANK, spread, type PlainErasure, type Refusal } from "./naive-suppression.ts";
import { CHANNELS, type CustomerClass } from "../../../core/model/fields.ts";

/** A row about a customer: field → value, among them `code` and `permission.<channel>`. */
export type PlainRow = Readonly<Record<string, string>> & { readonly customer: string };

/** One commit in plain values, as tests make them up. */
export interface PlainCommit {
  readonly customers: readonly PlainRow[];
  readonly lines: readonly {
    readonly customer: string;
    readonly key: string;
    readonly amount: string;
    readonly day?: string;
  }[];
  readonly decisions: readonly Decision[];
  readonly erased?: PlainErasure;
}

/** What a workspace is expected to know, worked out row by row without any of the ledger's means. */
export interface PlainState {
  readonly live: readonly number[];
  readonly fields: Readonly<Record<string, string>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
  readonly locks: readonly string[];
  readonly suppressed: readonly string[];
}

const FIELDS = ["name", "phone", "email"];

/** The expected state after these commits, all from the source `till`. */
export function naiveFold(commits: readonly PlainCommit[]): PlainState {
  const { live, into, fields, locked, permissions, suppressed, isLive } = reckon(commits);
  return {
    live,
    fields,
    permissions: Object.fromEntries(
      Object.entries(permissions)
        .filter(([id, { state }]) => live.includes(Number(id.split(" ")[0])) && state !== "unknown")
        .map(([id, { state, commit }]) => [id, `${state} @${commit}`]),
    ),
    lines: linesOf(commits, isLive, into),
    locks: locked.map(([record, to, commit]) => `${record} ${to} @${commit}`).toSorted(),
    suppressed,
  };
}

/** Everything that is worked out, for other reckonings. */
export function reckon(commits: readonly PlainCommit[]) {
  const target = (commit: PlainCommit) => commit.decisions.find((decision) => decision.type === "retract");
  const isLive = (i: number): boolean =>
    !commits.some((other, j) => j > i && target(other)?.commit === i + 1 && isLive(j));
  const neverGiven = (i: number): boolean =>
    commits.some(
      (other, j) => target(other)?.commit === i + 1 && target(other)?.refusals === "neverGiven" && isLive(j),
    );
  const rows = commits.flatMap((commit, i) => commit.customers.map((row) => ({ row, i, live: isLive(i) })));
  const decided = commits.flatMap((commit, i) =>
    commit.decisions.map((decision) => ({ decision, i, live: isLive(i) })),
  );

  const there = new Set<number>();
  commits.forEach((commit, i) => {
    if (!isLive(i)) return;
    for (const { customer } of [...commit.customers, ...commit.lines])
      if (customer !== "-") there.add(Number(customer));
    for (const decision of commit.decisions) if ("customer" in decision) there.add(decision.customer);
  });
  const { into, trees } = naivePeople(
    decided.flatMap(({ decision, i, live }) =>
      live && decision.type === "merge" ? [{ ...decision, commit: i + 1 }] : [],
    ),
    there,
  );

  const own = statementsOf(rows, decided);
  const fields: Record<string, string> = {};
  for (const record of there) {
    for (const name of FIELDS) {
      const tree = trees.get(record);
      const said = tree === undefined ? own(record, name) : naiveField(tree, name, (one) => own(one, name));
      if (into(record) === record && said !== null && said.value !== null) fields[`${record} ${name}`] = said.value;
    }
  }

  const raw = permissionsOf(commits, isLive, neverGiven);
  const refuses = (i: number, state: string, live: boolean): boolean => RANK[state] === 2 && (live || !neverGiven(i));
  const handOf = (id: string): number =>
    decided.reduce(
      (latest, { decision, i, live }) =>
        decision.type === "permission" &&
        (live || refuses(i, decision.state, live)) &&
        `${decision.customer} ${decision.channel}` === id
          ? Math.max(latest, i + 1)
          : latest,
      0,
    );
  const refusalsOf = (id: string): number[] => [
    ...rows.flatMap(({ row, i, live }) =>
      CHANNELS.some(
        (channel) => `${row.customer} ${channel}` === id && refuses(i, row[`permission.${channel}`] ?? "unknown", live),
      )
        ? [i + 1]
        : [],
    ),
    ...decided.flatMap(({ decision, i, live }) =>
      decision.type === "permission" &&
      `${decision.customer} ${decision.channel}` === id &&
      refuses(i, decision.state, live)
        ? [i + 1]
        : [],
    ),
  ];
  const permissions: Record<string, Refusal> = {};
  const hands: Record<string, number> = {};
  for (const [id, permission] of Object.entries(raw)) {
    const [record = "", channel = ""] = id.split(" ");
    if (!trees.has(into(Number(record)))) permissions[`${record} ${channel}`] = permission;
  }
  for (const [person, tree] of trees) {
    for (const channel of CHANNELS) {
      const { decided: hand, ...permission } = naivePermission(tree, {
        own: (record) => raw[`${record} ${channel}`] ?? { state: "unknown", commit: 0 },
        byHand: (record) => handOf(`${record} ${channel}`),
        refusals: (record) => refusalsOf(`${record} ${channel}`),
      });
      permissions[`${person} ${channel}`] = permission;
      hands[`${person} ${channel}`] = hand;
    }
  }

  const gone: [string, string][] = [];
  const bearers: [string, string][] = [];
  const person = (record: number | string): string => String(into(Number(record)));
  for (const { row, live: counts } of rows) {
    if (!counts) for (const key of keysOf(row)) gone.push([person(row.customer), key]);
    else if (row["code"]) bearers.push([person(row.customer), `code till ${row["code"]}`]);
  }
  for (const { decision, live: counts } of decided) {
    if (counts || decision.type !== "field" || decision.value === null) continue;
    for (const key of keysOf({ [decision.field]: decision.value })) gone.push([person(decision.customer), key]);
  }
  for (const record of there) {
    for (const name of FIELDS) {
      const value = own(record, name)?.value ?? null;
      if (value !== null) for (const key of keysOf({ [name]: value })) bearers.push([person(record), key]);
    }
  }
  const erased = commits.flatMap(({ erased: of }, i) => (of === undefined ? [] : [{ keys: of.keys, commit: i + 1 }]));
  const byHand = (id: string): number => hands[id] ?? handOf(id);
  const suppressed = spread(permissions, { gone, bearers, erased }, byHand);

  const locked = locksOf(decided, there, { trees, into });
  const live = [...new Set([...there].map(into))].toSorted((a, b) => a - b);
  return { live, into, trees, fields, permissions, suppressed, locked, isLive };
}

type Row = { readonly row: PlainRow; readonly i: number; readonly live: boolean };
type Decided = { readonly decision: Decision; readonly i: number; readonly live: boolean };

/** What each record says of a field in the end: the last by hand, else the last of a file. */
function statementsOf(rows: readonly Row[], decided: readonly Decided[]) {
  return (record: number, name: string): Statement | null => {
    const hand = decided.findLast(
      ({ decision, live }) =>
        live && decision.type === "field" && decision.customer === record && decision.field === name,
    );
    if (hand?.decision.type === "field") {
      return { value: hand.decision.value, commit: hand.i + 1, row: 0, byHand: true };
    }
    const said = rows.findLast(({ row, live }) => live && row.customer === String(record) && row[name]);
    if (said === undefined) return null;
    const value = said.row[name] ?? null;
    const place = rows.filter(({ i }) => i === said.i).indexOf(said) + 1;
    return { value, commit: said.i + 1, row: Number(said.row["row"] ?? place), byHand: false };
  };
}

/** Whose class is fixed, to which, by which commit. */
function locksOf(
  decided: readonly Decided[],
  there: ReadonlySet<number>,
  { trees, into }: NaivePeople,
): [number, CustomerClass, number][] {
  const own = (record: number) => {
    const last = decided.findLast(
      ({ decision, live }) => live && decision.type === "lock" && decision.customer === record,
    );
    return last?.decision.type === "lock"
      ? { commit: last.i + 1, lifted: last.decision.class === null, to: last.decision.class }
      : null;
  };
  return [...there]
    .filter((record) => into(record) === record)
    .flatMap((record): [number, CustomerClass, number][] => {
      const tree = trees.get(record);
      const lock = tree === undefined ? own(record) : naiveLock(tree, own);
      return lock === null || lock.to === null ? [] : [[record, lock.to, lock.commit]];
    });
}

function permissionsOf(
  commits: readonly PlainCommit[],
  isLive: (i: number) => boolean,
  neverGiven: (i: number) => boolean,
): Record<string, Refusal> {
  const out: Record<string, Refusal> = {};
  const stricter = (id: string, state: string, i: number): void => {
    if (RANK[state]! > RANK[out[id]?.state ?? "unknown"]!) out[id] = { state, commit: i + 1 };
  };
  commits.forEach(({ customers, lines, decisions }, i) => {
    const counts = (state: string): boolean => isLive(i) || (RANK[state] === 2 && !neverGiven(i));
    const batch = decisions.find((decision) => decision.type === "batch");
    if (batch?.permission.state === "granted" && isLive(i)) {
      for (const { customer } of [...customers, ...lines]) {
        for (const channel of batch.permission.channels)
          if (customer !== "-") stricter(`${customer} ${channel}`, "granted", i);
      }
    }
    for (const row of customers) {
      for (const channel of CHANNELS) {
        const state = row[`permission.${channel}`];
        if (state && counts(state)) stricter(`${row.customer} ${channel}`, state, i);
      }
    }
    for (const decision of decisions) {
      if (decision.type === "batchPermission" && isLive(i) && decision.batch <= i && isLive(decision.batch - 1)) {
        const answered = commits[decision.batch - 1];
        const named = answered?.decisions.some(({ type }) => type === "batch")
          ? [...answered.customers, ...answered.lines]
          : [];
        for (const { customer } of named) {
          for (const channel of decision.permission.channels)
            if (customer !== "-") stricter(`${customer} ${channel}`, "granted", i);
        }
      }
      if (decision.type !== "permission" || !counts(decision.state)) continue;
      out[`${decision.customer} ${decision.channel}`] = { state: decision.state, commit: i + 1 };
    }
  });
  return out;
}

function linesOf(
  commits: readonly PlainCommit[],
  isLive: (i: number) => boolean,
  into: (record: number) => number,
): string[] {
  const byKey = new Map<string, string>();
  commits.forEach(({ lines }, i) => {
    for (const { customer, key, amount } of isLive(i) ? lines : [])
      byKey.set(key, `${key} ${customer === "-" ? "-" : into(Number(customer))} ${amount} @${i + 1}`);
  });
  return [...byKey.values()].toSorted();
}
