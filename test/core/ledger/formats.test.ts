import { describe, expect, it } from "vitest";
import { CLASSES } from "../../../core/model/fields.ts";
import { databaseName } from "../../../core/ledger/database.ts";
import { FORMAT, type Head, type StoredRecord } from "../../../core/ledger/shapes.ts";
import { planned } from "./campaign-commits.ts";
import { canonical } from "./canonical.ts";
import { channelsOf, content, retraction } from "./content.ts";
import { dumpFixture, readFixture } from "./fixture.ts";
import { loadFixture } from "./fixture-records.ts";
import { readStore } from "./stored.ts";
import { freshWorkspace, open } from "./workspace.ts";

describe("a workspace of format 1", () => {
  it("opens, is whole, and adds up to what it did", async () => {
    const workspace = freshWorkspace();
    await loadFixture(readFixture("format-1"), workspace);
    const ledger = await open(workspace);
    await ledger.verify();
    const state = await ledger.fold();
    const { customers, lines, touches, suppressions } = canonical(state);
    expect(customers.rows.map(({ id, live, codes, referrer }) => ({ id, live, codes, referrer }))).toEqual([
      { id: 0, live: true, codes: [{ source: "till", code: "A1" }], referrer: -1 },
      { id: 1, live: true, codes: [{ source: "till", code: "A2" }], referrer: 0 },
      { id: 2, live: true, codes: [], referrer: -1 },
    ]);
    expect(customers.rows.map(({ fields }) => fields.map(([name, value]) => `${name}=${value ?? "?"}`))).toEqual([
      ["city=北京", "custom:size=M", "email=li@example.com", "name=李芳芳", "phone=13800138000"],
      ["city=?", "name=Wang", "phone=010-62751234", "referrer=A1"],
      [],
    ]);
    expect(customers.rows.map(({ permissions }) => permissions)).toEqual([
      [
        ["sms", "granted", 1, 19_723],
        ["email", "granted", 1, 19_723],
        ["wechat", "granted", 9, 19_802],
      ],
      [
        ["sms", "refused", 1, 19_723],
        ["email", "granted", 1, 19_723],
        ["wechat", "granted", 9, 19_802],
      ],
      [["email", "granted", 4, 19_800]],
    ]);
    expect(
      lines.map(({ commit, row, customer, day, minute, order, kind, store }) => [
        commit,
        row,
        customer,
        day,
        minute,
        order,
        kind,
        store,
      ]),
    ).toEqual([
      [1, 1, 0, 19_724, 570, "O1", 0, "east"],
      [1, 2, 0, 19_724, 570, "O1", 1, "east"],
      [1, 3, -1, 19_725, -1, null, 0, null],
    ]);
    expect(lines.map(({ product, numbers }) => [product?.name, numbers])).toEqual([
      ["茶", [20_000, 52_500, 105_000, 60_000]],
      ["cup", [null, null, 30_000, null]],
      [undefined, [1250, null, 120_000, null]],
    ]);
    expect(touches).toMatchObject([
      { customer: 1, kind: 11, direction: 1, channel: "sms", product: "tea", text: "very good", value: 9 },
    ]);
    expect(suppressions.map(([key, mask]) => [key, channelsOf(mask)])).toEqual([]);
    expect([state.settings.currency, state.settings.loyalOrders, state.settings.country]).toEqual(["EUR", 4, "CN"]);
    expect(state.segments.map(({ name }) => name)).toEqual(["Tea"]);
    expect(state.exports.map(({ commit, purpose }) => [commit, purpose])).toEqual([[8, "greeting"]]);
    expect(state.locks.get(0)).toEqual({ class: CLASSES[0], reason: "blogger", expires: 20_000, commit: 7 });
    expect([...state.batches].map(([seq, { fileName }]) => [seq, fileName])).toEqual([
      [1, "sales.csv"],
      [2, "february.csv"],
    ]);
    expect(state.commits.map(({ retractedBy }) => retractedBy)).toEqual([null, 10, ...Array<null>(8).fill(null)]);
    ledger.close();
  });

  it("becomes one of the newest format by being written on, its old records as they were", async () => {
    const workspace = freshWorkspace();
    await loadFixture(readFixture("format-1"), workspace);
    const name = databaseName(workspace);
    const before = (await readStore(name, "blocks")) as StoredRecord[];
    const ledger = await open(workspace);
    const state = await ledger.fold();
    await ledger.commit(content(planned("Spring")), 10);
    await ledger.verify();
    const after = await ledger.fold(undefined, state);
    ledger.close();
    const { customers, lines, touches, exports } = canonical(state);
    expect(canonical(after)).toMatchObject({ customers, lines, touches, exports });
    expect([...after.campaigns.keys()]).toEqual(["spring"]);
    const [head] = (await readStore(name, "head")) as Head[];
    expect(head!.format).toBe(FORMAT);
    const kept = (await readStore(name, "blocks")) as StoredRecord[];
    const facts = before.filter(({ table }) => table !== "decision");
    expect(facts.length).toBe(6);
    for (const fact of facts) expect(kept.find(({ id }) => id === fact.id)).toEqual(fact);
  });

  it("is not changed by being opened and read", async () => {
    const workspace = freshWorkspace();
    const fixture = readFixture("format-1");
    await loadFixture(fixture, workspace);
    const ledger = await open(workspace);
    await ledger.fold();
    ledger.close();
    expect(await dumpFixture(workspace, fixture.version)).toEqual(fixture);
  });
});

