import { gzipSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, it } from "vitest";
import type { FollowUpInput, Regulars, ReplyInput } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import { makeRowCode } from "../../../core/format/row-code.ts";
import { openLedger } from "../../../core/ledger/open-ledger.ts";
import { waveNumber, type Campaign } from "../../../core/model/campaign.ts";
import type { Channel } from "../../../core/model/fields.ts";
import type { ReturnChoices } from "../../../core/model/returning.ts";
import { where, type RuleGroup } from "../../../core/model/rule.ts";
import { waveOf } from "../../campaign.ts";
import { day } from "../../table.ts";
import { exported, launched, planned } from "../ledger/campaign-commits.ts";
import { content } from "../ledger/content.ts";
import { testPorts } from "./ports.ts";

const TODAY = "2024-03-20";
const LAUNCH = 3;
const PEOPLE = 40;
/** From this customer on they are held out. */
const HELD = 34;

const CHANGES: Partial<Campaign> = {
  waves: [
    waveOf({ id: "w1", name: "Message", channel: "sms" }),
    waveOf({ id: "w2", name: "Call", channel: "phone", daysAfter: 7, text: "Hello, is this {{name}}?" }),
    waveOf({ id: "w3", name: "Evening", channel: "event", daysAfter: 7 }),
  ],
};

let ports: Ports;
let regulars: Regulars;

beforeEach(async () => {
  ports = testPorts(TODAY);
  regulars = createRegulars(ports);
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  const ids = Array.from({ length: PEOPLE }, (_, i) => i);
  const ledger = await openLedger(id, ports);
  const commits = [
    content({
      customers: ids.map((i) => ({
        customer: i,
        code: `C${i}`,
        name: `Person${i}`,
        phone: `138000010${String(i).padStart(2, "0")}`,
        "permission.sms": "granted",
        "permission.phone": "granted",
        "permission.email": "granted",
      })),
    }),
    content(planned("Spring", CHANGES)),
    content(
      launched(
        "Spring",
        ids.map((i) => ({ customer: i, status: i < HELD ? "contacted" : "holdout", stratum: i % 3, plan: 7 })),
        CHANGES,
      ),
    ),
    content(
      exported(
        ids
          .filter((i) => i < HELD)
          .flatMap((i) =>
            [0, 1, 2].map((wave) => ({
              launch: LAUNCH,
              wave,
              customer: i,
              day: "2024-03-01",
              channel: CHANGES.waves?.[wave]?.channel,
            })),
          ),
      ),
    ),
  ];
  for (const commit of commits) await ledger.commit(commit, ledger.head());
  ledger.close();
  await regulars.openWorkspace(id, "open");
});

function code(customer: number, wave = 0): string {
  return makeRowCode(waveNumber(LAUNCH, wave), customer + 1);
}

function csv(rows: readonly (readonly string[])[]): Blob {
  return new Blob([rows.map((row) => row.join(",")).join("\n")]);
}

async function take(file: Blob, choices: ReturnChoices = {}) {
  const summary = await regulars.readReturn(file, "back.csv", choices, "read");
  return { summary, commit: await regulars.commitReturn(summary.planId, "commit") };
}

async function permission(id: number, channel: Channel) {
  return (await regulars.query("customer", { id })).permissions.find((one) => one.channel === channel)?.state;
}

const SPRING = { campaign: "spring" };

function reply(changes: Partial<ReplyInput> = {}): ReplyInput {
  return {
    campaign: "spring",
    wave: null,
    customer: 0,
    day: day("2024-03-10"),
    channel: "phone",
    kind: "interest",
    question: "",
    request: "",
    contactGiven: "",
    interest: null,
    note: "",
    recorder: "",
    code: "",
    ...changes,
  };
}

function entry(changes: Partial<FollowUpInput> = {}): FollowUpInput {
  return {
    customer: 0,
    campaign: "spring",
    reply: null,
    reason: "asked for a quote",
    day: day("2024-03-11"),
    outcome: null,
    note: "",
    state: "open",
    nextStep: "call",
    due: day("2024-03-15"),
    ...changes,
  };
}

const ALL = { campaign: null, unmatched: false, offset: 0, limit: 50 };
const QUEUE = { campaign: null, state: "open", offset: 0, limit: 50 } as const;

