import { beforeAll, describe, expect, it } from "vitest";
import { decideList } from "../../../core/campaign/decide-list.ts";
import { MAX_PAGE, MAX_ROWS, textAt, type Block, type StoredColumn } from "../../../core/model/block.ts";
import type { CommitContent } from "../../../core/model/commit.ts";
import {
  ATTENTION,
  CHANNELS,
  CLASSES,
  DISCOUNT,
  REFUND,
  SALE,
  STAGES,
  TOUCH_KINDS,
  USER_STATUSES,
} from "../../../core/model/fields.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import type { State } from "../../../core/model/state.ts";
import { sampleShop } from "../../../core/sample/shop.ts";
import { computeInsight, type Insight } from "../../../core/engine/insight.ts";
import { day } from "../../table.ts";
import { open } from "../ledger/workspace.ts";

const TODAY = day("2026-11-21");

async function folded(content: CommitContent): Promise<State> {
  const ledger = await open();
  await ledger.commit(content, 0);
  const state = await ledger.fold();
  ledger.close();
  return state;
}

function valuesOf(column: StoredColumn | undefined, rows: number): (string | number)[] {
  if (column === undefined) return [];
  switch (column.type) {
    case "same":
      return Array.from({ length: rows }, () => column.value);
    case "int":
    case "float":
      return [...column.values];
    case "coded":
      return Array.from(column.codes, (code) => (code === 0 ? "" : textAt(column.words, code - 1)));
    case "text":
      return Array.from({ length: rows }, (_, i) => textAt(column.texts, i));
  }
}

function all(content: CommitContent, table: Block["table"], name: string): (string | number)[] {
  return content.blocks
    .filter((block) => block.table === table)
    .flatMap((block) => valuesOf(block.columns[name], block.rows));
}

function used(codes: Uint8Array, names: readonly string[]): string[] {
  return names.filter((_, i) => codes.includes(i + 1));
}

