import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRowCode } from "../../../core/format/row-code.ts";
import { waveNumber } from "../../../core/model/campaign.ts";
import type { ReturnChoices, ReturnResult } from "../../../core/model/returning.ts";
import type { State } from "../../../core/model/state.ts";
import { readReturn } from "../../../core/response/read-return.ts";
import { returnContent } from "../../../core/response/return-content.ts";
import { campaignOf, waveOf, withCampaign } from "../../campaign.ts";
import { customerOf, stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const LAUNCH = 2;
const TODAY = day("2024-03-20");

/** Ann, Ben and Cat were written to by SMS and letter; Dan is held out; Eve was left out of the file. */
function base(contacts = "customer wave\nAnn 0\nBen 0\nCat 0\nAnn 1"): State {
  const people = stateOf({
    customers: "customer permission.sms\nAnn granted\nBen granted\nCat granted\nDan granted\nEve granted",
  });
  return withCampaign(people, {
    campaign: campaignOf({
      waves: [waveOf({ id: "w1", channel: "sms" }), waveOf({ id: "w2", channel: "post", daysAfter: 7 })],
    }),
    launchCommit: LAUNCH,
    members: "customer status\nAnn contacted\nBen contacted\nCat contacted\nDan holdout\nEve contacted",
    contacts,
  });
}

const ROWS = { Ann: 1, Ben: 2, Cat: 3, Dan: 4, Eve: 5 };
type Name = keyof typeof ROWS;

function code(name: Name, wave = 0): string {
  return makeRowCode(waveNumber(LAUNCH, wave), ROWS[name]);
}

function read(table: readonly (readonly string[])[], choices: ReturnChoices = {}, state = base()) {
  return readReturn({
    tables: [table],
    fileName: "back.csv",
    planId: "p",
    state,
    choices,
    today: TODAY,
    pause: () => Promise.resolve(),
  });
}

describe("a returned file", () => {
  it("is recognised in any column order, in Chinese", async () => {
    const { summary, arrivals } = await read([
      ["发送回执汇总"],
      ["手机号", "发送状态", "失败原因", "行码", "完成时间"],
      ["13800001001", "送达", "", code("Ann"), "2024-03-02 10:11"],
      ["13800001002", "失败", "空号", code("Ben"), "2024/3/3"],
      ["13800001003", "退订", "", code("Cat").toLowerCase(), "2024-03-04"],
    ]);
    expect(summary.columns).toEqual(["unused", "result", "reason", "code", "day"]);
    expect(summary).toMatchObject({
      read: 3,
      events: { delivered: 1, failed: 1, refused: 1 },
      refusals: 1,
      ready: true,
      reasons: [{ word: "空号", rows: 1, means: "noSuchNumber" }],
      campaigns: [{ id: "spring", name: "Spring", rows: 3 }],
    });
    expect(arrivals.map(({ contact }) => [contact.event, contact.day, contact.row])).toEqual([
      ["delivered", day("2024-03-02"), 1],
      ["failed", day("2024-03-03"), 2],
      ["refused", day("2024-03-04"), 3],
    ]);
  });

  it("is recognised in English, and without a header", async () => {
    const english = await read([
      ["Email", "Outcome", "Row code"],
      ["a@example.com", "Delivered", code("Ann")],
      ["b@example.com", "Bounced", code("Ben")],
    ]);
    expect(english.summary.events).toMatchObject({ delivered: 1, failed: 1 });
    const bare = await read([
      ["DELIVRD", code("Ann")],
      ["DELIVRD", code("Ben")],
    ]);
    expect(bare.summary).toMatchObject({ read: 2, header: ["", ""], events: { delivered: 2 } });
  });

  it("lists what cannot be used by row, and guesses nothing", async () => {
    const wrong = code("Ann").replace(/.$/, (last) => (last === "C" ? "D" : "C"));
    const { summary } = await read([
      ["code", "result"],
      [code("Ann"), "delivered"],
      [wrong, "delivered"],
      ["", "delivered"],
      ["", ""],
      [code("Dan"), "delivered"],
      [code("Eve"), "delivered"],
      [code("Ben", 1), "delivered"],
      ["13800001002", "delivered"],
    ]);
    expect(summary).toMatchObject({
      read: 8,
      blank: 1,
      events: { delivered: 1 },
      unusable: { noCode: 2, wrongCheck: 1, unknownCode: 3, unknownResult: 0 },
      unusableRows: [
        { row: 2, why: "wrongCheck" },
        { row: 3, why: "noCode" },
        { row: 5, why: "unknownCode" },
        { row: 6, why: "unknownCode" },
        { row: 7, why: "unknownCode" },
        { row: 8, why: "noCode" },
      ],
    });
  });

  it("asks what an unknown word means, and takes the answer", async () => {
    const table = [
      ["code", "result"],
      [code("Ann"), "K9"],
      [code("Ben"), "toString"],
      [code("Cat"), "送达"],
    ];
    const asked = await read(table);
    expect(asked.summary).toMatchObject({
      ready: false,
      unusable: { unknownResult: 2 },
      results: [
        { word: "K9", rows: 1, means: null },
        { word: "toString", rows: 1, means: null },
        { word: "送达", rows: 1, means: "delivered" },
      ],
    });
    const said = await read(table, {
      results: { ["K9"]: "failed", ["toString"]: "unused" } as Record<string, ReturnResult>,
    });
    expect(said.summary).toMatchObject({ ready: true, unused: 1, events: { failed: 1, delivered: 1 } });
  });

  it("asks what being in the file means where it says nothing else", async () => {
    const table = [["签到码"], [code("Ann")], [code("Ben")]];
    expect((await read(table)).summary).toMatchObject({ ready: false, results: [{ word: "", rows: 2, means: null }] });
    const said = await read(table, { results: { "": "signedIn" } });
    expect(said.summary).toMatchObject({ ready: true, events: { signedIn: 2 } });
  });

  it("keeps answers with words as replies, and understands TD as a refusal of that wave's channel", async () => {
    const state = base();
    const reading = await read(
      [
        ["code", "回复内容"],
        [code("Ann"), "多少钱？"],
        [code("Ben"), "TD"],
        [code("Cat"), ""],
      ],
      {},
      state,
    );
    expect(reading.summary).toMatchObject({ events: { replied: 1, refused: 1 }, unused: 1, refusals: 1 });
    let id = 0;
    const { decisions, blocks } = returnContent(state, reading, TODAY, () => `r${++id}`);
    expect(blocks[0]?.rows).toBe(2);
    expect(decisions).toMatchObject([
      { type: "return", campaign: "spring", rows: { replied: 1, refused: 1, unused: 1 } },
      { type: "reply", reply: { id: "r1", kind: "question", question: "多少钱？", channel: "sms", wave: "w1" } },
      { type: "reply", reply: { id: "r2", kind: "refusal", customer: customerOf(state, "Ben") } },
      {
        type: "permission",
        customer: customerOf(state, "Ben"),
        channel: "sms",
        state: "refused",
        reason: "back.csv · 2",
      },
    ]);
  });

  it("keeps a refusal whatever the result beside it says", async () => {
    const { summary } = await read([
      ["code", "result", "reply"],
      [code("Ann"), "failed", "退订"],
      [code("Ben"), "K9", "STOP"],
      [code("Cat"), "replied", "Unsubscribe!"],
      [code("Ann", 1), "failed", "moved house"],
    ]);
    expect(summary).toMatchObject({
      events: { refused: 3, failed: 1, replied: 0 },
      refusals: 3,
      results: [
        { word: "failed", rows: 2, means: "failed" },
        { word: "K9", rows: 1, means: null },
        { word: "replied", rows: 1, means: "replied" },
      ],
    });
  });

  it("understands the letters of a call sheet where the piece was a call", async () => {
    const calls = withCampaign(base(), {
      campaign: campaignOf({ id: "calls", waves: [waveOf({ channel: "phone" })] }),
      launchCommit: 5,
      members: "customer\nAnn\nBen\nCat\nDan",
      contacts: "customer\nAnn\nBen\nCat\nDan",
    });
    const called = (row: number): string => makeRowCode(waveNumber(5, 0), row);
    const table = [
      ["code", "result"],
      [called(1), "a"],
      [called(2), "B"],
      [called(3), "E"],
      [called(4), "F"],
      [code("Ann"), "B"],
    ];
    const { summary, arrivals } = await read(table, {}, calls);
    expect(summary).toMatchObject({
      events: { replied: 1, delivered: 1, failed: 1, refused: 1 },
      unusable: { unknownResult: 1 },
    });
    expect(arrivals[2]?.contact).toMatchObject({ reason: "noSuchNumber", channel: "phone" });
  });

  it("adds nothing the second time, but keeps a later delivery after a failure", async () => {
    const known = base("customer wave event\nAnn 0 exported\nBen 0 exported\nAnn 0 failed\nBen 0 delivered");
    const { summary } = await read(
      [
        ["code", "result"],
        [code("Ann"), "failed"],
        [code("Ann"), "delivered"],
        [code("Ann"), "delivered"],
        [code("Ben"), "delivered"],
      ],
      {},
      known,
    );
    expect(summary).toMatchObject({ events: { delivered: 1, failed: 0 }, alreadyKnown: 3, read: 4 });
  });

  it("takes a day before the launch, or after today, as not given", async () => {
    const { arrivals } = await read(
      [
        ["code", "result", "date"],
        [code("Ann"), "ok", "2024-03-02"],
        [code("Ben"), "ok", "2024-03-03"],
        [code("Cat"), "ok", "2019-03-03"],
        [code("Ann", 1), "ok", "2024-03-05"],
        [code("Ann", 1), "failed", "2024-03-06"],
      ],
      { day: day("2024-03-10") },
    );
    expect(arrivals.map(({ contact }) => contact.day)).toEqual(
      ["2024-03-02", "2024-03-03", "2024-03-10", "2024-03-05", "2024-03-06"].map(day),
    );
  });

  it("refuses a file without codes", async () => {
    await expect(
      read([
        ["name", "result"],
        ["Ann", "ok"],
      ]),
    ).rejects.toMatchObject({ code: "return-no-code" });
  });

  it("counts every row once", async () => {
    const cell = fc.constantFrom(
      code("Ann"),
      code("Ben"),
      code("Cat"),
      code("Dan"),
      code("Ann", 1),
      "CCD-0000-C",
      "",
      "x1",
    );
    const word = fc.constantFrom("delivered", "失败", "退订", "回复", "", "??", "sent", "签到");
    const reply = fc.constantFrom("", "", "TD", "hello", "how much?");
    const rows = fc.array(fc.tuple(cell, word, reply), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (some, asReply) => {
        const table = [["code", "result", asReply ? "reply" : "note"], [code("Ann"), "delivered", ""], ...some];
        const { summary, arrivals, campaigns } = await read(table);
        const all = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, n) => sum + n, 0);
        const { blank, events, alreadyKnown, unused, unusable } = summary;
        expect(blank + all(events) + alreadyKnown + unused + all(unusable)).toBe(summary.read);
        const ofCampaigns = campaigns.reduce((sum, { rows }) => sum + all(rows), 0);
        const ofNone = blank + unusable.noCode + unusable.wrongCheck + unusable.unknownCode;
        expect(ofCampaigns + ofNone).toBe(summary.read);
        expect(new Set(arrivals.map(({ contact: c }) => `${c.wave} ${c.customer} ${c.event} ${c.text}`)).size).toBe(
          arrivals.length,
        );
      }),
    );
  });
});
