import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountingCloses } from "../../../core/model/accounting.ts";
import { CHANNELS, PERMISSIONS, type FactField } from "../../../core/model/fields.ts";
import type { ImportChoices, PlanSummary } from "../../../core/model/importing.ts";
import type { ColumnReading, ImportField } from "../../../core/model/mapping.ts";
import type { State } from "../../../core/model/state.ts";
import { ADDRESS_BOOK, addressBook } from "./address-book.ts";
import { MemoryShop } from "./memory-shop.ts";

/** 100,000 by hand: `REGULARS_PLANS=100000 npx vitest run test/core/import/plan-is-the-difference.test.ts`. */
const RUNS = Number(process.env["REGULARS_PLANS"] ?? 300);
/** Milliseconds for so many, on a computer that has other things to do. */
const LONGEST = 60_000 + 200 * RUNS;

const CUSTOMERS: readonly ImportField[] = [
  "customerCode",
  "phone",
  "email",
  "name",
  "city",
  "notes",
  "address",
  "optIn.sms",
  "optOut",
];
const SALES: readonly ImportField[] = [...CUSTOMERS, "order", "day", "amount"];

/** A small file: its rows, what its columns mean, and who wins. */
interface File {
  readonly text: string;
  readonly choices: ImportChoices;
}

const cellsOf: Readonly<Record<string, readonly string[]>> = {
  customerCode: ["1", "2", "3", ""],
  phone: ["13800138000", "138 0013 8000", "+86 13900139000", "13700137000", "1.38E+10", ""],
  email: ["a@b.cn", "A@B.cn", "c@d.cn", "", "none"],
  name: ["张三", "Ann", "N/A", ""],
  city: ["上海市", "Paris", "—", ""],
  notes: ["likes tea", "likes coffee", ""],
  address: ["广州市天河区体育西路", "上海浦东新区世纪大道", "5 High Street", ""],
  "optIn.sms": ["yes", "no", "maybe", ""],
  optOut: ["yes", "no", "2026-01-05", "perhaps", "", ""],
  order: ["A1", "A2", "A3"],
  day: ["2026-01-05", "2026-02-30", "2026-03-01"],
  amount: ["10", "-3", "x", "1,5"],
};

function fileOf(kind: "customers" | "sales"): fc.Arbitrary<File> {
  const usable = kind === "customers" ? CUSTOMERS : SALES;
  const needed = kind === "customers" ? (["name"] as const) : (["order", "day", "amount"] as const);
  const others = usable.filter((field) => !needed.some((one) => one === field));
  return fc.subarray([...others]).chain((some) => {
    const fields: ImportField[] = [...needed, ...some];
    const row = fc.tuple(...fields.map((field) => fc.constantFrom(...cellsOf[field]!)));
    const wins = fc.tuple(...fields.map(() => fc.constantFrom("file", "known", undefined)));
    return fc
      .record({
        rows: fc
          .array(row, { minLength: 1, maxLength: 6 })
          .filter((all) => all.some((cells) => cells.some((cell) => cell !== ""))),
        blanks: fc.nat(2),
        wins,
        known: fc.constantFrom("update", "leave", undefined),
        granted: fc.boolean(),
      })
      .map(({ rows, blanks, wins: winners, known, granted }): File => {
        const columns = fields.map((field, index): ColumnReading => ({
          column: field,
          index,
          field,
          ...(winners[index] === undefined ? {} : { wins: winners[index] }),
          ...(field === "day" ? { dayOrder: "ymd" as const } : {}),
          ...(field === "amount" ? { decimal: "." as const } : {}),
        }));
        const lines = [fields, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(","));
        return {
          text: `${lines.join("\n")}\n${`${",".repeat(fields.length - 1)}\n`.repeat(blanks)}`,
          choices: {
            mapping: {
              source: "till",
              encoding: "utf-8",
              delimiter: ",",
              quote: '"',
              headerRow: 0,
              columns,
              missing: ["N/A", "—"],
              ...(known === undefined ? {} : { known }),
            },
            anonymous: "keep",
            permission: granted
              ? { state: "granted", channels: ["sms"], basis: "asked" }
              : { state: "unknown", channels: [], basis: "" },
          },
        };
      });
  });
}

const file = fc.oneof(fileOf("customers"), fileOf("sales"));
const edit = fc.record({
  customer: fc.nat(2),
  field: fc.constantFrom<FactField>("name", "city", "phone"),
  value: fc.constantFrom("by hand", null),
});

/** What a plan says of customers and sales, and what two states say by themselves. */
function told({ newCustomers, changedCustomers, fields, refusals, newLines, newDiscountsAndRefunds }: PlanSummary) {
  return {
    newCustomers,
    changedCustomers,
    fields: Object.fromEntries(
      fields
        .filter(({ changed, filled }) => changed + filled > 0)
        .map(({ field, changed, filled }) => [field, { changed, filled }]),
    ),
    refusals,
    lines: newLines + newDiscountsAndRefunds,
  };
}