describe("the sample shop", () => {
  it("is the same for the same seed, byte for byte, and another for another", () => {
    const options = { customers: 300, seed: 7, today: TODAY, language: "mixed" } as const;
    expect(sampleShop(options)).toEqual(sampleShop(options));
    expect(sampleShop({ ...options, seed: 8 }).blocks).not.toEqual(sampleShop(options).blocks);
  });

  it("is made of whole blocks: every row numbered once, every line its own key, nothing after today", () => {
    const content = sampleShop({ customers: 3_000, seed: 1, today: TODAY, language: "zh", firstCustomer: 40 });
    expect(content.kind).toBe("sample");
    for (const block of content.blocks) {
      expect(block.rows).toBeLessThanOrEqual(block.table === "customer" ? MAX_PAGE : MAX_ROWS);
      for (const column of Object.values(block.columns)) expect(valuesOf(column, block.rows)).toHaveLength(block.rows);
    }
    const rows = (["customer", "line", "touch"] as const).flatMap((table) => all(content, table, "row"));
    expect(rows).toEqual(rows.map((_, i) => i + 1));
    expect(content.decisions[0]).toMatchObject({
      type: "batch",
      accounting: { read: rows.length, added: rows.length },
    });
    const lows = all(content, "line", "keyLo");
    const keys = new Set(all(content, "line", "keyHi").map((high, i) => `${high}.${lows[i]}`));
    expect(keys.size).toBe(lows.length);
    expect(all(content, "customer", "customer")).toEqual(Array.from({ length: 3_000 }, (_, i) => 40 + i));
    const days = [...all(content, "line", "day"), ...all(content, "touch", "day")].map(Number);
    expect(Math.max(...days)).toBeLessThanOrEqual(TODAY);
    expect(Math.min(...days)).toBeGreaterThan(TODAY - 3 * 366);
  });

  it("has sales, discounts, refunds with and without receipt, and sales to nobody known; amounts never negative", () => {
    const content = sampleShop({ customers: 1_000, seed: 2, today: TODAY, language: "en" });
    const kinds = all(content, "line", "kind");
    const orders = all(content, "line", "order");
    const customers = all(content, "line", "customer");
    expect(new Set(kinds)).toEqual(new Set([SALE, DISCOUNT, REFUND]));
    expect(kinds.filter((kind, i) => kind === REFUND && orders[i] === "").length).toBeGreaterThan(10);
    expect(kinds.filter((kind, i) => kind === REFUND && orders[i] !== "").length).toBeGreaterThan(10);
    expect(customers.filter((customer) => customer === -1).length).toBeGreaterThan(500);
    expect(all(content, "line", "amount").every((amount) => Number(amount) > 0)).toBe(true);
  });

  it("names nobody who could be real", () => {
    for (const language of ["en", "zh", "mixed"] as const) {
      const content = sampleShop({ customers: 800, seed: 3, today: TODAY, language });
      for (const email of all(content, "customer", "email")) expect(email).toMatch(/^$|[@#]example\.com$/);
      for (const phone of all(content, "customer", "phone")) {
        expect(String(phone).replace(/[ -]/g, "")).toMatch(/^$|^154\d{8}$|^\+1\d{3}55501\d{2}$/);
      }
    }
  });
});

describe("2,000 people on the last day", () => {
  let state: State;
  let insight: Insight;

  beforeAll(async () => {
    state = await folded(sampleShop({ customers: 2_000, seed: 1, today: TODAY, language: "mixed" }));
    insight = computeInsight(state, TODAY, state.settings);
  });

  it("fill all classes, stages and groups", () => {
    const { analysis } = insight;
    expect(used(analysis.class, CLASSES)).toEqual(CLASSES);
    expect(used(analysis.stage, STAGES)).toEqual(STAGES);
    expect(used(analysis.attention, ATTENTION)).toEqual(ATTENTION);
    expect(used(analysis.userStatus, USER_STATUSES)).toEqual(USER_STATUSES);
    expect(insight.profiles.boughtBefore).toContain(1);
    expect(insight.profiles.refundLinks.guessed).toContain(1);
  });

  it("spend as unevenly as people do: the top fifth brings about 70 to 75 of 100", () => {
    const money = insight.profiles.money
      .filter((_, id) => insight.analysis.isBuyer[id] === 1)
      .sort()
      .reverse();
    const sum = (list: Float64Array): number => list.reduce((total, value) => total + value, 0);
    const share = sum(money.slice(0, Math.floor(money.length / 5))) / sum(money);
    expect(share).toBeGreaterThan(0.68);
    expect(share).toBeLessThan(0.78);
  });

  it("have contacts of many kinds, and the introductions that make opinion leaders", () => {
    const kinds = new Set(state.touches.kind);
    for (const kind of ["enquiry", "quote", "visit", "message", "reply", "complaint", "recommendation"] as const) {
      expect(kinds).toContain(TOUCH_KINDS.indexOf(kind));
    }
    expect(insight.profiles.referredBuyers.some((n) => n >= 2)).toBe(true);
    expect(state.customers.referrer.filter((id) => id >= 0).length).toBeGreaterThan(50);
  });

  it("leave every reason to be off a list, and a list worth writing on all channels but fax", () => {
    const segment = insight.members(EVERYBODY);
    const options = { oneAHousehold: true, value: insight.analysis.value };
    for (const channel of CHANNELS.filter((one) => one !== "fax")) {
      const { included, excluded } = decideList(state, segment, channel, options);
      expect(included.count()).toBeGreaterThan(100);
      expect(excluded.refused.count()).toBeGreaterThan(20);
      expect(excluded.noAddress.count()).toBeGreaterThan(20);
    }
    const sms = decideList(state, segment, "sms", options).excluded;
    expect(sms.noPermission.count()).toBeGreaterThan(100);
    expect(sms.householdDouble.count()).toBeGreaterThan(5);
  });

  it("come with segments that hold somebody", () => {
    expect(state.segments.map(({ rule }) => insight.members(rule).count()).every((n) => n > 20)).toBe(true);
  });

  it("stand a second time in the books, with small differences", () => {
    const phones = state.customers.fields.get("phone")?.values ?? [];
    const counts = new Map<string, number>();
    for (const phone of phones) {
      const digits = phone?.replace(/\D/g, "");
      if (digits !== undefined) counts.set(digits, (counts.get(digits) ?? 0) + 1);
    }
    expect([...counts.values()].filter((n) => n > 1).length).toBeGreaterThan(15);
  });
});
