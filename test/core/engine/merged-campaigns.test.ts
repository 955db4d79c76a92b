import { describe, expect, it } from "vitest";
import { code, csv, HELD, permission, regulars, reply, take, useLaunchedShop, PEOPLE } from "./launched-shop.ts";

useLaunchedShop();

/** Two who are to be called in the wave, whose file is written before and after they are one. */
async function waveFile(wave = "w2") {
  const request = {
    campaign: "spring",
    wave,
    format: "csv",
    language: "en",
    purpose: "spring",
    headers: {},
    words: {},
  } as const;
  const { bytes, included } = await regulars.writeWave(request, crypto.randomUUID());
  const codes = [...new TextDecoder().decode(bytes).matchAll(/[A-Z]{3}-\d{4}-[A-Z]/g)].map(([found]) => found);
  return { included, codes };
}

describe("people merged after a campaign was launched", () => {
  it("get one piece, and are known by the codes of both pieces they got before", async () => {
    await regulars.merge(0, 1, null);
    const { included, codes } = await waveFile();
    expect(included).toBe(HELD - 1);
    expect(codes).toContain(code(0, 1));
    expect(codes).not.toContain(code(1, 1));
    await take(
      csv([
        ["code", "result"],
        [code(1), "replied"],
      ]),
    );
    const { rows } = await regulars.query("replies", { campaign: "spring", unmatched: false, offset: 0, limit: 9 });
    expect(rows.map(({ customer }) => customer)).toEqual([0]);
  });

  it("stay left alone where one of them was to be, in this campaign and every other", async () => {
    await regulars.merge(0, PEOPLE - 1, null);
    const { included, codes } = await waveFile();
    expect(included).toBe(HELD - 1);
    expect(codes).not.toContain(code(0, 1));
    const rule = { combinator: "and", rules: [] } as const;
    const list = await regulars.query("list", { rule, channel: "sms", oneAHousehold: false });
    expect(list.excluded.find(({ reason }) => reason === "heldOut")?.people.value).toBe(PEOPLE - HELD);
    expect((await regulars.mergePreview(1, PEOPLE - 2)).doubts).toContain("bothArms");
  });

  it("count once in what the campaign did, and in neither arm where they were drawn into both", async () => {
    const arms = async () => {
      const { population } = await regulars.query("effect", { campaign: "spring" });
      return [population.contacted, population.held];
    };
    expect(await arms()).toEqual([HELD, PEOPLE - HELD]);
    await regulars.merge(0, 1, null);
    await regulars.merge(2, PEOPLE - 1, null);
    expect(await arms()).toEqual([HELD - 2, PEOPLE - HELD - 1]);
    const page = await regulars.query("campaign", { id: "spring" });
    expect(page.waves[0]).toMatchObject({ exported: HELD - 1 });
  });

  it("refuse as one: whoever of them says no is in no later file", async () => {
    await regulars.merge(0, 1, null);
    await regulars.recordReply(reply({ customer: null, campaign: null, code: code(1, 1), kind: "refusal" }), null);
    expect(await permission(0, "phone")).toBe("refused");
    const merged = await waveFile();
    expect(merged.codes).not.toContain(code(0, 1));
    const { entries } = await regulars.query("history", { offset: 0, limit: 50 });
    const merge = entries.find(({ kind }) => kind === "merge");
    await regulars.retract(merge?.seq ?? 0, "kept", "");
    expect([await permission(0, "phone"), await permission(1, "phone")]).toEqual(["refused", "refused"]);
    const parted = await waveFile();
    expect(parted.included).toBe(HELD - 2);
  });
});
