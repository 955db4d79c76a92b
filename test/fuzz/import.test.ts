import { describe, expect, it } from "vitest";
import { accountingCloses } from "../../core/model/accounting.ts";
import { RegularsError } from "../../core/model/error.ts";
import { look, Shop, type Choices } from "../core/import/shop.ts";
import { mutants } from "./mutants.ts";

/** A few on every run; `npm run fuzz` asks for many. */
const COUNT = Number(process.env["FUZZ_MUTANTS"] ?? 400);
const SEED = Number(process.env["FUZZ_SEED"] ?? 1);
/** So long may one file take before it counts as hanging, milliseconds. */
const LONGEST = 2000;

describe("any file at all", () => {
  it(`is taken in with every row accounted for, or refused by name (${COUNT} files, seed ${SEED})`, async () => {
    const shop = await Shop.open();
    const outcomes = new Map<string, number>();
    let at = 0;
    for (const bytes of mutants(SEED, COUNT)) {
      const [outcome, took] = await timed(() => outcomeOf(shop, bytes));
      // Another program may have had the processor: only who is slow again is slow.
      const isSlow = took > LONGEST && (await timed(() => outcomeOf(shop, bytes)))[1] > LONGEST;
      if (isSlow) throw new Error(`file ${at} of seed ${SEED} hangs`);
      expect(KNOWN_ENDS.test(outcome), `file ${at} of seed ${SEED}: ${outcome}`).toBe(true);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      at++;
    }
    expect(at).toBe(COUNT);
    expect(Object.keys(Object.prototype)).toEqual([]);
    if (process.env["FUZZ_MUTANTS"] !== undefined)
      console.log(JSON.stringify(Object.fromEntries([...outcomes].toSorted(([a], [b]) => (a < b ? -1 : 1)))));
  }, 3_600_000);
});

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  const done = await work();
  return [done, performance.now() - began];
}

/** Taken in, or refused in one of the sentences there are for files and mappings. */
const KNOWN_ENDS = /^(?:closes|file-|mapping-|column-|sheet-)/;

/** What becomes of a file as it is guessed; where the guess is too little, as somebody maps it who picks columns blindly. */
async function outcomeOf(shop: Shop, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const file = new Blob([bytes]);
  const guessed = await planned(shop, file, {});
  if (!guessed.startsWith("mapping-no-")) return guessed;
  const { mapping } = await look(file);
  const [day = "", amount = "", customerCode = ""] = new Set(mapping.columns.map(({ column }) => column));
  return planned(shop, file, { fields: { [day]: "day", [amount]: "amount", [customerCode]: "customerCode" } });
}

async function planned(shop: Shop, file: Blob, choices: Choices): Promise<string> {
  try {
    const { summary } = await shop.plan(file, choices);
    return accountingCloses(summary.accounting) ? "closes" : "does not close";
  } catch (error) {
    return error instanceof RegularsError ? error.code : `crash: ${String(error)}`;
  }
}
