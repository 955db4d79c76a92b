import { gzipSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { ports, regulars, reply, code, csv, take, permission, ALL, SPRING, useLaunchedShop } from "./launched-shop.ts";

useLaunchedShop();

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

  it("is counted on its wave together with replies typed in, a person once; whoever answers was reached", async () => {
    const campaign = async () => regulars.query("campaign", { id: SPRING.campaign });
    const wave = async () => (await campaign()).waves[0];
    expect((await campaign()).replies).toBe(0);
    await take(csv(ROWS));
    expect(await wave()).toMatchObject({ delivered: 3, failed: 1, replied: 1 });
    expect((await campaign()).replies).toBe(1);
    await regulars.recordReply(reply({ customer: null, campaign: null, code: code(3) }), null);
    await regulars.recordReply(reply({ customer: null, campaign: null, code: code(4) }), null);
    expect(await wave()).toMatchObject({ delivered: 3, failed: 1, replied: 2 });
    expect((await campaign()).replies).toBe(3);
  });

  it("counts among the replies who replied by its result alone", async () => {
    await take(
      csv([
        ["code", "result"],
        [code(0), "replied"],
        [code(1), "delivered"],
      ]),
    );
    expect((await regulars.query("campaign", { id: SPRING.campaign })).replies).toBe(1);
  });

  it("takes the result itself for the reply where nothing more was written down, so that it is followed up", async () => {
    const file = csv([
      ["code", "result"],
      [code(0), "Wants a call"],
      [code(1), "有兴趣"],
      [code(2), "没兴趣"],
    ]);
    const results = { "Wants a call": "replied", 有兴趣: "replied", 没兴趣: "replied" } as const;
    await take(file, { results });
    const { rows } = await regulars.query("replies", ALL);
    expect(rows.map(({ note, kind }) => [note, kind]).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual(
      [
        ["Wants a call", "interest"],
        ["有兴趣", "interest"],
        ["没兴趣", "other"],
      ],
    );
    expect(await regulars.beginFollowUps(ports.today(), "Call")).toBe(3);
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
