import { describe, expect, it } from "vitest";
import { guessEncoding } from "../../../core/import/encoding.ts";
import { letteredFiles } from "./lettered-files.ts";

const FILES = Number(process.env["FILES"] ?? 2000);
const SEED = Number(process.env["SEED"] ?? 1);
/** Below this a person is asked. */
const SURE = 0.9;

describe("the encoding of files whose encoding is known", () => {
  it("is found for 995 of 1,000, and no other one is taken without asking", async () => {
    const wrong: string[] = [];
    const silent: string[] = [];
    let asked = 0;
    let files = 0;
    for (const { name, encoding, bytes } of letteredFiles(FILES, SEED)) {
      const guess = await guessEncoding(bytes, true).catch((error: Error) => ({ encoding: error.message, sure: 0 }));
      files++;
      if (guess.sure < SURE) asked++;
      if (guess.encoding === encoding) continue;
      wrong.push(`${name}: ${guess.encoding} ${guess.sure.toFixed(2)}`);
      if (guess.sure >= SURE) silent.push(name);
    }
    console.log(
      `${files - wrong.length} of ${files} right, ${asked} asked, ${silent.length} wrong unasked; wrong:`,
      wrong,
    );
    expect(silent).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(files * 0.005);
  });
});
