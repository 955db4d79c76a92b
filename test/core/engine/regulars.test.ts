import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import type { EngineEvent } from "../../../core/engine/events.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import type { CustomersParams } from "../../../core/engine/views.ts";
import type { ImportChoices } from "../../../core/model/importing.ts";
import { EVERYBODY, where, type RuleGroup } from "../../../core/model/rule.ts";
import { testPorts } from "./ports.ts";

const SALES = `order,date,customer,name,phone,product,quantity,amount
1,2026-05-01,A,Ann,13800001001,Tea,1,30
1,2026-05-01,A,Ann,13800001001,Cup,1,12
2,2026-06-02,B,Ben,13800001002,Tea,2,60
3,2026-06-03,,,,Tea,1,30
`;

let ports: Ports;
let regulars: Regulars;
let workspace: string;

beforeEach(async () => {
  ports = testPorts();
  regulars = createRegulars(ports);
  workspace = (await regulars.createWorkspace(crypto.randomUUID())).id;
  await regulars.openWorkspace(workspace, "open");
});

function csv(text: string): File {
  return new File([text], "sales.csv");
}

async function choicesFor(text: string, changes: Partial<ImportChoices> = {}): Promise<ImportChoices> {
  const { mapping } = await regulars.inspect(csv(text), "sales.csv", {});
  const permission = { state: "granted", channels: ["sms"], basis: "asked at the counter" } as const;
  return { mapping: { ...mapping, source: "till" }, anonymous: "keep", permission, ...changes };
}

async function take(text: string, changes: Partial<ImportChoices> = {}) {
  const plan = await regulars.plan(csv(text), "sales.csv", await choicesFor(text, changes), "plan");
  return {
    plan,
    commit:
      plan.accounting.added + plan.accounting.updated > 0 ? await regulars.commitPlan(plan.planId, "commit") : null,
  };
}

async function people(rule: RuleGroup = EVERYBODY, columns: readonly string[] = ["name", "net"]) {
  const params: CustomersParams = {
    rule,
    search: "",
    sort: { field: "name", descending: false },
    columns,
    offset: 0,
    limit: 50,
  };
  return (await regulars.query("customers", params)).rows.map(({ cells }) => cells);
}

describe("from a file to people", () => {
  it("plans, takes in, answers; the same file again adds nothing", async () => {
    const { plan } = await take(SALES);
    expect(plan.accounting).toMatchObject({ read: 4, added: 4, unchanged: 0 });
    expect(plan).toMatchObject({ newCustomers: 2, anonymousLines: 1, anonymousGross: 300_000 });
    expect(await people()).toEqual([
      ["Ann", 420_000],
      ["Ben", 600_000],
    ]);
    const again = await take(SALES);
    expect(again.plan.accounting).toMatchObject({ read: 4, added: 0, unchanged: 4 });
    await expect(regulars.commitPlan(again.plan.planId, "again")).rejects.toMatchObject({
      code: "plan-nothing-to-take",
    });
  });

  it("shows the rows of a verdict with their cells as they stand in the file", async () => {
    const bad = SALES + "4,never,C,Cat,13800001003,Tea,1,30\n";
    const { plan } = await take(bad);
    const rejected = await regulars.planRows(plan.planId, "added", null).catch((error: unknown) => error);
    expect(rejected).toMatchObject({ code: "plan-unknown" });
    const fresh = await regulars.plan(csv(bad), "sales.csv", await choicesFor(bad), "again");
    const { total, rows } = await regulars.planRows(fresh.planId, "rejected", "badDay");
    expect([total, rows[0]?.row, rows[0]?.cells[1]]).toEqual([1, 5, "never"]);
  });

  it("refuses a plan made on an earlier head", async () => {
    const plan = await regulars.plan(csv(SALES), "sales.csv", await choicesFor(SALES), "plan");
    await regulars.saveSettings({ loyalOrders: 4 });
    await expect(regulars.commitPlan(plan.planId, "commit")).rejects.toMatchObject({ code: "plan-stale" });
    expect(await people()).toEqual([]);
  });

  it("remembers how the last file from this till was read", async () => {
    await take(SALES);
    const next =
      "date,order,customer,name,phone,product,quantity,amount,cashier\n2026-06-09,9,A,Ann,13800001001,Tea,1,30,Kim\n";
    const preview = await regulars.inspect(csv(next), "june.csv", {});
    expect(preview.remembered).toMatchObject({ fileName: "sales.csv", newColumns: ["cashier"], missingColumns: [] });
    expect(preview.mapping.source).toBe("till");
  });

  it("does not read another kind of file as the last one", async () => {
    await take(SALES);
    const sums = "customer,name,phone,product,quantity,amount\nA,Ann,13800001001,Tea,3,72\n";
    const preview = await regulars.inspect(csv(sums), "sums.csv", {});
    expect(preview.remembered).toBeNull();
    // But its codes are taken to be those of the only till there is.
    expect(preview.mapping.source).toBe("till");
  });

  it("says before they are taken in that no row names who bought", async () => {
    const text = "order,date,product,amount\n1,2026-05-01,Tea,30\n";
    const plan = await regulars.plan(csv(text), "sales.csv", await choicesFor(text), "plan");
    expect(plan.issues).toContainEqual({ code: "nobodyNamed", count: 1 });
  });
});

