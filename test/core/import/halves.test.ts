import { describe, expect, it } from "vitest";
import type { Coded, Converted } from "../../../core/import/converted.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import type { ImportHelper } from "../../../core/import/worker-api.ts";
import { textAt } from "../../../core/model/block.ts";
import { look, mappingOf, type Choices } from "./shop.ts";

/** A second import worker, and what came of asking it. */
function helping(): { readonly helper: ImportHelper; readonly answers: string[] } {
  const worker = createImportWorker();
  const answers: string[] = [];
  const helper: ImportHelper = {
    async convertHalf(...given) {
      try {
        const half = await worker.convertHalf(...given);
        answers.push("half");
        return half;
      } catch (error) {
        answers.push("error");
        throw error;
      }
    },
    cancel: () => worker.cancel(),
  };
  return { helper, answers };
}

/** What a conversion says, apart from how it is cut into chunks and in which order words were met. */
function said({ lines, people, ...rest }: Converted) {
  const { count, kind, reference, said: statements } = people;
  return {
    ...rest,
    facts: lines.flatMap(({ count: facts, numbers, words, ...own }) =>
      Array.from({ length: facts }, (_, i) =>
        [
          ...Object.values(own).map((column) => column[i]),
          ...[...numbers].map(([name, values]) => `${name} ${values[i]}`),
          ...[...words].map(([name, column]) => `${name} ${wordAt(column, i)}`),
        ].join(),
      ),
    ),
    people: Array.from({ length: count }, (_, i) => `${kind[i]} ${textAt(reference, i)}`),
    said: Array.from({ length: statements.count }, (_, s) =>
      [
        statements.row[s],
        statements.person[s],
        ...[...statements.fields].map(([field, column]) => `${field} ${wordAt(column, s)}`),
        ...[...statements.permissions].map(([channel, states]) => `${channel} ${states[s]}`),
      ].join(),
    ),
  };
}

function wordAt({ codes, words }: Coded, i: number): string {
  return codes[i] === 0 ? "" : textAt(words, codes[i]! - 1);
}

async function bothWays(file: Blob, choices: Choices = {}) {
  const mapping = mappingOf(await look(file), choices);
  const request = { mapping, country: "CN", anonymous: choices.anonymous ?? "keep" } as const;
  const { helper, answers } = helping();
  const outcome = (worker: ReturnType<typeof createImportWorker>): Promise<unknown> =>
    worker.convert(file, request, () => undefined).then(said, (error: unknown) => error);
  return { alone: await outcome(createImportWorker()), halved: await outcome(createImportWorker(helper)), answers };
}

const HEADER = "order,date,customer,phone,product,quantity,amount,note,staff,city\n";

/** A line of a till: some come twice or thrice, some are wrong, some have line ends within a cell. */
function line(i: number): string {
  const n = (Math.imul(i, 2_654_435_761) >>> 0) % 10_007;
  if (i % 997 === 3) return "";
  if (i % 1009 === 5) return "合计,,,,,,99,,,";
  if (i % 1013 === 7) return `${i},2024-13-45,C${n},,Tea,1,1,,,`;
  if (i % 1019 === 9) return "order,date,customer,phone,product,quantity,amount,note,staff,city";
  const note = i % 7 === 0 ? `"a ""note""\nof, two lines ${i}"` : `note ${n}`;
  const customer = i % 11 === 0 ? "" : i % 5 === 0 ? `${n}.0` : String(n);
  const phone = i % 503 === 0 ? "1.38E+10" : `138${String(10_000_000 + (n % 4000))}`;
  const order = i % 3 === 0 ? "" : String(i >> 4);
  return `${order},2024-01-${String(1 + (n % 28)).padStart(2, "0")},${customer},${phone},Product ${n % 40},1,${n % 90}.5,${note},S${i % 4},City ${i % 3000}`;
}

function till(rows: number): string {
  return `${HEADER}${Array.from({ length: rows }, (_, i) => `${line(i)}\n`).join("")}`;
}

describe("a large file that two read at once", () => {
  it("says the same as if one had read it, row by row", async () => {
    const { alone, halved, answers } = await bothWays(new Blob([till(75_000)]));
    expect(answers).toEqual(["half"]);
    expect(halved).toEqual(alone);
  });

  it("says the same of people: what is new of them, and what a row refuses", async () => {
    const rows = Array.from({ length: 110_000 }, (_, i) => {
      const n = (Math.imul(i, 2_654_435_761) >>> 0) % 30_011;
      return `C${n},王小明${n % 7},上海${i % 2},1390013${String(n).padStart(5, "0")},${i % 3 === 0 ? "是" : "否"},${i % 5 === 0 ? "是" : ""}\n`;
    });
    const file = new Blob([`客户编号,姓名,城市,手机,接受短信营销,拒收邮件\n${rows.join("")}`]);
    const fields = { 接受短信营销: "optIn.sms", 拒收邮件: "optOut.email" } as const;
    const { alone, halved, answers } = await bothWays(file, { fields });
    expect(answers).toEqual(["half"]);
    expect(halved).toEqual(alone);
  });

  it("is read by one after all where what looked like a line end stood in a cell", async () => {
    const cell = `"${"1,2024-01-01,C1,,Tea,1,1,n,s,c\n".repeat(20_000)}"`;
    const odd = `7,2024-01-01,C9,,Tea,1,1,${cell},S1,City\n`;
    const { alone, halved } = await bothWays(new Blob([till(30_000), odd, till(26_000)]));
    expect(halved).toEqual(alone);
    expect(alone).toMatchObject({ issues: expect.any(Array) });
  });

  it("is refused at the same row where it stops in the middle of one", async () => {
    const rows = "12345,2024-01-01,C1,,Tea,1,1,n,s,c\n".repeat(150_000);
    const { alone, halved, answers } = await bothWays(new Blob([`${HEADER}${rows}1,2024-`]));
    expect(answers).toEqual(["error"]);
    expect(halved).toMatchObject({ code: "file-cut-short", facts: { row: 150_001 } });
    expect(halved).toEqual(alone);
  });

  it("can be stopped, and both stop", async () => {
    const file = new Blob([till(75_000)]);
    const { mapping } = await look(file);
    const { helper, answers } = helping();
    const worker = createImportWorker(helper);
    const reading = worker.convert(file, { mapping, country: "CN", anonymous: "keep" }, () => void worker.cancel());
    await expect(reading).rejects.toMatchObject({ code: "cancelled" });
    expect(answers).toEqual(["error"]);
  });
});