describe("a workspace of format 2", () => {
  it("opens, is whole, and adds up to what it did", async () => {
    const workspace = freshWorkspace();
    await loadFixture(readFixture("format-2"), workspace);
    const ledger = await open(workspace);
    await ledger.verify();
    const state = await ledger.fold();
    const { campaigns, contacts, replies, followUps, exports, customers } = canonical(state);
    const [[id, spring] = [], ...others] = campaigns;
    expect([id, others]).toEqual(["spring", []]);
    expect(spring?.campaign).toMatchObject({
      name: "Spring",
      objective: "loyalty",
      facts: [{ topic: "own", text: "熟客减少", figure: "lapsed" }],
      goals: { contacts: 2, amount: 1_000_000, share: 0.1 },
      budget: { lines: [{ kind: "piece", planned: 400_000 }], reserve: 0.1, binding: true },
      incentive: { kind: "gift", code: "CUP24" },
      audience: { name: "Tea lovers", contactCap: { times: 2, days: 30 }, credit: null },
      holdout: { share: 0.2, seed: 7, hopedLift: 0.05, baseRate: 0.1 },
      waves: [
        { id: "w1", theme: "brand", channel: "post", text: "您好 {name}", cost: { fixed: 200_000, piece: 12_000 } },
        { id: "w2", theme: "product", daysAfter: 7, who: "noReply", channel: "phone", capacity: 40 },
      ],
      basedOn: "winter",
    });
    expect(spring?.launch).toMatchObject({
      commit: 4,
      day: 19_783,
      figures: [{ figure: "buyers", value: 2 }],
      baseRate: 0.1,
    });
    const common = { household: 0, stratum: 0, quartile: 3, plan: 3, evidence: 1 };
    expect(spring?.launch?.members).toEqual([
      { ...common, customer: 1, status: 0, class: 0, value: 105_000, pre: 22_500 },
      { ...common, customer: 0, status: 10, class: 4, value: 30_000, pre: 0, household: 1, quartile: 0 },
      {
        customer: 2,
        status: 1,
        household: 2,
        stratum: -1,
        class: 2,
        quartile: -1,
        value: null,
        pre: null,
        plan: 0,
        evidence: 0,
      },
    ]);
    expect(spring).toMatchObject({
      conclusion: { decision: "change", lessons: ["call first"], spent: { print: 380_000 }, closed: true, commit: 13 },
      sample: { seed: 5, customers: [0, 1] },
      awareness: [{ customer: 0, phase: "before", aware: "aided", understands: true }],
    });
    const piece = { row: 1, launch: 4, wave: 0, customer: 1, channel: "post" };
    expect(contacts).toEqual([
      { ...piece, commit: 5, event: "exported", day: 19_783, reason: null, text: "Main St 1" },
      { ...piece, commit: 6, event: "failed", day: 19_791, reason: "moved", text: "New St 2" },
    ]);
    expect(replies.map((one) => [one.id, one.customer, one.kind, one.question, one.interest, one.commit])).toEqual([
      ["r1", 0, "interest", "多少钱?", 4, 7],
      ["r2", null, "other", "", null, 8],
    ]);
    expect(followUps.map(({ entries }) => entries.map((one) => [one.state, one.outcome, one.due]))).toEqual([
      [
        ["open", null, 19_794],
        ["won", "reached", null],
      ],
    ]);
    expect(exports).toMatchObject([{ campaign: "spring", wave: "w1", channel: "post", format: "labels", commit: 5 }]);
    expect(customers.rows.map(({ permissions }) => permissions)).toEqual([
      [["post", "granted", 1, 19_723]],
      [["post", "withdrawn", 6, 19_791]],
      [["post", "refused", 1, 19_723]],
    ]);
    expect(state.commits.map(({ kind }) => kind)).toEqual(
      "import campaign campaign launch export return reply reply followUp followUp survey survey conclusion campaign campaign return retract".split(
        " ",
      ),
    );
    await expect(ledger.commit(retraction(4), 17)).rejects.toMatchObject({ code: "campaign-files-left" });
    ledger.close();
  });

  it("is not changed by being opened and read", async () => {
    const workspace = freshWorkspace();
    const fixture = readFixture("format-2");
    await loadFixture(fixture, workspace);
    const ledger = await open(workspace);
    await ledger.fold();
    ledger.close();
    expect(await dumpFixture(workspace, fixture.version)).toEqual(fixture);
  });
});

