import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import type { EngineEvent } from "../../../core/engine/events.ts";
import type { ListRequest } from "../../../core/engine/written-files.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { ImportWorker } from "../../../core/import/worker-api.ts";
import type { ImportChoices } from "../../../core/model/importing.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { testPorts } from "./ports.ts";

const SALES = `order,date,customer,name,phone,product,quantity,amount
1,2026-05-01,A,Ann,13800001001,Tea,1,30
2,2026-06-02,B,Ben,13800001002,Tea,2,60
`;

let ports: Ports;
let regulars: Regulars;
let workspace: string;

beforeEach(async () => {
  // A clock that strides, so that every step of a job is told.
  let clock = 0;
  ports = { ...testPorts(), now: () => (clock += 1000) };
  regulars = createRegulars(ports);
  workspace = (await regulars.createWorkspace(crypto.randomUUID())).id;
  await regulars.openWorkspace(workspace, "open");
});

const file = new File([SALES], "sales.csv");

async function choices(): Promise<ImportChoices> {
  const { mapping } = await regulars.inspect(file, "sales.csv", {});
  const permission = { state: "granted", channels: ["sms"], basis: "asked at the counter" } as const;
  return { mapping: { ...mapping, source: "till" }, anonymous: "keep", permission };
}

async function plan(): Promise<string> {
  return (await regulars.plan(file, "sales.csv", await choices(), "plan")).planId;
}

async function idOf(name: string): Promise<number> {
  return (await regulars.query("find", { text: name, limit: 1 }))[0]!.id;
}

describe("a job cancelled", () => {
  it("at any step of taking a file in has changed nothing, or is done whole; work goes on after it", async () => {
    for (let step = 1; step <= 12; step++) {
      const before = await regulars.query("workspace", {});
      let told = 0;
      const stop = (event: EngineEvent): void => {
        if (event.type === "progress" && event.progress.job === "commit" && ++told === step) {
          void regulars.cancel("commit");
        }
      };
      await regulars.subscribe(stop);
      const planId = await plan();
      const done = await regulars.commitPlan(planId, "commit").catch((error: unknown) => error);
      const after = await regulars.query("workspace", {});
      if (done instanceof Error) {
        expect(done).toMatchObject({ code: "cancelled" });
        expect([after.head, after.lines]).toEqual([before.head, before.lines]);
      } else {
        expect([after.head, after.lines]).toEqual([before.head + 1, 2]);
        await regulars.retract(after.head, "kept", "");
      }
      await regulars.saveSettings({ loyalOrders: 1 + step });
    }
  });

  it("while the reader is being started does not go on to read", async () => {
    let converted = 0;
    const real = await ports.importWorker();
    const chosen = await choices();
    const worker: ImportWorker = {
      ...real,
      convert: (...asked) => {
        converted++;
        return real.convert(...asked);
      },
    };
    ports.importWorker = async () => {
      await regulars.cancel("plan");
      return worker;
    };
    await expect(regulars.plan(file, "sales.csv", chosen, "plan")).rejects.toMatchObject({ code: "cancelled" });
    expect(converted).toBe(0);
  });

  it("as a list is made writes none", async () => {
    await regulars.commitPlan(await plan(), "commit");
    const writing = regulars.writeList(request("csv"), "list");
    await regulars.cancel("list");
    await expect(writing).rejects.toMatchObject({ code: "cancelled" });
    expect((await regulars.query("exports", { offset: 0, limit: 1 })).total).toBe(0);
  });
});

describe("a refusal", () => {
  it("given while a list is being made is not on the list", async () => {
    await regulars.commitPlan(await plan(), "commit");
    const ann = await idOf("Ann");
    const writing = regulars.writeList(request("csv"), "list");
    const refusing = regulars.setPermission(ann, "sms", "refused", "");
    const [written, refused] = await Promise.all([writing, refusing]);
    const [logged] = (await regulars.query("exports", { offset: 0, limit: 1 })).entries;
    expect(logged!.commit).toBeGreaterThan(refused.seq);
    expect(new TextDecoder().decode(written.bytes)).not.toContain("Ann");
    expect(logged).toMatchObject({ included: 1, excluded: { refused: 1 } });
  });
});

describe("a listener that fails", () => {
  it("hurts neither what was asked for nor the others who listen", async () => {
    const events: EngineEvent[] = [];
    await regulars.subscribe(() => {
      throw new Error("gone");
    });
    await regulars.subscribe((event) => events.push(event));
    await regulars.commitPlan(await plan(), "commit");
    await regulars.editField(await idOf("Ann"), "city", "Riga");
    expect(events.filter(({ type }) => type === "changed").length).toBeGreaterThanOrEqual(2);
  });
});

describe("opening", () => {
  it("twice at once leaves no workspace locked that nobody sees", async () => {
    const other = (await regulars.createWorkspace(crypto.randomUUID())).id;
    await Promise.all([regulars.openWorkspace(workspace, "one"), regulars.openWorkspace(workspace, "two")]);
    expect((await regulars.query("workspace", {})).canWrite).toBe(true);
    await Promise.all([regulars.openWorkspace(other, "three"), regulars.openWorkspace(workspace, "four")]);
    expect(await regulars.query("workspace", {})).toMatchObject({ id: workspace, canWrite: true });
    await regulars.openWorkspace(other, "five");
    expect(await regulars.query("workspace", {})).toMatchObject({ id: other, canWrite: true });
  });

  it("what is not there leaves the open one open", async () => {
    await expect(regulars.openWorkspace("nowhere", "one")).rejects.toMatchObject({ code: "workspace-unknown" });
    expect(await regulars.query("workspace", {})).toMatchObject({ id: workspace, canWrite: true });
  });
});

describe("the permission question", () => {
  it("of a file that was taken back is not answered", async () => {
    const { seq } = await regulars.commitPlan(await plan(), "commit");
    await regulars.retract(seq, "kept", "");
    const answer = { state: "granted", channels: ["sms"], basis: "sign-up form" } as const;
    await expect(regulars.answerPermission(seq, answer)).rejects.toMatchObject({ code: "commit-already-retracted" });
  });
});

function request(format: ListRequest["format"]): ListRequest {
  return {
    rule: EVERYBODY,
    segmentName: "Everybody",
    channel: "sms",
    oneAHousehold: false,
    format,
    purpose: "hello",
    headers: {},
    words: {},
  };
}
