import { MAX_PAGE, MAX_ROWS, type Block, type StoredColumn } from "../model/block.ts";
import { CHANNELS } from "../model/fields.ts";
import { hashText } from "../model/keys.ts";
import { PARTS } from "../model/money.ts";
import { WIN_BACK_CODE } from "./campaign-words.ts";
import { coded, floats, ints, runs, texts } from "./columns.ts";
import type { Contact } from "./contacts.ts";
import type { Facts } from "./facts.ts";
import { CATEGORIES, GOODS } from "./goods.ts";
import type { Line } from "./sales.ts";
import type { Terms } from "./words.ts";

/** How the shop's goods are called in the language of its books. */
export interface Naming {
  readonly terms: Terms;
  good(at: number): string;
  category(at: number): string;
}

/** What the first row of a table is numbered, and who the first person is. */
export interface Offsets {
  readonly row: number;
  readonly customer: number;
}

export function customerBlocks(facts: readonly Facts[], from: Offsets): readonly Block[] {
  const fields = [...new Set(facts.flatMap((row) => [...row.fields.keys()]))].sort();
  return runs(facts, MAX_PAGE).map((rows, page) => {
    const columns: Record<string, StoredColumn> = {
      row: ints(rows.map((_, i) => from.row + page * MAX_PAGE + i)),
      customer: ints(rows.map(({ person }) => from.customer + person)),
      source: coded(rows.map(({ source }) => source)),
      code: texts(rows.map(({ code }) => code)),
    };
    for (const field of fields) {
      const values = rows.map((row) => row.fields.get(field) ?? "");
      columns[field] = new Set(values).size * 4 < values.length ? coded(values) : texts(values);
    }
    for (const channel of CHANNELS) {
      columns[`permission.${channel}`] = ints(rows.map(({ permissions }) => permissions[channel]));
    }
    return { table: "customer", rows: rows.length, columns };
  });
}

export function lineBlocks(
  lines: readonly Line[],
  sourceOf: (line: Line) => string,
  naming: Naming,
  from: Offsets,
): readonly Block[] {
  const { terms } = naming;
  const orderOf = (line: Line): string => (line.order === 0 ? "" : `S${String(line.order).padStart(6, "0")}`);
  const promotions = [...terms.promotions, terms.voucher, WIN_BACK_CODE];
  return runs(lines, MAX_ROWS).map((rows, run) => {
    const rowOf = (i: number): number => from.row + run * MAX_ROWS + i;
    const orders = rows.map(orderOf);
    const identities = orders.map((order, i) => `sample\u0001${from.customer}\u0001${order}\u0001${rowOf(i)}`);
    const key = (seed: number): StoredColumn => ints(identities.map((identity) => hashText(identity, seed)));
    return {
      table: "line",
      rows: rows.length,
      columns: {
        row: ints(rows.map((_, i) => rowOf(i))),
        source: coded(rows.map(sourceOf)),
        customer: ints(rows.map(({ person }) => (person === -1 ? -1 : from.customer + person))),
        day: ints(rows.map(({ day }) => day)),
        minute: ints(rows.map(({ minute }) => minute)),
        order: coded(orders),
        productCode: coded(rows.map(({ good }) => GOODS[good]?.code ?? "")),
        product: coded(rows.map(({ good }) => (good === -1 ? "" : naming.good(good)))),
        category: coded(rows.map(({ good }) => (good === -1 ? "" : naming.category(GOODS[good]!.category)))),
        quantity: floats(rows.map(({ quantity }) => quantity)),
        unitPrice: floats(rows.map(({ unitPrice }) => unitPrice)),
        amount: floats(rows.map(({ amount }) => amount)),
        listPrice: floats(rows.map(({ good }) => (good === -1 ? Number.NaN : GOODS[good]!.price * PARTS))),
        kind: ints(rows.map(({ kind }) => kind)),
        channel: coded(rows.map(({ channel }) => terms.channels[channel] ?? "")),
        store: coded(rows.map(({ store }) => terms.stores[store] ?? "")),
        staff: coded(rows.map(({ staff }) => terms.staff[staff] ?? "")),
        promotion: coded(rows.map(({ promotion }) => promotions[promotion] ?? "")),
        keyHi: key(0x5eed),
        keyLo: key(0x7ea),
      },
    };
  });
}

export function touchBlocks(contacts: readonly Contact[], naming: Naming, from: Offsets): readonly Block[] {
  return runs(contacts, MAX_ROWS).map((rows, run) => ({
    table: "touch",
    rows: rows.length,
    columns: {
      row: ints(rows.map((_, i) => from.row + run * MAX_ROWS + i)),
      source: coded(rows.map(() => naming.terms.till)),
      customer: ints(rows.map(({ person }) => from.customer + person)),
      day: ints(rows.map(({ day }) => day)),
      minute: ints(rows.map(({ minute }) => minute)),
      kind: ints(rows.map(({ kind }) => kind)),
      direction: ints(rows.map(({ direction }) => direction)),
      channel: coded(rows.map(({ channel }) => channel)),
      product: coded(rows.map(({ good }) => (good === -1 ? "" : naming.good(good)))),
      text: texts(rows.map(({ text }) => text)),
      value: floats(rows.map(({ value }) => value)),
    },
  }));
}

/** The name of a category in the books. */
export function categoryName(at: number, language: "en" | "zh"): string {
  return CATEGORIES[at]![language];
}