describe("a workspace of format 2 whose imports were joined", () => {
  it("opens, is whole, and adds up to what it did, what was taken back included", async () => {
    const workspace = freshWorkspace();
    await loadFixture(readFixture("format-2-compacted"), workspace);
    const ledger = await open(workspace);
    await ledger.verify();
    const state = await ledger.fold();
    const { customers, lines, touches, contacts, campaigns } = canonical(state);
    const byKey = lines.map((one) => [one.commit, one.row, one.customer, one.order, one.product?.name, one.numbers[2]]);
    const standing = [
      [1, 3, -1, null, "茶", 10_000],
      [2, 1, 2, "O3", "茶", 20_000],
      [2, 2, 0, "O1", "茶", 60_000],
      [9, 1, 4, "O5", "茶", 30_000],
      [9, 2, 1, "O2", "杯", 80_000],
    ];
    expect(byKey).toEqual(standing);
    expect([...state.lines.words.store]).toEqual(["east"]);
    expect(customers.rows.map(({ id, live, fields }) => [id, live, fields.map(([, value]) => value).join()])).toEqual([
      [0, true, "李芳,13800138000"],
      [1, true, "Wang Min"],
      [2, true, "北京"],
      [3, false, ""],
      [4, true, "Zhao"],
    ]);
    expect(touches.map(({ commit, text }) => [commit, text])).toEqual([[2, "问价"]]);
    expect(contacts.map(({ commit, event, reason }) => [commit, event, reason])).toEqual([
      [5, "exported", null],
      [5, "exported", null],
      [7, "failed", "moved"],
    ]);
    expect(campaigns.map(([id, { launch }]) => [id, launch?.members.length])).toEqual([["spring", 2]]);
    await ledger.commit(retraction(8), 9);
    const again = canonical(await ledger.fold(undefined, state));
    expect(again.lines.map(({ commit, order }) => [commit, order])).toContainEqual([3, "O4"]);
    expect(again.customers.rows[3]?.live).toBe(true);
    expect(again.touches.map(({ commit }) => commit)).toEqual([2, 3]);
    ledger.close();
  });

  it("is not changed by being opened and read", async () => {
    const workspace = freshWorkspace();
    const fixture = readFixture("format-2-compacted");
    await loadFixture(fixture, workspace);
    const ledger = await open(workspace);
    await ledger.fold();
    ledger.close();
    expect(await dumpFixture(workspace, fixture.version)).toEqual(fixture);
  });
});
