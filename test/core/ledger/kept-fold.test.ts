import { expect, test } from "vitest";
import type { Block } from "../../../core/model/block.ts";
import { joinTexts } from "../../../core/model/block.ts";
import { ContactFold } from "../../../core/ledger/fold-contacts.ts";
import { LineFold } from "../../../core/ledger/fold-lines.ts";
import { PeopleFold } from "../../../core/ledger/fold-people.ts";
import { TouchFold } from "../../../core/ledger/fold-touches.ts";
import { KeptFold } from "../../../core/ledger/kept-fold.ts";

const breathe = () => Promise.resolve();

/** Lines by their keys, each of 1 more than the one before. */
function block(keys: readonly number[]): Block {
  const int = (values: readonly number[]) => ({ type: "int", values: Int32Array.from(values) }) as const;
  const none = keys.map(() => 0);
  return {
    table: "line",
    rows: keys.length,
    columns: {
      row: int(keys.map((_, i) => i + 1)),
      source: { type: "coded", codes: Uint8Array.from(keys, () => 1), words: joinTexts(["till"]) },
      customer: int(none),
      day: int(none),
      amount: int(keys.map((_, i) => i + 1)),
      kind: int(none),
      keyHi: int(none),
      keyLo: int(keys),
    },
  };
}

async function linesOf(keys: readonly number[]): Promise<LineFold> {
  const lines = new LineFold();
  lines.append(block(keys), 1);
  await lines.settle(breathe);
  return lines;
}

function continuation(lines: LineFold) {
  return {
    head: 1,
    standings: ["live"] as const,
    people: new PeopleFold(),
    lines,
    touches: new TouchFold(),
    factCommits: [1],
    contacts: new ContactFold(),
    contactCommits: [],
  };
}

/** How many lines are kept of the first commit after a second brought others. */
async function keptAfter(second: readonly number[], mostLines: number): Promise<number | null> {
  const lines = await linesOf([1, 2, 3]);
  const kept = new KeptFold(mostLines);
  kept.keep(continuation(lines));
  lines.append(block(second), 2);
  await lines.settle(breathe);
  kept.letGoBeside(lines);
  return kept.lines([1])?.lines.rows ?? null;
}

test.each([
  ["new lines stand behind the old, in the same columns", [4, 5], 2, 3],
  ["few lines are kept twice where one was replaced", [3, 4], 100, 3],
  ["many are not", [3, 4], 2, null],
])("what stood before an import: %s", async (_, second, mostLines, rows) => {
  expect(await keptAfter(second, mostLines)).toBe(rows);
});