describe("undo", () => {
  it("takes an import back whole, also after other commits, and redo brings it again", async () => {
    const { commit } = await take(SALES);
    await take("order,date,customer,name,phone,product,quantity,amount\n7,2026-06-20,C,Cat,13800001003,Tea,1,30\n");
    await regulars.editField((await regulars.query("find", { text: "Cat", limit: 1 }))[0]!.id, "city", "Riga");
    expect(await regulars.retractPreview(commit!.seq)).toMatchObject({ customersGone: 2, linesGone: 4 });
    await regulars.retract(commit!.seq, "kept", "");
    expect(await people(EVERYBODY, ["name", "city"])).toEqual([["Cat", "Riga"]]);
    const { redo } = await regulars.query("workspace", {});
    await regulars.retract(redo!.seq, "kept", "");
    expect((await people()).length).toBe(3);
  });

  it("of an earlier file takes away nothing that a later one says too", async () => {
    const { commit } = await take(SALES);
    await take(SALES + "8,2026-06-21,A,Ann,13800001001,Tea,1,30\n");
    await regulars.retract(commit!.seq, "kept", "");
    expect(await people(EVERYBODY, ["name", "code", "phone", "orders"])).toEqual([["Ann", "A", "13800001001", 1]]);
  });

  it("keeps the refusal of a later file when an earlier one's is taken for never given", async () => {
    const refusing = (more: string) => `customer,name,phone,do not text\nA,Ann,13800001001,yes\n${more}`;
    const optOut = async (text: string) => {
      const { mapping } = await choicesFor(text);
      const columns = mapping.columns.map((c) =>
        c.column === "do not text" ? { ...c, field: "optOut.sms" as const } : c,
      );
      return take(text, { mapping: { ...mapping, columns } });
    };
    const { commit } = await optOut(refusing(""));
    await optOut(refusing("B,Ben,13800001002,\n"));
    await regulars.retract(commit!.seq, "neverGiven", "ticked by mistake");
    expect(await people(where("reach.sms", "=", "refused"), ["name"])).toEqual([["Ann"]]);
  });

  it("does not bring back customers who came in again since", async () => {
    const { commit } = await take(SALES);
    const back = await regulars.retract(commit!.seq, "kept", "");
    const again = await take(SALES);
    await expect(regulars.retract(back.seq, "kept", "")).rejects.toMatchObject({
      code: "commit-came-again",
      facts: { count: 2 },
    });
    await regulars.retract(again.commit!.seq, "kept", "");
    await regulars.retract(back.seq, "kept", "");
    expect((await people()).length).toBe(2);
  });

  it("keeps a refusal that came with the file, also when the person comes back with another", async () => {
    const refused = "customer,name,phone,do not text\nA,Ann,13800001001,yes\nB,Ben,13800001002,\n";
    const choices = await choicesFor(refused);
    const columns = choices.mapping.columns.map((c) =>
      c.column === "do not text" ? { ...c, field: "optOut.sms" as const } : c,
    );
    const { commit } = await take(refused, { mapping: { ...choices.mapping, columns } });
    expect(await regulars.retractPreview(commit!.seq)).toMatchObject({ refusals: 1 });
    await regulars.retract(commit!.seq, "kept", "");
    expect(await people()).toEqual([]);
    await take("customer,name,phone\nX,Ann Other,+86 138 0000 1001\nB,Ben,13800001002\n");
    expect(await people(where("reach.sms", "=", "refused"))).toEqual([["Ann Other", 0]]);
    const list = await regulars.query("list", { rule: EVERYBODY, channel: "sms", oneAHousehold: false });
    expect([list.included.value, list.excluded[0]]).toMatchObject([1, { reason: "refused", people: { value: 1 } }]);
    await expect(regulars.retract(commit!.seq, "neverGiven", " ")).rejects.toMatchObject({ code: "reason-needed" });
  });
});

