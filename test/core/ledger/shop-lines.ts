import { joinTexts, MAX_PAGE, MAX_ROWS, type Block } from "../../../core/model/block.ts";
import type { CommitContent } from "../../../core/model/commit.ts";
import { mix } from "../../../core/model/keys.ts";
import { batch } from "./content.ts";

/** Lines a customer has on average. */
const LINES_EACH = 5;
/** Lines of an order. */
const ORDER = 4;

/**
 * An import of a made-up shop's order lines number `start` to before `end`, and of the customers who first come with them. The
 * same lines in one import or in many are the same lines.
 */
export function shopImport(start: number, end: number): CommitContent {
  const blocks: Block[] = [];
  const comeBefore = Math.floor(start / LINES_EACH);
  const come = Math.floor(end / LINES_EACH);
  for (let c = comeBefore; c < come; c += MAX_PAGE) blocks.push(customersOf(c, Math.min(come, c + MAX_PAGE)));
  for (let i = start; i < end; i += MAX_ROWS) blocks.push(linesOf(i, Math.min(end, i + MAX_ROWS), start));
  return { kind: "import", blocks, decisions: [batch()] };
}

function customersOf(start: number, end: number): Block {
  const all = Array.from({ length: end - start }, (_, i) => start + i);
  return {
    table: "customer",
    rows: all.length,
    columns: {
      row: { type: "int", values: Int32Array.from(all, (c) => c * LINES_EACH + 1) },
      source: { type: "coded", codes: new Uint8Array(all.length).fill(1), words: joinTexts(["till"]) },
      customer: { type: "int", values: Int32Array.from(all) },
      code: { type: "text", texts: joinTexts(all.map((c) => `C${c}`)) },
      name: { type: "text", texts: joinTexts(all.map((c) => `Customer ${mix(c, 7) % 5000}`)) },
    },
  };
}

function linesOf(start: number, end: number, first: number): Block {
  const all = Array.from({ length: end - start }, (_, i) => start + i);
  const float = (valueOf: (i: number) => number) =>
    ({ type: "float", values: Float64Array.from(all, valueOf) }) as const;
  return {
    table: "line",
    rows: all.length,
    columns: {
      row: { type: "int", values: Int32Array.from(all, (i) => i - first + 1) },
      source: { type: "coded", codes: new Uint8Array(all.length).fill(1), words: joinTexts(["till"]) },
      customer: { type: "int", values: Int32Array.from(all, (i) => buyerOf(Math.floor(i / ORDER))) },
      day: { type: "int", values: Int32Array.from(all, (i) => 19_000 + Math.floor(i / 1000)) },
      order: { type: "text", texts: joinTexts(all.map((i) => `20240${Math.floor(i / ORDER)}`)) },
      product: {
        type: "coded",
        codes: Uint16Array.from(all, (i) => (mix(i, 2) % 400) + 1),
        words: joinTexts(Array.from({ length: 400 }, (_, p) => `Product ${p}`)),
      },
      quantity: float((i) => ((mix(i, 3) % 9) + 1) * 10_000),
      amount: float((i) => (mix(i, 4) % 50_000) * 100),
      kind: { type: "same", value: 0 },
      keyHi: { type: "int", values: Uint32Array.from(all) },
      keyLo: { type: "int", values: Uint32Array.from(all, (i) => mix(i, 5)) },
    },
  };
}

/** Somebody who had come by then. */
function buyerOf(order: number): number {
  return mix(order, 1) % (Math.floor((order * ORDER) / LINES_EACH) + 1);
}