describe("a returned file", () => {
  const ROWS = [
    ["code", "result", "reply"],
    [code(0), "delivered", ""],
    [code(1), "failed", ""],
    [code(2), "delivered", "TD"],
    [code(3), "delivered", "How much?"],
    [code(39), "delivered", ""],
  ];

  it("brings what became of each piece, replies, and refusals of the wave's channel, in one step", async () => {
    const { summary, commit } = await take(csv(ROWS));
    expect(summary).toMatchObject({
      read: 5,
      events: { delivered: 1, failed: 1, refused: 1, replied: 1 },
      unusable: { unknownCode: 1 },
      refusals: 1,
    });
    expect(commit.kind).toBe("return");
    expect([await permission(2, "sms"), await permission(2, "phone")]).toEqual(["refused", "granted"]);
    const { rows } = await regulars.query("replies", ALL);
    expect(rows.map(({ name, kind, campaignName, waveName }) => [name, kind, campaignName, waveName])).toEqual([
      ["Person2", "refusal", "Spring", "Message"],
      ["Person3", "question", "Spring", "Message"],
    ]);
  });

  it("adds nothing the second time, and adds up in parts", async () => {
    await take(csv(ROWS.slice(0, 3)));
    const { summary } = await take(csv(ROWS));
    expect(summary).toMatchObject({ alreadyKnown: 2, events: { replied: 1, refused: 1 } });
    const again = await regulars.readReturn(csv(ROWS), "back.csv", {}, "again");
    expect(again).toMatchObject({ alreadyKnown: 4, ready: false });
    await expect(regulars.commitReturn(again.planId, "again")).rejects.toMatchObject({ code: "return-nothing" });
  });

  it("is read in GB18030, packed, and as a workbook", async () => {
    // 编码,状态 and 送达 in GB18030.
    const bytes = [0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xd7, 0xb4, 0xcc, 0xac, 0x0a];
    const delivered = [0x2c, 0xcb, 0xcd, 0xb4, 0xef, 0x0a];
    const line = (i: number): number[] => Array.from(new TextEncoder().encode(code(i))).concat(delivered);
    const gb = new Uint8Array(bytes.concat(line(5), line(6), line(7)));
    const found = { read: 3, events: { delivered: 3 }, columns: ["code", "result"] };
    expect(await regulars.readReturn(new Blob([gb]), "gb.csv", {}, "a")).toMatchObject(found);
    expect(await regulars.readReturn(new Blob([gzipSync(gb)]), "gb.csv.gz", {}, "b")).toMatchObject(found);
    const sheet = (rows: (string | number | Date)[][]) => ({ name: `s${rows.length}`, rows });
    const workbook = await writeXlsx({
      sheets: [
        sheet([["summary"], [3]]),
        sheet([["编码", "状态", "日期"], ...[5, 6, 7].map((i) => [code(i), "送达", new Date("2024-03-05T00:00:00Z")])]),
      ],
    });
    const summary = await regulars.readReturn(new Blob([new Uint8Array(workbook)]), "back.xlsx", {}, "c");
    expect(summary).toMatchObject({ ...found, columns: ["code", "result", "day"] });
    expect(summary.sample[0]?.[2]).toBe("2024-03-05");
  });

  it("has to be read again when something was decided meanwhile", async () => {
    const { planId } = await regulars.readReturn(csv(ROWS), "back.csv", {}, "read");
    await regulars.setPermission(3, "sms", "refused", "");
    await expect(regulars.commitReturn(planId, "commit")).rejects.toMatchObject({ code: "plan-stale" });
    await expect(regulars.commitReturn("other", "commit")).rejects.toMatchObject({ code: "plan-unknown" });
  });

  it("is not taken in while a word's meaning is open, or after it was put aside", async () => {
    const odd = csv([...ROWS, [code(8), "K9", ""]]);
    const asked = await regulars.readReturn(odd, "back.csv", {}, "read");
    await expect(regulars.commitReturn(asked.planId, "commit")).rejects.toMatchObject({ code: "value-invalid" });
    const said = await regulars.readReturn(odd, "back.csv", { results: { K9: "failed" } }, "read");
    await regulars.discardReturn(said.planId);
    await expect(regulars.commitReturn(said.planId, "commit")).rejects.toMatchObject({ code: "plan-unknown" });
  });

  it("is taken back whole, but for its refusals", async () => {
    const { commit } = await take(csv(ROWS));
    await regulars.retract(commit.seq, "kept", "");
    expect(await permission(2, "sms")).toBe("refused");
    expect((await regulars.query("replies", ALL)).total).toBe(0);
    const again = await take(csv(ROWS));
    expect(again.summary).toMatchObject({
      alreadyKnown: 0,
      events: { delivered: 1, failed: 1, refused: 1, replied: 1 },
    });
    // It came in again: bringing the first back would count its answers twice.
    const undone = commit.seq + 1;
    await expect(regulars.retract(undone, "kept", "")).rejects.toMatchObject({
      code: "commit-came-again",
      facts: { count: 4 },
    });
    await regulars.retract(again.commit.seq, "kept", "");
    await regulars.retract(undone, "kept", "");
    expect((await regulars.query("replies", ALL)).total).toBe(2);
  });

  it("of an event refuses every channel, for nobody can tell which was meant", async () => {
    await take(
      csv([
        ["code", "result"],
        [code(4, 2), "退订"],
      ]),
    );
    expect([await permission(4, "sms"), await permission(4, "email"), await permission(4, "post")]).toEqual([
      "refused",
      "refused",
      "refused",
    ]);
  });
});

