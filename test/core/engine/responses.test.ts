import { describe, expect, it } from "vitest";
import type { ReplyInput } from "../../../core/engine/api.ts";
import { where, type RuleGroup } from "../../../core/model/rule.ts";
import { day } from "../../table.ts";
import {
  HELD,
  regulars,
  code,
  csv,
  take,
  permission,
  SPRING,
  reply,
  entry,
  ALL,
  QUEUE,
  useLaunchedShop,
} from "./launched-shop.ts";

useLaunchedShop();

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
    const [row] = (await regulars.query("followUps", { ...QUEUE, state: "closed" })).rows;
    expect([row?.mayCall, row?.writeBy]).toEqual([false, ["sms"]]);
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
