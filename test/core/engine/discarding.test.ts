import { expect, it } from "vitest";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { testPorts } from "./ports.ts";

const SALES = new File(["order,date,customer,amount\n1,2026-05-01,A,30\n2,2026-06-02,B,60\n"], "sales.csv");

it("lets go of what went with its workspace already without an error", async () => {
  const regulars = createRegulars(testPorts());
  const { id } = await regulars.createWorkspace("Tea");
  await regulars.openWorkspace(id, "open");
  const { mapping } = await regulars.inspect(SALES, SALES.name, {});
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const { planId } = await regulars.plan(SALES, SALES.name, { mapping, anonymous: "keep", permission }, "plan");

  await regulars.closeWorkspace();
  await regulars.discardPlan(planId);
  await regulars.discardReturn(planId);
  await regulars.forgetFile();
  await regulars.openWorkspace(id, "again");
  await expect(regulars.commitPlan(planId, "commit")).rejects.toMatchObject({ code: "plan-unknown" });
});
