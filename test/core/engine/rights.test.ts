import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Channel } from "../../../core/model/fields.ts";
import { CHANNELS } from "../../../core/model/fields.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { day } from "../../table.ts";
import { testPorts } from "./ports.ts";

const SALES = `order,date,customer,name,phone,product,quantity,amount
1,2026-05-01,A,AnnLikesTea,13800001001,Tea,1,30
1,2026-05-01,A,AnnLikesTea,13800001001,Cup,1,12
2,2026-06-02,B,Ben,13800001002,Tea,2,60
`;

let regulars: Regulars;

async function openAt(today: string): Promise<void> {
  regulars = createRegulars(testPorts(today));
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
}

beforeEach(() => openAt("2026-06-30"));

async function take(text: string, granted: readonly Channel[] = ["sms"]) {
  const file = new File([text], "sales.csv");
  const { mapping } = await regulars.inspect(file, "sales.csv", {});
  const plan = await regulars.plan(
    file,
    "sales.csv",
    {
      mapping: { ...mapping, source: "till" },
      anonymous: "keep",
      permission: { state: "granted", channels: granted, basis: "asked at the counter" },
    },
    "plan",
  );
  const isNew = plan.accounting.added + plan.accounting.updated > 0;
  if (isNew) await regulars.commitPlan(plan.planId, "commit");
  return plan;
}

async function names(): Promise<unknown[]> {
  const { rows } = await regulars.query("customers", {
    rule: EVERYBODY,
    search: "",
    sort: { field: "name", descending: false },
    columns: ["name"],
    offset: 0,
    limit: 50,
  });
  return rows.map(({ cells }) => cells[0]);
}

/** A list of everybody for a text message. */
async function writeList(): Promise<void> {
  const whom = { rule: EVERYBODY, segmentName: "Everybody", channel: "sms", oneAHousehold: false } as const;
  await regulars.writeList({ ...whom, format: "csv", purpose: "spring", headers: {}, words: {} }, "list");
}

const ANN = { customers: [0], mode: "erase", refuse: CHANNELS } as const;

describe("erasing on request", () => {
  it("says before what will go, and after what went", async () => {
    await take(SALES);
    const preview = await regulars.erasePreview(ANN);
    expect(preview).toMatchObject({ counts: { lines: 2, customers: 1 }, records: 1, copies: [] });
    await expect(regulars.erasePeople({ ...ANN, reason: " " }, "erase")).rejects.toMatchObject({
      code: "reason-needed",
    });
    const done = await regulars.erasePeople({ ...ANN, reason: "by letter" }, "erase");
    expect(done).toEqual({ commit: 2, counts: preview.counts, clean: true });
    expect(await names()).toEqual(["Ben"]);
    const { receipts, kept, refused } = await regulars.query("rights", {});
    expect(receipts).toMatchObject([{ mode: "erase", why: "asked", reason: "by letter", counts: { lines: 2 } }]);
    expect([kept, refused]).toEqual([2, 2]);
    expect((await regulars.query("workspace", {})).undo?.kind).not.toBe("erase");
  });

  it("does not take them in again with the same file, and says why", async () => {
    await take(SALES);
    await regulars.erasePeople({ ...ANN, reason: "by letter" }, "erase");
    const { accounting } = await take(SALES);
    expect(accounting).toMatchObject({ read: 3, unchanged: 1, added: 0, skipped: { erasedOnRequest: 2 } });
    expect(await names()).toEqual(["Ben"]);
  });

  it("tells whether an address may be written to, without showing whose it was", async () => {
    await take(SALES);
    await regulars.erasePeople({ ...ANN, reason: "by letter", refuse: ["sms"] }, "erase");
    expect(await regulars.testSuppressed("+86 138 0000 1001")).toEqual({
      kinds: ["phone", "code"],
      refused: ["sms"],
      because: ["erased"],
    });
    expect(await regulars.testSuppressed("A")).toMatchObject({ refused: ["sms"] });
    expect(await regulars.testSuppressed("13800001002")).toMatchObject({ refused: [], because: [] });
  });

  it("names lists that left and may hold them", async () => {
    await take(SALES);
    await writeList();
    const { copies } = await regulars.erasePreview(ANN);
    expect(copies).toMatchObject([{ kind: "list", segment: "Everybody", channel: "sms", included: 2, isSure: false }]);
  });

  it("leaves amounts to the shop's totals when they are anonymised", async () => {
    await take(SALES);
    await regulars.erasePeople({ ...ANN, mode: "anonymise", reason: "by letter" }, "erase");
    const shop = await regulars.query("shop", {});
    expect(shop).toMatchObject({ shopGross: 1_020_000, anonymousGross: 420_000 });
    expect((await take(SALES)).accounting).toMatchObject({ skipped: { erasedOnRequest: 2 } });
    expect(await regulars.query("shop", {})).toEqual(shop);
  });

  it("does not touch whose data is held", async () => {
    await take(SALES);
    await regulars.holdCustomer(0, true, "a claim");
    await expect(regulars.erasePeople({ ...ANN, reason: "by letter" }, "erase")).rejects.toMatchObject({
      code: "customer-held",
    });
    await regulars.holdCustomer(0, false, "");
    await regulars.erasePeople({ ...ANN, reason: "by letter" }, "erase");
    expect(await names()).toEqual(["Ben"]);
  });
});

