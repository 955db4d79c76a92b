import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "../../../core/model/day.ts";
import { orderByCustomer } from "../../../core/profile/order-by-customer.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import type { Profiles } from "../../../core/profile/profiles.ts";
import { stateOf } from "../../state.ts";
import { cell, day, money } from "../../table.ts";
import type { Row } from "../../table.ts";

const START = day("2024-01-01");
const CODES = ["ann", "bob", "eve", "kim"];
const CUSTOMERS: readonly Row[] = CODES.map((customer) => ({ customer }));

const line: fc.Arbitrary<Row> = fc.record({
  customer: fc.constantFrom(...CODES, "-"),
  order: fc.constantFrom("1", "2", "3", "4", "-"),
  day: fc.nat(40).map((offset) => formatDay(START + offset)),
  minute: fc.constantFrom("-", "09:00", "10:30"),
  product: fc.constantFrom("tea", "cup", "-"),
  quantity: fc.constantFrom("-", "0", "1", "2", "2.5"),
  amount: fc.constantFrom("-", "0", "0.0001", "5", "10", "12.34"),
  kind: fc.constantFrom("sale", "sale", "sale", "discount", "refund"),
});
const lines = fc.array(line, { maxLength: 30 });
const basis = fc.constantFrom("net" as const, "gross" as const);
const asOf = fc.nat(45).map((offset) => START + offset);

/** Everything that is told of customers, without the index, which holds later lines too. */
function told(profiles: Profiles): unknown {
  return { ...profiles, index: null };
}

describe("profiles of any lines", () => {
  it("add up: customers and anonymous lines are the shop, by day too", () => {
    fc.assert(
      fc.property(lines, basis, asOf, (rows, basis, asOf) => {
        const p = profileCustomers(stateOf({ customers: CUSTOMERS, lines: rows }), { asOf, basis });
        const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);
        expect(sum(p.gross)).toBe(p.shop.customersGross);
        expect(sum(p.money)).toBe(p.shop.customersMoney);
        expect(p.shop.customersGross + p.shop.anonymousGross).toBe(p.shop.shopGross);
        expect(p.shop.net).toBe(p.shop.shopGross - p.shop.discounts - p.shop.refunds);
        expect(p.occasionStart[p.count]).toBe(p.occasionDays.length);
        expect(sum(p.occasions)).toBe(p.occasionDays.length);
        expect(p.refundLinks.line).toHaveLength(
          rows.filter((row) => cell(row, "kind") === "refund" && row["customer"] !== "-" && onDay(row) <= asOf).length,
        );
      }),
    );
  });

  it("count, on the gross basis, what counting with sets counts", () => {
    fc.assert(
      fc.property(lines, asOf, (rows, asOf) => {
        const p = profileCustomers(stateOf({ customers: CUSTOMERS, lines: rows }), { asOf, basis: "gross" });
        CODES.forEach((code, c) => {
          const sales = rows.filter((row) => row["customer"] === code && row["kind"] === "sale" && onDay(row) <= asOf);
          const paid = sales.filter((row) => amountOf(row) > 0);
          const taken = sales.filter((row) => amountOf(row) >= 0 && cell(row, "quantity") !== "0");
          expect(p.orders[c]).toBe(new Set(paid.map(orderName)).size);
          expect(p.occasions[c]).toBe(new Set(taken.map(onDay)).size);
          expect(p.gross[c]).toBe(paid.reduce((total, row) => total + amountOf(row), 0));
        });
        /** An order by its number, else the receipt, else the line itself. */
        function orderName(row: Row): unknown {
          const number = cell(row, "order");
          if (number) return number;
          return cell(row, "product") ? `${row["day"]} ${row["minute"]}` : row;
        }
      }),
    );
  });

  it("of a day are those of the lines up to it: nothing later counts, and the past does not change", () => {
    fc.assert(
      fc.property(lines, basis, asOf, (rows, basis, asOf) => {
        const early = rows.map((row) => (onDay(row) <= asOf ? row : null));
        // Later lines become anonymous ones of nothing on the same places, so that line numbers stay comparable.
        const known = early.map((row): Row => row ?? { day: formatDay(START + 1000), amount: "1" });
        const now = profileCustomers(stateOf({ customers: CUSTOMERS, lines: rows }), { asOf, basis });
        const then = profileCustomers(stateOf({ customers: CUSTOMERS, lines: known }), { asOf, basis });
        expect(told(now)).toEqual(told(then));
      }),
    );
  });

  it("do not depend on the order of the rows, where no refund has to be guessed", () => {
    const withoutGuesses = lines.map((rows) => rows.filter((row) => row["kind"] !== "refund"));
    const shuffled = withoutGuesses.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, basis, asOf, ([rows, others], basis, asOf) => {
        const a = profileCustomers(stateOf({ customers: CUSTOMERS, lines: rows }), { asOf, basis });
        const b = profileCustomers(stateOf({ customers: CUSTOMERS, lines: others }), { asOf, basis });
        expect(told(a)).toEqual(told(b));
      }),
    );
  });

  it("grow with the day on the gross basis: orders, occasions and money never shrink", () => {
    fc.assert(
      fc.property(lines, asOf, fc.nat(20), (rows, asOf, later) => {
        const state = stateOf({ customers: CUSTOMERS, lines: rows });
        const before = profileCustomers(state, { asOf, basis: "gross" });
        const after = profileCustomers(state, { asOf: asOf + later, basis: "gross" });
        for (let c = 0; c < before.count; c++) {
          expect(after.orders[c]).toBeGreaterThanOrEqual(before.orders[c] ?? 0);
          expect(after.occasions[c]).toBeGreaterThanOrEqual(before.occasions[c] ?? 0);
          expect(after.gross[c]).toBeGreaterThanOrEqual(before.gross[c] ?? 0);
        }
      }),
    );
  });

  it("on the net basis count no order that the gross basis does not", () => {
    fc.assert(
      fc.property(lines, asOf, (rows, asOf) => {
        const state = stateOf({ customers: CUSTOMERS, lines: rows });
        const net = profileCustomers(state, { asOf, basis: "net" });
        const gross = profileCustomers(state, { asOf, basis: "gross" });
        for (let c = 0; c < net.count; c++) {
          expect(net.orders[c]).toBeLessThanOrEqual(gross.orders[c] ?? 0);
          expect(net.occasions[c]).toBeLessThanOrEqual(gross.occasions[c] ?? 0);
        }
      }),
    );
  });
});

describe("lines in customer order", () => {
  it("are each customer's, all of them, by time and then as they stood", () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const { lines } = stateOf({ customers: CUSTOMERS, lines: rows });
        const { start, lines: ordered } = orderByCustomer(lines, CODES.length);
        expect(start[CODES.length]).toBe(ordered.length);
        CODES.forEach((_, c) => {
          const expected = [...lines.customer.keys()]
            .filter((i) => lines.customer[i] === c)
            .sort(
              (a, b) =>
                (lines.day[a] ?? 0) - (lines.day[b] ?? 0) || (lines.minute[a] ?? 0) - (lines.minute[b] ?? 0) || a - b,
            );
          expect([...ordered.subarray(start[c], start[c + 1])]).toEqual(expected);
        });
      }),
    );
  });
});

function onDay(row: Row): number {
  return day(cell(row, "day") ?? "");
}

function amountOf(row: Row): number {
  const text = cell(row, "amount");
  return text === undefined ? Number.NaN : money(text);
}