function difference(before: State, after: State) {
  const known = before.customers.count;
  const changed = new Set<number>();
  const fields: Record<string, { changed: number; filled: number }> = {};
  for (const [field, { values }] of after.customers.fields) {
    const old = before.customers.fields.get(field)?.values ?? [];
    for (let id = 0; id < known; id++) {
      if (values[id] === old[id]) continue;
      changed.add(id);
      const of = (fields[field] ??= { changed: 0, filled: 0 });
      of[old[id] === undefined ? "filled" : "changed"]++;
    }
  }
  const refusing = new Set<number>();
  for (const channel of CHANNELS) {
    const { state } = after.customers.permissions[channel];
    for (let id = 0; id < after.customers.count; id++) {
      const old = before.customers.permissions[channel].state[id] ?? 0;
      if (state[id] === old) continue;
      if (id < known) changed.add(id);
      if (PERMISSIONS[state[id]!] === "refused") refusing.add(id);
    }
  }
  for (let id = 0; id < known; id++) {
    if (after.customers.codes[id]!.length !== before.customers.codes[id]!.length) changed.add(id);
  }
  return {
    newCustomers: after.customers.count - known,
    changedCustomers: changed.size,
    fields,
    refusals: refusing.size,
    lines: after.lines.count - before.lines.count,
  };
}

describe("what is committed", () => {
  it(
    "is exactly the plan: its summary is the difference of what is known before and after",
    async () => {
      await fc.assert(
        fc.asyncProperty(file, fc.option(edit), file, async (earlier, byHand, later) => {
          const shop = new MemoryShop();
          const first = await shop.plan(earlier.text, earlier.choices, await shop.state());
          shop.commit(first.content);
          if (byHand !== null && byHand.customer < (await shop.state()).customers.count)
            shop.commit({ kind: "edit", blocks: [], decisions: [{ type: "field", ...byHand }] });
          const before = await shop.state();
          const plan = await shop.plan(later.text, later.choices, before);
          expect(accountingCloses(plan.summary.accounting)).toBe(true);
          shop.commit(plan.content);
          const after = await shop.state();
          expect(told(plan.summary)).toEqual(difference(before, after));
          const again = await shop.plan(later.text, later.choices, after);
          expect([again.summary.newCustomers, again.summary.changedCustomers, again.content.blocks]).toEqual([
            0,
            0,
            [],
          ]);
          expect(again.summary.accounting.added + again.summary.accounting.updated).toBe(0);
        }),
        { numRuns: RUNS },
      );
    },
    LONGEST,
  );

  it(
    "is nothing where the same file comes again, however the addresses of its people cross with each other and with those known",
    async () => {
      const later = fc.oneof(addressBook("1", "2", "3", "4"), addressBook(""), addressBook("", "1", "2"));
      const files = fc.tuple(addressBook("", "8", "9"), later);
      await fc.assert(
        fc.asyncProperty(files, async (both) => {
          const shop = new MemoryShop();
          for (const text of both) shop.commit((await shop.plan(text, ADDRESS_BOOK, await shop.state())).content);
          const { summary, content } = await shop.plan(both[1], ADDRESS_BOOK, await shop.state());
          expect(content.blocks).toEqual([]);
          expect(summary.accounting.added + summary.accounting.updated).toBe(0);
        }),
        { numRuns: RUNS },
      );
    },
    LONGEST,
  );

  it(
    "is the same in whatever order the rows stand, with or without blank rows behind them",
    async () => {
      const rows = fc.uniqueArray(
        fc.record({ code: fc.nat(20), name: fc.constantFrom("Ann", "Bo", ""), city: fc.constantFrom("Rome", "") }),
        {
          selector: ({ code }) => code,
          minLength: 1,
          maxLength: 6,
        },
      );
      const text = (all: readonly { code: number; name: string; city: string }[], blanks: number): string =>
        `code,name,city\n${all.map(({ code, name, city }) => `${code},${name},${city}\n`).join("")}${",,\n".repeat(blanks)}`;
      const choices: ImportChoices = {
        mapping: {
          source: "till",
          encoding: "utf-8",
          delimiter: ",",
          quote: '"',
          headerRow: 0,
          columns: (["customerCode", "name", "city"] as const).map((field, index) => ({
            column: ["code", "name", "city"][index]!,
            index,
            field,
          })),
          missing: [],
        },
        anonymous: "keep",
        permission: { state: "unknown", channels: [], basis: "" },
      };
      await fc.assert(
        fc.asyncProperty(
          rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
          fc.nat(3),
          async ([all, turned], blanks) => {
            const shop = new MemoryShop();
            shop.commit((await shop.plan(text(all, 0), choices, await shop.state())).content);
            const { summary, content } = await shop.plan(text(turned, blanks), choices, await shop.state());
            expect(content.blocks).toEqual([]);
            expect(summary.accounting).toMatchObject({ added: 0, updated: 0, unchanged: all.length, blank: blanks });
          },
        ),
        { numRuns: Math.ceil(RUNS / 10) },
      );
    },
    LONGEST,
  );
});
