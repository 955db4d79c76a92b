import { joinTexts, MAX_ROWS, textAt, type Block } from "../model/block.ts";
import { TOUCH_KINDS } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import type { Calls } from "./converted.ts";
import type { RowVerdicts } from "./row-verdicts.ts";

const CALL = TOUCH_KINDS.indexOf("call");

/**
 * The calls of a file that are not known yet, as blocks of touchpoints; their records are new. A call is known by its customer, minute,
 * direction and what was noted of it.
 * @param customer by person; negative: not to be taken in
 * @param state with the touchpoints of people, who may be several records
 */
export function callBlocks(
  calls: Calls,
  customer: Int32Array,
  state: State,
  source: string,
  verdicts: RowVerdicts,
): Block[] {
  const known = knownCalls(state, new Set(customer));
  const fresh: number[] = [];
  for (let i = 0; i < calls.row.length; i++) {
    const who = customer[calls.person[i]!]!;
    if (who < 0) continue;
    const key = keyOf(personOf(who, state), calls.day[i]!, calls.minute[i]!, calls.out[i]!, textAt(calls.text, i));
    if (known.has(key)) continue;
    known.add(key);
    fresh.push(i);
    verdicts.set(calls.row[i]!, "added");
  }
  const blocks: Block[] = [];
  for (let from = 0; from < fresh.length; from += MAX_ROWS) {
    blocks.push(blockOf(fresh.slice(from, from + MAX_ROWS), calls, customer, source));
  }
  return blocks;
}

function knownCalls({ touches, merges }: State, customers: ReadonlySet<number>): Set<string> {
  const people = new Set([...customers].map((customer) => merges?.into[customer] ?? customer));
  const known = new Set<string>();
  for (let i = 0; i < touches.count; i++) {
    if (touches.kind[i] !== CALL || !people.has(touches.customer[i]!)) continue;
    const { customer, day, minute, direction } = touches;
    known.add(keyOf(customer[i]!, day[i]!, minute[i]!, direction[i]!, touches.text[i] ?? ""));
  }
  return known;
}

function personOf(customer: number, { merges }: State): number {
  return merges?.into[customer] ?? customer;
}

function keyOf(customer: number, day: number, minute: number, out: number, text: string): string {
  return `${customer} ${day} ${minute} ${out} ${text}`;
}

function blockOf(rows: readonly number[], calls: Calls, customer: Int32Array, source: string): Block {
  const ones = new Uint8Array(rows.length).fill(1);
  const ints = (at: (i: number) => number): Int32Array => Int32Array.from(rows, at);
  return {
    table: "touch",
    rows: rows.length,
    columns: {
      row: { type: "int", values: ints((i) => calls.row[i]!) },
      source: { type: "coded", codes: ones, words: joinTexts([source]) },
      customer: { type: "int", values: ints((i) => customer[calls.person[i]!]!) },
      day: { type: "int", values: ints((i) => calls.day[i]!) },
      minute: { type: "int", values: Int16Array.from(rows, (i) => calls.minute[i]!) },
      kind: { type: "same", value: CALL },
      direction: { type: "int", values: Uint8Array.from(rows, (i) => calls.out[i]!) },
      channel: { type: "coded", codes: ones, words: joinTexts(["phone"]) },
      text: { type: "text", texts: joinTexts(rows.map((i) => textAt(calls.text, i))) },
    },
  };
}
