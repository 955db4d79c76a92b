import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import type { ImportWorker } from "../../../core/import/worker-api.ts";
import type { ImportChoices } from "../../../core/model/importing.ts";
import { testPorts } from "./ports.ts";

const ROWS = Array.from({ length: 60_000 }, (_, i) => `${i},2026-05-01,C${i % 900},Tea,1,${i % 90}\n`);
const SALES = new File(["order,date,customer,product,quantity,amount\n", ...ROWS], "sales.csv", { lastModified: 1 });

let regulars: Regulars;
/** What became of every reading of a whole file, in the order they ended. */
let readings: string[];

beforeEach(async () => {
  readings = [];
  const worker = createImportWorker();
  const watched: ImportWorker = {
    ...worker,
    convert: async (...given) => {
      try {
        const converted = await worker.convert(...given);
        readings.push("read");
        return converted;
      } catch (error) {
        readings.push("stopped");
        throw error;
      }
    },
  };
  regulars = createRegulars({ ...testPorts(), importWorker: () => Promise.resolve(watched) });
  await regulars.openWorkspace((await regulars.createWorkspace(crypto.randomUUID())).id, "open");
});

async function choicesFor(changes: Partial<ImportChoices> = {}): Promise<ImportChoices> {
  const { mapping } = await regulars.inspect(SALES, SALES.name, {});
  return { mapping, anonymous: "keep", permission: { state: "unknown", channels: [], basis: "" }, ...changes };
}

const check = (choices: ImportChoices, file = SALES) => regulars.plan(file, file.name, choices, "check");

describe("a file that is read while the person looks at its columns", () => {
  it("is not read again for the check, and says the same", async () => {
    const choices = await choicesFor();
    const { planId: _, ...plain } = await check(choices);
    await regulars.readAhead(SALES, SALES.name, choices);
    const permission = { state: "granted", channels: ["sms"], basis: "asked" } as const;
    const { planId, ...ahead } = await check({ ...choices, permission });
    expect(readings).toEqual(["read", "read"]);
    expect(ahead).toEqual(plain);
    await regulars.commitPlan(planId, "take");
    expect((await check(choices)).accounting).toMatchObject({ added: 0, unchanged: 60_000 });
    expect(readings).toHaveLength(3);
  });

  it("is read again where a column means something else by then, or the file is another", async () => {
    const choices = await choicesFor();
    await regulars.readAhead(SALES, SALES.name, choices);
    const columns = choices.mapping.columns.map((c) => (c.column === "product" ? { ...c, field: null } : c));
    await check({ ...choices, mapping: { ...choices.mapping, columns } });
    expect(readings).toEqual(["stopped", "read"]);
    await regulars.readAhead(SALES, SALES.name, choices);
    const later = new File([await SALES.text(), "x,2026-05-02,C1,Tea,1,1\n"], SALES.name, { lastModified: 2 });
    expect((await check(choices, later)).accounting.read).toBe(60_001);
    expect(readings).toEqual(["stopped", "read", "stopped", "read"]);
  });

  it("is let go when the person looks at another file or goes away", async () => {
    const choices = await choicesFor();
    await regulars.readAhead(SALES, SALES.name, choices);
    await regulars.forgetFile();
    expect(readings).toEqual(["stopped"]);
    await regulars.readAhead(SALES, SALES.name, choices);
    await regulars.inspect(SALES, SALES.name, {});
    expect(readings).toEqual(["stopped", "stopped"]);
    await regulars.readAhead(SALES, SALES.name, choices);
    await regulars.closeWorkspace();
    expect(readings).toEqual(["stopped", "stopped", "stopped"]);
  });

  it("stops when its check is stopped, and can be checked afterwards", async () => {
    const choices = await choicesFor();
    await regulars.readAhead(SALES, SALES.name, choices);
    const checking = check(choices);
    await regulars.cancel("check");
    await expect(checking).rejects.toMatchObject({ code: "cancelled" });
    expect(readings).toEqual(["stopped"]);
    expect((await check(choices)).accounting.added).toBe(60_000);
  });

  it("tells what is wrong with it only when it is checked", async () => {
    const choices = await choicesFor();
    const cut = new File([`${await SALES.text()}1,2026-`], SALES.name, { lastModified: 3 });
    await regulars.readAhead(cut, cut.name, choices);
    await expect(check(choices, cut)).rejects.toMatchObject({ code: "file-cut-short", facts: { row: 60_001 } });
    const odd = { ...choices, mapping: { ...choices.mapping, columns: [] } };
    await regulars.readAhead(SALES, SALES.name, odd);
    await expect(check(odd)).rejects.toMatchObject({ code: expect.stringMatching(/^mapping-/) });
  });
});
