import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeInsight } from "../../../core/engine/insight.ts";
import type { Decision } from "../../../core/model/decision.ts";
import { DEFAULT_SETTINGS } from "../../../core/model/settings.ts";
import type { State } from "../../../core/model/state.ts";
import { day } from "../../table.ts";
import { content } from "../ledger/content.ts";
import { histories, History } from "../ledger/histories.ts";
import { reckon, type PlainCommit } from "../ledger/naive-fold.ts";
import { open } from "../ledger/workspace.ts";

const RUNS = Number(process.env["FOLD_LAWS"] ?? 40);
const AS_OF = day("2024-06-01");

/** What is computed of everybody there, as plain values by customer. */
function valued(state: State) {
  const { profiles, analysis } = computeInsight(state, AS_OF, { ...DEFAULT_SETTINGS });
  const columns: Record<string, ArrayLike<number>> = {
    orders: profiles.orders,
    net: profiles.net,
    recency: profiles.recency,
    tenure: profiles.tenure,
    averageOrder: profiles.averageOrder,
    rfmScore: analysis.rfmScore,
    value: analysis.value,
    intention: analysis.intention,
    class: analysis.class,
    stage: analysis.stage,
    attention: analysis.attention,
  };
  return Array.from({ length: state.customers.count }, (_, id) => id)
    .filter((id) => state.customers.live[id] === 1)
    .map((id) => ({ id, values: Object.entries(columns).map(([name, column]) => `${name} ${column[id]}`) }));
}

/** The same people written down as who they are, with whoever introduced them, at one go, without any of the history. */
function rewritten(commits: readonly PlainCommit[], introduced: State): readonly PlainCommit[] {
  const { live, fields, permissions, into, isLive, locked } = reckon(commits);
  const lines = new Map<string, PlainCommit["lines"][number]>();
  commits.forEach((commit, i) => {
    for (const line of isLive(i) ? commit.lines : []) {
      const customer = line.customer === "-" ? "-" : String(into(Number(line.customer)));
      lines.set(line.key, { ...line, customer });
    }
  });
  const customers = live.map((id) => {
    const said = Object.entries(fields).filter(([key]) => key.startsWith(`${id} `));
    const may = Object.entries(permissions).filter(([key]) => key.startsWith(`${id} `));
    return Object.assign(
      { customer: String(id) },
      Object.fromEntries(said.map(([key, value]) => [key.slice(`${id} `.length), value])),
      Object.fromEntries(may.map(([key, { state }]) => [`permission.${key.slice(`${id} `.length)}`, state])),
    );
  });
  const decisions = locked.map(([customer, to]): Decision => {
    return { type: "lock", customer, class: to, reason: "known", expires: null };
  });
  live.forEach((customer) => {
    const by = introduced.customers.referrer[customer] ?? -1;
    if (by >= 0) decisions.push({ type: "field", customer, field: "referrer", value: `#${by}` });
  });
  return [
    { customers, lines: [...lines.values()], decisions: [] },
    { customers: [], lines: [], decisions },
  ];
}

describe("orders, RFM, axes, classes and stages after any merges, undos, compactions and erasures", () => {
  it(
    "are those of people who were one from the beginning, going on as well as read back",
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(14), async (steps) => {
          const ledger = await open();
          const history = new History(ledger);
          let state = await ledger.fold();
          for (const one of steps) {
            await history.take(one);
            state = await ledger.fold(undefined, state);
          }
          ledger.close();
          const again = await open(ledger.workspace);
          const plain = await open();
          for (const { customers, lines, decisions } of rewritten(history.commits, state)) {
            const rows = lines.map((line) => Object.assign({ day: "2024-01-02" }, line));
            await plain.commit(content({ customers, lines: rows, decisions }), plain.head());
          }
          const expected = valued(await plain.fold());
          expect(valued(state)).toEqual(expected);
          expect(valued(await again.fold())).toEqual(expected);
          again.close();
          plain.close();
        }),
        { numRuns: RUNS },
      );
    },
    60_000 * Math.ceil(RUNS / 40),
  );
});
