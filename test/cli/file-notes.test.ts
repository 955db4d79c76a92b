import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownFolder } from "../own-folder.ts";
import { runCli } from "./run-cli.ts";

/** The notes on a file of sales, and on the same file with the mapping that the first run wrote, changed or not. */
async function notes(
  text: string,
  change = (mapping: string) => mapping,
): Promise<{ guessed: readonly string[]; said: readonly string[] }> {
  const folder = await ownFolder("cli-notes");
  const [orders, mapping] = [join(folder, "sales.csv"), join(folder, "mapping.json")];
  await writeFile(orders, text);
  const first = await runCli("value", "--orders", orders, "--as-of", "2026-12-31");
  await writeFile(mapping, change(first.files.get("mapping.json") ?? ""));
  const again = await runCli("value", "--orders", orders, "--as-of", "2026-12-31", "--mapping", mapping);
  expect([first.code, again.code]).toEqual([0, 0]);
  return { guessed: lines(first.stderr), said: lines(again.stderr) };
}

function lines(text: string): readonly string[] {
  return text.trimEnd().split("\n");
}

const ODD = `date,customer,total,order status,is test,remarks,SMS consent
01/02/2026,A,10.00,1,,,yes
03/04/2026,B,20.00,2,1,do not call,see letter
05/06/2026,C,30.00,2,,,yes
`;

describe("notes on a file", () => {
  test("stand with a mapping file too, but for what it says", async () => {
    const { guessed, said } = await notes(ODD);
    const kept = [
      `note: 1 cell of "SMS consent" answers whether somebody may be contacted, but cannot be read (sales.csv)`,
      `note: 2 words or numbers of "order status" do not say what became of an order; their rows count as sales (sales.csv)`,
      `note: 1 row may be no sale by "is test", which is not read; it counts as a sale (sales.csv)`,
      `note: 1 cell of "remarks" may refuse to be contacted and is not read so (sales.csv)`,
    ];
    expect(guessed).toEqual([
      `note: the days of "date" can be read in two ways and were read day first; a mapping file can say otherwise (sales.csv)`,
      ...kept,
    ]);
    expect(said).toEqual(kept);
  });

  test("do not stand of a column that the mapping file reads otherwise", async () => {
    const discounted = "date,customer,discount,total\n2026-01-20,A,2.00,10.00\n";
    const { guessed, said } = await notes(discounted, (mapping) =>
      mapping.replace(/"column": "discount",\s*"index": 2,\s*"field": null/, (text) =>
        text.replace("null", '"discountAmount"'),
      ),
    );
    expect(guessed).toEqual([
      `note: the discounts of "discount" were not taken off, since the amount seems to be what was paid; a mapping file can say otherwise (sales.csv)`,
    ]);
    expect(said).toEqual([""]);
  });

  test("say of months side by side that they are no sales", async () => {
    const { guessed } = await notes("customer,Jan 2026,Feb 2026,Mar 2026\nA,1,2,3\nB,4,5,6\n");
    expect(guessed).toEqual([
      "note: 3 columns are months side by side, of which nothing is taken in; a sale needs a row of its own, with its day and amount (sales.csv)",
    ]);
  });
});
