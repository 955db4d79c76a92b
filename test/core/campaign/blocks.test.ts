import { describe, expect, it } from "vitest";
import { contactBlocks } from "../../../core/campaign/contact-block.ts";
import { launchDecision, memberBlocks } from "../../../core/campaign/member-block.ts";
import { membersOf } from "../../../core/ledger/fold-members.ts";
import { MAX_ROWS, textAt } from "../../../core/model/block.ts";
import type { Members } from "../../../core/model/state.ts";
import { campaignOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

function many(count: number): Members {
  return {
    count,
    customer: Int32Array.from({ length: count }, (_, i) => i * 2),
    status: Uint8Array.from({ length: count }, (_, i) => i % 11),
    household: Int32Array.from({ length: count }, (_, i) => i >>> 1),
    stratum: Int32Array.from({ length: count }, (_, i) => (i % 3) - 1),
    class: Uint8Array.from({ length: count }, (_, i) => i % 5),
    quartile: Int8Array.from({ length: count }, (_, i) => (i % 5) - 1),
    value: Float64Array.from({ length: count }, (_, i) => (i % 7 === 0 ? Number.NaN : i)),
    pre: Float64Array.from({ length: count }, (_, i) => -i),
    plan: Int32Array.from({ length: count }, (_, i) => i % 16),
    evidence: Int32Array.from({ length: count }, (_, i) => i % 4),
  };
}

function bytesOf(values: number | Members["customer" | "status" | "quartile" | "value"] | undefined): Uint8Array {
  if (values === undefined || typeof values === "number") throw new Error("not a column");
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

describe("the people of a launch as blocks", () => {
  it("come back from the ledger as they were, however many they are; rows are numbered over all blocks", () => {
    const members = many(MAX_ROWS + 3);
    const blocks = memberBlocks(members);
    expect(blocks.map(({ table, rows }) => [table, rows])).toEqual([
      ["member", MAX_ROWS],
      ["member", 3],
    ]);
    expect(blocks[1]?.columns["row"]).toEqual({
      type: "int",
      values: Int32Array.of(MAX_ROWS + 1, MAX_ROWS + 2, MAX_ROWS + 3),
    });
    const stored = membersOf(blocks);
    expect(stored.count).toBe(members.count);
    for (const [name, values] of Object.entries(members)) {
      if (typeof values === "number") continue;
      const back = Object.entries(stored).find(([known]) => known === name)?.[1];
      expect(Buffer.compare(bytesOf(back), bytesOf(values))).toBe(0);
    }
    expect(memberBlocks(many(0))).toEqual([]);
  });

  it("stand beside a decision whose counts are theirs", () => {
    const state = withCampaign(stateOf({ customers: "customer\nada" }), { members: "customer\nada" });
    const launch = state.campaigns.get("spring")?.launch;
    if (!launch) throw new Error("not launched");
    const { members, segment, contacted, excluded } = launch;
    const audience = { members, segment, contacted, excluded, waves: [1] };
    const content = { day: day("2024-03-01"), campaign: campaignOf(), figures: [], audience, baseRate: 0.05 };
    expect(launchDecision(content)).toEqual({
      type: "launch",
      day: day("2024-03-01"),
      campaign: campaignOf(),
      figures: [],
      segment: 1,
      contacted: 1,
      excluded,
      baseRate: 0.05,
    });
  });
});

describe("contacts as blocks", () => {
  it("keep what became of each piece; what is not said is missing", () => {
    const row = { row: 1, launch: 9, wave: 1, customer: 4, day: day("2024-03-02"), channel: "sms" } as const;
    const [block] = contactBlocks([
      { ...row, event: "exported", reason: null, text: "15400000001" },
      { ...row, row: 2, event: "failed", reason: "noSuchNumber", text: null },
    ]);
    const columns = block?.columns ?? {};
    expect(columns["event"]).toEqual({ type: "int", values: Int32Array.of(0, 2) });
    const { channel, reason, text } = columns;
    if (channel?.type !== "coded" || reason?.type !== "coded" || text?.type !== "text") throw new Error("not coded");
    expect(textAt(channel.words, (channel.codes[0] ?? 0) - 1)).toBe("sms");
    expect([reason.codes[0], textAt(reason.words, (reason.codes[1] ?? 0) - 1)]).toEqual([0, "noSuchNumber"]);
    expect([textAt(text.texts, 0), textAt(text.texts, 1)]).toEqual(["15400000001", ""]);
    const lots = contactBlocks(
      Array.from({ length: MAX_ROWS + 1 }, () => ({ ...row, event: "delivered" as const, reason: null, text: null })),
    );
    expect(lots.map(({ rows }) => rows)).toEqual([MAX_ROWS, 1]);
  });
});
