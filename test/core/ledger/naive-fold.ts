import { emailKey, phoneKey } from "../../../core/model/contact.ts";
import type { Decision } from "../../../core/model/decision.ts";
import { CHANNELS, PERMISSIONS, type Channel } from "../../../core/model/fields.ts";

/** A row about a customer: field → value, among them `code` and `permission.<channel>`. */
export type PlainRow = Readonly<Record<string, string>> & { readonly customer: string };

/** One commit in plain values, as tests make them up. */
export interface PlainCommit {
  readonly customers: readonly PlainRow[];
  readonly lines: readonly { readonly customer: string; readonly key: string; readonly amount: string }[];
  readonly decisions: readonly Decision[];
}

/** What a workspace is expected to know, worked out row by row without any of the ledger's means. */
export interface PlainState {
  readonly live: readonly number[];
  readonly fields: Readonly<Record<string, string>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
  readonly suppressed: readonly string[];
}

interface Refusal {
  readonly state: string;
  readonly commit: number;
}

const RANK: Record<string, number> = { unknown: 0, granted: 1, refused: 2, withdrawn: 2 };

/** The expected state after these commits, all from the source `till`. */
export function naiveFold(commits: readonly PlainCommit[]): PlainState {
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

  const live = new Set<number>();
  commits.forEach((commit, i) => {
    if (!isLive(i)) return;
    for (const { customer } of [...commit.customers, ...commit.lines]) if (customer !== "-") live.add(Number(customer));
    for (const decision of commit.decisions) if ("customer" in decision) live.add(decision.customer);
  });

  const fields: Record<string, string> = {};
  for (const { row, live: counts } of rows) {
    for (const name of ["name", "phone", "email"])
      if (counts && row[name]) fields[`${row.customer} ${name}`] = row[name];
  }
  for (const { decision, live: counts } of decided) {
    if (!counts || decision.type !== "field") continue;
    if (decision.value === null) delete fields[`${decision.customer} ${decision.field}`];
    else fields[`${decision.customer} ${decision.field}`] = decision.value;
  }

  const permissions = permissionsOf(commits, isLive, neverGiven);
  const byHand = (id: string): number =>
    decided.reduce((latest, { decision, i, live: counts }) => {
      const counted = counts || (!neverGiven(i) && decision.type === "permission" && RANK[decision.state] === 2);
      return counted && decision.type === "permission" && `${decision.customer} ${decision.channel}` === id
        ? Math.max(latest, i + 1)
        : latest;
    }, 0);

  const gone: [string, string][] = [];
  const bearers: [string, string][] = [];
  for (const { row, live: counts } of rows) {
    if (!counts) for (const key of keysOf(row)) gone.push([row.customer, key]);
    else if (row["code"]) bearers.push([row.customer, `code till ${row["code"]}`]);
  }
  for (const { decision, live: counts } of decided) {
    if (counts || decision.type !== "field" || decision.value === null) continue;
    for (const key of keysOf({ customer: "", [decision.field]: decision.value }))
      gone.push([`${decision.customer}`, key]);
  }
  for (const [id, value] of Object.entries(fields)) {
    const [customer = "", name = ""] = id.split(" ");
    for (const key of keysOf({ customer, [name]: value })) bearers.push([customer, key]);
  }
  const suppressed = spread(permissions, gone, bearers, byHand);

  return {
    live: [...live].toSorted((a, b) => a - b),
    fields,
    permissions: Object.fromEntries(
      Object.entries(permissions)
        .filter(([id, { state }]) => live.has(Number(id.split(" ")[0])) && state !== "unknown")
        .map(([id, { state, commit }]) => [id, `${state} @${commit}`]),
    ),
    lines: linesOf(commits, isLive),
    suppressed,
  };
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

/** Spreads refusals over identities until nothing changes; changes `permissions`, gives the suppressed keys. */
function spread(
  permissions: Record<string, Refusal>,
  gone: readonly [string, string][],
  bearers: readonly [string, string][],
  byHand: (id: string) => number,
): string[] {
  const keys: Record<string, Refusal> = {};
  const present: Record<string, Refusal> = {};
  const isNews = (known: Refusal | undefined, news: Refusal): boolean =>
    known === undefined ||
    RANK[known.state] !== 2 ||
    news.commit > known.commit ||
    (news.commit === known.commit &&
      PERMISSIONS.indexOf(news.state as "refused") > PERMISSIONS.indexOf(known.state as "refused"));
  const emit = (from: readonly [string, string][], to: Record<string, Refusal>, channel: Channel): void => {
    for (const [customer, key] of from) {
      const own = permissions[`${customer} ${channel}`];
      if (own !== undefined && RANK[own.state] === 2 && isNews(to[`${key} ${channel}`], own))
        to[`${key} ${channel}`] = own;
    }
  };
  const reach = (whom: readonly [string, string][], by: Record<string, Refusal>, channel: Channel): boolean => {
    let changed = false;
    for (const [customer, key] of whom) {
      const id = `${customer} ${channel}`;
      const refusal = by[`${key} ${channel}`];
      if (refusal === undefined || byHand(id) > refusal.commit || !isNews(permissions[id], refusal)) continue;
      permissions[id] = refusal;
      changed = true;
    }
    return changed;
  };
  const pass = (channel: Channel): boolean => {
    emit(gone, keys, channel);
    emit(bearers, present, channel);
    return [reach(gone, keys, channel), reach(gone, present, channel), reach(bearers, keys, channel)].includes(true);
  };
  for (const channel of CHANNELS) while (pass(channel));
  return Object.keys(keys).toSorted();
}

function keysOf(row: Readonly<Record<string, string>>): string[] {
  const phone = row["phone"] ? phoneKey(row["phone"], "CN") : null;
  const email = row["email"] ? emailKey(row["email"]) : null;
  return [
    ...(row["code"] ? [`code till ${row["code"]}`] : []),
    ...(phone === null ? [] : [`phone ${phone}`]),
    ...(email === null ? [] : [`email ${email}`]),
  ];
}

function linesOf(commits: readonly PlainCommit[], isLive: (i: number) => boolean): string[] {
  const byKey = new Map<string, string>();
  commits.forEach(({ lines }, i) => {
    for (const { customer, key, amount } of isLive(i) ? lines : [])
      byKey.set(key, `${key} ${customer} ${amount} @${i + 1}`);
  });
  return [...byKey.values()].toSorted();
}
