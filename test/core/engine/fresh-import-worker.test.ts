import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { testPorts } from "./ports.ts";

const SMALL = new File(["order,date,customer,note,amount\nO1,2026-05-01,C1,Tea,5\n"], "small.csv");
const LONG = "tea ".repeat(25_000);
const LARGE = new File(
  ["order,date,customer,note,amount\n", ...Array.from({ length: 170 }, (_, i) => `O${i},2026-05-01,C${i},${LONG},5\n`)],
  "large.csv",
);

let regulars: Regulars;
/** How often the import workers were exchanged. */
let exchanged: number;

beforeEach(async () => {
  exchanged = 0;
  const freshImportWorker = (): Promise<void> => {
    exchanged++;
    return Promise.reject(new Error("none"));
  };
  regulars = createRegulars({ ...testPorts(), freshImportWorker });
  await regulars.openWorkspace((await regulars.createWorkspace(crypto.randomUUID())).id, "open");
});

async function planned(file: File): Promise<string> {
  const { mapping } = await regulars.inspect(file, file.name, {});
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  return (await regulars.plan(file, file.name, { mapping, anonymous: "keep", permission }, "plan")).planId;
}

describe("the import workers", () => {
  it("are exchanged once a large text is planned; whatever becomes of that, the plan can be taken", async () => {
    await planned(SMALL);
    expect(exchanged).toBe(0);
    const planId = await planned(LARGE);
    expect(exchanged).toBe(1);
    expect(await regulars.commitPlan(planId, "take")).toMatchObject({ lines: 170 });
  });
});