describe("permission", () => {
  it("is unknown until it is answered; the answer may come later, and spares who refused", async () => {
    const { commit } = await take(SALES, { permission: { state: "unknown", channels: [], basis: "" } });
    const reach = () => people(EVERYBODY, ["name", "reach.sms"]);
    expect(await reach()).toEqual([
      ["Ann", "noPermission"],
      ["Ben", "noPermission"],
    ]);
    const [ben] = await regulars.query("find", { text: "Ben", limit: 1 });
    await regulars.setPermission(ben!.id, "sms", "refused", "");
    await regulars.answerPermission(commit!.seq, { state: "granted", channels: ["sms"], basis: "sign-up form" });
    expect(await reach()).toEqual([
      ["Ann", "ok"],
      ["Ben", "refused"],
    ]);
    await regulars.retract(commit!.seq, "kept", "");
    // Ben is still named by what was decided about him by hand; Ann by nothing.
    expect(await people(EVERYBODY, ["name", "reach.sms"])).toEqual([[null, "refused"]]);
  });

  it("is not loosened by an answer that was on its way when somebody refused", async () => {
    await take(SALES);
    const [ann] = await regulars.query("find", { text: "Ann", limit: 1 });
    const [refused, granted] = await Promise.allSettled([
      regulars.setPermission(ann!.id, "sms", "refused", ""),
      regulars.setPermission(ann!.id, "sms", "granted", ""),
    ]);
    expect([refused.status, granted.status]).toEqual(["fulfilled", "rejected"]);
    expect(await people(where("reach.sms", "=", "refused"), ["name"])).toEqual([["Ann"]]);
  });

  it("is not planned without a channel and the basis in words", async () => {
    const permission = { state: "granted", channels: ["sms"], basis: " " } as const;
    await expect(take(SALES, { permission })).rejects.toMatchObject({ code: "reason-needed" });
  });

  it("of somebody who refused is given back only with a reason", async () => {
    await take(SALES);
    const [ann] = await regulars.query("find", { text: "Ann", limit: 1 });
    await regulars.setPermission(ann!.id, "sms", "refused", "");
    await expect(regulars.setPermission(ann!.id, "sms", "granted", "")).rejects.toMatchObject({
      code: "reason-needed",
    });
    await regulars.setPermission(ann!.id, "sms", "granted", "rang and asked for news");
    expect(await people(where("reach.sms", "=", "ok"), ["name"])).toEqual([["Ann"], ["Ben"]]);
  });
});

describe("a list", () => {
  it("is written, logged, and read back with nobody who refused", async () => {
    await take(SALES);
    const [ann] = await regulars.query("find", { text: "Ann", limit: 1 });
    await regulars.setPermission(ann!.id, "sms", "refused", "");
    const written = await regulars.writeList(
      {
        rule: EVERYBODY,
        segmentName: "Everybody",
        channel: "sms",
        oneAHousehold: false,
        format: "csv",
        purpose: "hello",
        headers: {},
        words: {},
      },
      "list",
    );
    const text = new TextDecoder().decode(written.bytes);
    expect([written.included, written.excluded]).toMatchObject([1, { refused: 1 }]);
    expect([text.includes("Ben"), text.includes("Ann")]).toEqual([true, false]);
    const { entries } = await regulars.query("exports", { offset: 0, limit: 10 });
    expect(entries).toMatchObject([{ segment: "Everybody", included: 1, excluded: { refused: 1 }, purpose: "hello" }]);
  });
});

describe("the engine", () => {
  it("tells that answers are stale after each commit, and how far a job is", async () => {
    const events: EngineEvent[] = [];
    await regulars.subscribe((event) => events.push(event));
    await take(SALES);
    expect(events.filter(({ type }) => type === "changed")).toHaveLength(1);
    const shares = events.flatMap((event) =>
      event.type === "progress" && event.progress.job === "plan" ? [event.progress.share] : [],
    );
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  });

  it("lets one window write; another reads and can take over", async () => {
    const second = createRegulars(ports);
    await second.openWorkspace(workspace, "open");
    await expect(second.saveSettings({ loyalOrders: 5 })).rejects.toMatchObject({ code: "ledger-other-writer" });
    await regulars.saveSettings({ loyalOrders: 7 });
    await second.takeOver();
    await second.saveSettings({ intentCut: 30 });
    expect((await second.query("workspace", {})).settings).toMatchObject({ loyalOrders: 7, intentCut: 30 });
    await expect(regulars.saveSettings({ loyalOrders: 8 })).rejects.toMatchObject({ code: "ledger-other-writer" });
  });

  it("opens again what was closed, equal to what it was", async () => {
    await take(SALES);
    const before = await people();
    await regulars.closeWorkspace();
    await regulars.openWorkspace(workspace, "open");
    expect(await people()).toEqual(before);
  });

  it("fills a sample shop in which every class and stage has somebody", async () => {
    await regulars.loadSample(400, 7, "mixed", "sample");
    const { classes, stages } = await regulars.query("value", { preview: null });
    expect([...classes, ...stages].filter(({ people }) => people.value === 0)).toEqual([]);
  });
});