describe("what was said of somebody's permissions", () => {
  it("is told channel by channel with the evidence", async () => {
    await take(SALES);
    await regulars.setPermission(0, "sms", "refused", "on the phone");
    const events = await regulars.permissionHistory(0);
    expect(events.map(({ channel, state, from, evidence, day: of }) => [channel, state, from, evidence, of])).toEqual([
      ["sms", "granted", "batch", "asked at the counter", day("2026-06-30")],
      ["sms", "refused", "hand", "on the phone", day("2026-06-30")],
    ]);
  });
});

describe("a copy of everything about somebody", () => {
  it("holds what is stored of them and nothing of others", async () => {
    await take(SALES);
    await regulars.setPermission(0, "sms", "refused", "on the phone");
    await regulars.lockClass(0, "opinionLeader", "knows everybody", null);
    const { bytes, fileName } = await regulars.writeAccess(
      { customer: 0, language: "en", words: { name: "Name" } },
      "copy",
    );
    expect(fileName).toBe("personal-data-2026-06-30.zip");
    const files = unzipSync(bytes);
    expect(Object.keys(files).toSorted()).toEqual(
      ["customer", "decisions", "facts", "figures", "line", "permissions", "standing"]
        .map((part) => `${part}.csv`)
        .concat("data.json", "personal-data.html")
        .toSorted(),
    );
    const json: unknown = JSON.parse(strFromU8(files["data.json"]!));
    expect(json).toMatchObject({
      of: "AnnLikesTea",
      line: [{ amount: "30" }, { amount: "12" }],
      facts: expect.arrayContaining([expect.objectContaining({ field: "Name", value: "AnnLikesTea", row: "1" })]),
    });
    const html = strFromU8(files["personal-data.html"]!);
    for (const text of ["AnnLikesTea", "13800001001", "on the phone", "knows everybody"]) expect(html).toContain(text);
    for (const text of ["Ben", "13800001002"]) expect(html).not.toContain(text);
  });
});

describe("the log of exports", () => {
  it("is written as a file, and the chain it stands in is checked", async () => {
    await take(SALES);
    await writeList();
    await regulars.verifyLedger();
    const { bytes } = await regulars.writeExportLog({ segment: "Whom" }, "log");
    const [head, row] = new TextDecoder().decode(bytes).replace("\ufeff", "").split("\r\n");
    expect(head).toContain('"Whom"');
    expect(row).toContain('"Everybody"');
    expect(row).toContain('"spring"');
  });
});

describe("rules of retention", () => {
  it("do nothing before somebody switched them on", async () => {
    await openAt("2046-06-30");
    await take(SALES);
    expect(await regulars.runRetention("run")).toEqual([]);
  });

  it("take who was not heard of for so long, after the days of grace", async () => {
    await openAt("2030-01-01");
    await take(SALES);
    await regulars.holdCustomer(1, true, "a claim");
    const inactive = { years: 3, since: day("2029-11-01"), mode: "anonymise" } as const;
    await regulars.saveSettings({ retention: { inactive, orders: null, touches: null, exports: null } });
    expect((await regulars.query("rights", {})).due).toEqual([{ rule: "inactive", now: 1, inGrace: 0, next: null }]);
    expect(await regulars.runRetention("run")).toMatchObject([{ counts: { people: 1, lines: 2 } }]);
    expect(await names()).toEqual(["Ben"]);
    expect(await regulars.runRetention("run")).toEqual([]);
    const again = await take(SALES);
    expect(again.accounting).toMatchObject({ added: 0, skipped: { removedByRule: 2 } });
    const back = await take(`${SALES}3,2030-01-01,A,AnnLikesTea,13800001001,Tea,1,30\n`);
    expect(back.accounting).toMatchObject({ added: 1, skipped: { removedByRule: 2 } });
    expect(await names()).toEqual(["AnnLikesTea", "Ben"]);
  });

  it("take the name off old purchases, and do not put it on again", async () => {
    await openAt("2030-01-01");
    await take(SALES);
    const orders = { years: 3, since: day("2029-11-01") };
    await regulars.saveSettings({ retention: { inactive: null, orders, touches: null, exports: null } });
    const before = await regulars.query("shop", {});
    await regulars.runRetention("run");
    const after = await regulars.query("shop", {});
    expect(after.shopGross).toBe(before.shopGross);
    expect(after.customersGross).toBe(0);
    expect((await take(SALES)).accounting).toMatchObject({ added: 0, skipped: { olderThanKept: 3 } });
  });
});