describe("a reply", () => {
  it("is matched by its code; without one it waits, and is matched later", async () => {
    await regulars.recordReply(reply({ customer: null, campaign: null, code: ` ${code(7, 1).toLowerCase()}` }), null);
    const waiting = await regulars.recordReply(reply({ customer: null, campaign: null, note: "a lady" }), null);
    const all = await regulars.query("replies", ALL);
    expect(all).toMatchObject({ total: 2, unmatched: 1 });
    expect(all.rows.find(({ customer }) => customer === 7)).toMatchObject({ campaign: "spring", waveName: "Call" });
    await regulars.recordReply(reply({ customer: 9, note: "a lady" }), waiting);
    expect(await regulars.query("replies", { ...ALL, unmatched: true })).toMatchObject({ total: 0, unmatched: 0 });
    expect((await regulars.query("replies", ALL)).total).toBe(2);
  });

  it.each([
    { what: "the channel of its wave", changes: { wave: "w1", channel: "phone" }, refused: ["sms"] },
    { what: "the channel it came by, without a wave", changes: { channel: "phone" }, refused: ["phone"] },
    { what: "every channel, where none can be told", changes: { channel: "shop" }, refused: ["phone", "sms", "email"] },
  ] as const)("that refuses is kept for $what, also when it is removed", async ({ changes, refused }) => {
    const id = await regulars.recordReply(reply({ kind: "refusal", note: "no more", ...changes }), null);
    await regulars.removeReply(id);
    const { permissions } = await regulars.query("customer", { id: 0 });
    const granted = permissions.filter(({ state }) => state === "granted").map(({ channel }) => channel);
    expect(granted).toEqual((["phone", "sms", "email"] as const).filter((one) => !refused.some((r) => r === one)));
    expect(
      (await regulars.query("history", { offset: 0, limit: 9 })).entries.map(({ kind }) => kind).slice(0, 2),
    ).toEqual(["reply", "reply"]);
  });

  it("is refused where it names what is not there", async () => {
    const wrong: readonly [Partial<ReplyInput>, string | null, string][] = [
      [{ customer: 999 }, null, "customer-unknown"],
      [{ campaign: "autumn" }, null, "campaign-unknown"],
      [{ wave: "w9" }, null, "wave-unknown"],
      [{}, "nobody", "reply-unknown"],
      [{ interest: 9 }, null, "value-invalid"],
    ];
    for (const [changes, id, expected] of wrong) {
      await expect(regulars.recordReply(reply(changes), id)).rejects.toMatchObject({ code: expected });
    }
    await expect(regulars.removeReply("nobody")).rejects.toMatchObject({ code: "reply-unknown" });
  });

  it("has a code that names a person only where a piece of it left", async () => {
    expect(await regulars.query("code", { code: code(3, 1) })).toMatchObject({
      found: true,
      customer: 3,
      name: "Person3",
      campaignName: "Spring",
      waveName: "Call",
    });
    const wrong = code(3).replace(/.$/, (last) => (last === "C" ? "D" : "C"));
    const answers = [code(HELD), wrong, "hello"].map((text) => regulars.query("code", { code: text }));
    expect(await Promise.all(answers)).toEqual([
      { found: false, because: "unknown" },
      { found: false, because: "wrongCheck" },
      { found: false, because: "unreadable" },
    ]);
  });
});

