import { describe, expect, it } from "vitest";
import { prepareSearch, searchCustomers } from "../../../core/segment/search.ts";
import { stateOf } from "../../state.ts";

const state = stateOf({
  customers: `
    customer name        company        phone             email           city
    T001     Ada_Lowry   -              +1_202_555_0123   ada@example.com Portland
    T002     王芳        晨光设计       154_0000_1234     -               杭州
    T003     Bao_Gibbs   Lantern_Books  15400001299       BAO@Example.com Seattle`,
});

function found(text: string): string {
  return [...searchCustomers(state, text).members()].map((id) => state.customers.codes[id]?.[0]?.code).join(" ");
}

describe("a search", () => {
  it.each([
    ["", "T001 T002 T003"],
    ["  ", "T001 T002 T003"],
    ["ada", "T001"],
    ["ＡＤＡ lowry", "T001"],
    ["lowry seattle", ""],
    ["t00", "T001 T002 T003"],
    ["王", "T002"],
    ["杭州 王芳", "T002"],
    ["lantern", "T003"],
    ["bao@example", "T003"],
    ["1540000", "T002 T003"],
    ["154-0000-1234", "T002"],
    ["154 0000 1234", "T002"],
    ["+8615400001299", "T003"],
    ["(202)555-0123", "T001"],
    ["wangfang", "T002"],
    ["Wang Fang", "T002"],
    ["wf", "T002"],
    ["cgsj", "T002"],
    ["hangzhou", "T002"],
    ["nobody", ""],
  ])("%j finds %s", (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it("finds the same after it was made ready ahead, over many pieces", async () => {
    const customers = Array.from({ length: 9_000 }, (_, i) => ({ customer: `C${i}`, name: `guest ${i} end` }));
    const large = stateOf({ customers });
    await prepareSearch(large, () => Promise.resolve());
    expect([...searchCustomers(large, "guest 8999").members()]).toEqual([8999]);
    expect(searchCustomers(large, "guest").count()).toBe(9_000);
  });
});