describe("a follow-up", () => {
  it("is never open without a next step and a day", async () => {
    for (const changes of [{ nextStep: " " }, { due: null }]) {
      await expect(regulars.recordFollowUp(entry(changes), null)).rejects.toMatchObject({ code: "next-step-needed" });
    }
    await expect(regulars.recordFollowUp(entry(), "nobody")).rejects.toMatchObject({ code: "follow-up-unknown" });
    const id = await regulars.recordFollowUp(entry(), null);
    await expect(regulars.recordFollowUp(entry({ customer: 5 }), id)).rejects.toMatchObject({
      code: "follow-up-unknown",
    });
    await regulars.recordFollowUp(entry({ outcome: "reached", state: "won", nextStep: "" }), id);
    const closed = await regulars.query("followUps", { ...QUEUE, state: "closed" });
    expect(closed).toMatchObject({ total: 1, counts: { won: 1, open: 0, due: 0, overdue: 0 } });
    expect(closed.rows[0]).toMatchObject({ due: null, overdueDays: 0, followUp: { entries: [{}, { state: "won" }] } });
  });

  it("that ends as refused refuses calls", async () => {
    const id = await regulars.recordFollowUp(entry(), null);
    await regulars.recordFollowUp(entry({ outcome: "reached", state: "refused", nextStep: "" }), id);
    expect([await permission(0, "phone"), await permission(0, "sms")]).toEqual(["refused", "granted"]);
    expect((await regulars.query("followUps", { ...QUEUE, state: "closed" })).rows[0]?.mayCall).toBe(false);
  });

  it("begins once for every reply that waits", async () => {
    await regulars.recordReply(reply({ customer: 0 }), null);
    await regulars.recordReply(reply({ customer: 1, kind: "refusal" }), null);
    await regulars.recordReply(reply({ customer: 2, kind: "notInterested" }), null);
    await regulars.recordReply(reply({ customer: null }), null);
    expect((await regulars.query("followUps", QUEUE)).waiting).toBe(1);
    await expect(regulars.beginFollowUps(day("2024-03-22"), " ")).rejects.toMatchObject({ code: "next-step-needed" });
    expect(await regulars.beginFollowUps(day("2024-03-22"), "call back")).toBe(1);
    expect(await regulars.beginFollowUps(day("2024-03-22"), "call back")).toBe(0);
    const { rows, waiting, counts } = await regulars.query("followUps", QUEUE);
    expect(waiting).toBe(0);
    expect(counts).toMatchObject({ open: 1, due: 0 });
    expect(rows[0]).toMatchObject({
      name: "Person0",
      mayCall: true,
      script: "Hello, is this Person0?",
      reply: { kind: "interest" },
      due: day("2024-03-22"),
    });
  });

  it("stands in the queue by what is overdue, then by what was said", async () => {
    const withReply = async (customer: number, changes: Partial<ReplyInput>, due: string) => {
      const id = await regulars.recordReply(reply({ customer, ...changes }), null);
      await regulars.recordFollowUp(entry({ customer, reply: id, due: day(due) }), null);
    };
    await withReply(0, { kind: "other" }, "2024-03-25");
    await withReply(1, { kind: "complaint" }, "2024-03-30");
    await withReply(2, { interest: 5 }, "2024-03-25");
    await withReply(3, { interest: 0 }, "2024-03-19");
    await withReply(4, { interest: 0 }, "2024-03-20");
    const { rows, counts } = await regulars.query("followUps", QUEUE);
    expect(rows.map(({ name, overdueDays }) => [name, overdueDays])).toEqual([
      ["Person3", 1],
      ["Person1", 0],
      ["Person2", 0],
      ["Person4", 0],
      ["Person0", 0],
    ]);
    expect(counts).toMatchObject({ due: 2, overdue: 1, open: 5 });
    expect((await regulars.query("followUps", { ...QUEUE, state: "due" })).total).toBe(2);
  });
});

describe("rules and classes", () => {
  it("know of what campaigns sent and of replies to them", async () => {
    const people = async (rule: RuleGroup) => (await regulars.query("count", { rule })).people.value;
    expect(await people(where("contacted", "in", ["call"]))).toBe(HELD);
    expect(await people(where("touched", "in", ["reply"]))).toBe(0);
    expect(await people(where("intention", ">", 0))).toBe(0);
    await regulars.recordReply(reply(), null);
    expect(await people(where("touched", "in", ["reply"]))).toBe(1);
    expect(await people(where("intention", ">", 0))).toBe(1);
  });
});

describe("a customer's timeline", () => {
  it("shows what was sent, what became of it, replies and follow-ups, the latest first", async () => {
    await take(
      csv([
        ["code", "result", "reason", "date"],
        [code(0), "failed", "空号", "2024-03-05"],
      ]),
    );
    const id = await regulars.recordReply(reply({ wave: "w1", question: "How much?" }), null);
    await regulars.recordFollowUp(entry({ reply: id }), null);
    const params = { id: 0, kinds: null, offset: 0, limit: 50 };
    const { total, entries } = await regulars.query("timeline", params);
    expect(entries.map((one) => [one.type, one.day])).toEqual([
      ["followUp", day("2024-03-11")],
      ["reply", day("2024-03-10")],
      ["piece", day("2024-03-05")],
      ["piece", day("2024-03-01")],
      ["piece", day("2024-03-01")],
      ["piece", day("2024-03-01")],
    ]);
    expect(entries[1]).toMatchObject({ campaignName: "Spring", waveName: "Message", question: "How much?" });
    expect(entries[2]).toMatchObject({
      event: "failed",
      reason: "noSuchNumber",
      text: "空号",
      origin: { fileName: "back.csv", row: 1 },
    });
    expect((await regulars.query("customer", { id: 0 })).timelineCount).toBe(total);
    expect((await regulars.query("timeline", { ...params, kinds: ["campaign"] })).total).toBe(total);
    expect((await regulars.query("timeline", { ...params, kinds: ["purchase", "reply"] })).total).toBe(0);
  });
});

describe("an awareness sample", () => {
  it("is drawn once, from both arms, of people who may be called", async () => {
    await regulars.setPermission(0, "phone", "refused", "");
    await expect(regulars.drawSample("spring", 29)).rejects.toMatchObject({ code: "sample-too-small" });
    await regulars.drawSample("spring", 30);
    const { size, people } = await regulars.query("sample", SPRING);
    expect([size, people.length, people.every(({ mayCall }) => mayCall)]).toEqual([30, 30, true]);
    // 6 of 39 are held out, in three strata: 30 × 6 ÷ 39 = 4.6, but no stratum has fewer than two.
    expect(people.filter(({ held }) => held)).toHaveLength(6);
    expect(people.some(({ customer }) => customer === 0)).toBe(false);
    await expect(regulars.drawSample("spring", 30)).rejects.toMatchObject({ code: "sample-drawn" });
  });

  it("keeps the latest answer of each person and phase", async () => {
    await regulars.drawSample("spring", 30);
    const asked = (await regulars.query("sample", SPRING)).people[0]!.customer;
    const answer = {
      campaign: "spring",
      customer: asked,
      phase: "before",
      day: day("2024-03-20"),
      aware: "none",
      understands: false,
    } as const;
    await regulars.recordAwareness(answer);
    await regulars.recordAwareness({ ...answer, aware: "aided" });
    await regulars.recordAwareness({ ...answer, phase: "after", aware: "unaided", understands: true });
    const { people } = await regulars.query("sample", SPRING);
    expect(people[0]).toMatchObject({ before: { aware: "aided" }, after: { aware: "unaided" } });
    await expect(regulars.recordAwareness({ ...answer, customer: 999 })).rejects.toMatchObject({
      code: "customer-unknown",
    });
  });
});
