import { beforeAll, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import type { ViewName, Views } from "../../../core/engine/views.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { CUSTOMER_FIELDS } from "../../../core/model/fields.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { testPorts } from "./ports.ts";

const IDENTIFYING = [
  "name",
  "phone",
  "email",
  "address",
  "wechat",
  "memberNumber",
  "company",
  "code",
  "notes",
  "nickname",
];

let regulars: Regulars;
let ids: readonly number[];
/** A check sample of the shop's file. */
let check: string;
/** Every value of every customer that tells who they are. */
let known: ReadonlySet<string>;

beforeAll(async () => {
  regulars = createRegulars(testPorts(), async () => 3);
  const { id } = await regulars.createWorkspace("shop");
  await regulars.openWorkspace(id, "open");
  const { seq } = await regulars.loadSample(150, 7, "mixed", "sample");
  await regulars.findDoubles("doubles");
  check = await regulars.drawCheck(seq, 60);
  await regulars.keepApart([[0, 1]]);
  const columns = IDENTIFYING.filter((field) => field !== "code");
  const page = await regulars.query("customers", { ...everybody, columns: [...columns, "code"] });
  ids = page.rows.map((row) => row.id);
  const values = page.rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === "string"));
  // What also is a word of something else, a membership's name, says nothing of a person.
  const others = CUSTOMER_FIELDS.filter(
    (field) => !IDENTIFYING.includes(field) && field !== "given" && field !== "family",
  );
  const rest = await regulars.query("customers", { ...everybody, columns: others });
  const words = new Set(rest.rows.flatMap(({ cells }) => cells).map(String));
  const parts = [...values, ...values.flatMap((value) => value.split(" "))];
  known = new Set(parts.filter((value) => value.length >= 4 && !words.has(value)));
  expect(known.size).toBeGreaterThan(200);
});

const everybody = { rule: EVERYBODY, search: "", sort: null, columns: [], offset: 0, limit: 200 };

/** Everything that can be asked, with as much in the answer as there can be. */
async function questions(): Promise<[ViewName, Views[ViewName]["params"]][]> {
  const campaigns = await regulars.query("campaigns", {});
  const plans = await Promise.all(campaigns.map(({ id }) => regulars.query("campaign", { id })));
  const launched = plans.filter(({ launch }) => launch !== null).map(({ campaign }) => campaign);
  const ofOne = ids.slice(0, 60).flatMap((id): [ViewName, Views[ViewName]["params"]][] => [
    ["customer", { id }],
    ["timeline", { id, kinds: null, offset: 0, limit: 200 }],
    ["mergePreview", { keep: id, gone: ids[ids.indexOf(id) + 1]! }],
  ]);
  return [
    ["workspace", {}],
    ["home", {}],
    ["shop", {}],
    ["fields", {}],
    ["customers", { ...everybody, columns: ["code", ...CUSTOMER_FIELDS] }],
    ["why", { ids: ids.slice(0, 200) }],
    ...ofOne,
    ["value", { preview: null }],
    ["count", { rule: EVERYBODY }],
    ["portrait", { rule: EVERYBODY }],
    ["segments", {}],
    ...(["sms", "email", "post", "phone", "wechat"] as const).map((channel): [ViewName, Views[ViewName]["params"]] => [
      "list",
      { rule: EVERYBODY, channel, oneAHousehold: false },
    ]),
    ["exports", { offset: 0, limit: 200 }],
    ["history", { offset: 0, limit: 200 }],
    ...["a", "王", "1", "e"].map((text): [ViewName, Views[ViewName]["params"]] => ["find", { text, limit: 50 }]),
    ["campaigns", {}],
    ...plans.flatMap(({ campaign }): [ViewName, Views[ViewName]["params"]][] => [
      ["campaign", { id: campaign.id }],
      ["plan", { campaign }],
      ["whyNot", { campaign, customer: ids[0]! }],
    ]),
    ...plans.flatMap(({ campaign }) =>
      campaign.waves.map((wave): [ViewName, Views[ViewName]["params"]] => [
        "preview",
        { campaign, wave: wave.id, language: "en", words: {} },
      ]),
    ),
    ["doubles", { batch: null, offset: 0, limit: 200 }],
    ["doublesSample", { atLeast: 0.7, seed: 1, size: 100 }],
    ["doublesOf", {}],
    ["sources", {}],
    ["sourceCheck", { id: check }],
    ["growth", {}],
    ["situation", {}],
    ["calendar", { from: 0, to: 30_000 }],
    ["replies", { campaign: null, unmatched: false, offset: 0, limit: 200 }],
    ["followUps", { campaign: null, state: "open", offset: 0, limit: 200 }],
    ["followUps", { campaign: null, state: "closed", offset: 0, limit: 200 }],
    ...launched.flatMap((campaign): [ViewName, Views[ViewName]["params"]][] => [
      ["sample", { campaign: campaign.id }],
      ["effect", { campaign: campaign.id }],
      ["report", { campaign: campaign.id, language: "en" }],
    ]),
  ];
}

/** The known values that stand in any answer; texts of campaigns, which are the firm's own, left out. */
async function shown(): Promise<{ readonly values: string[]; readonly texts: number }> {
  const found = new Set<string>();
  let texts = 0;
  for (const [view, params] of await questions()) {
    const answer: unknown = await regulars.query(view, params);
    for (const text of textsIn(answer)) {
      texts++;
      for (const word of [text, ...text.split(/[\s,，。!！:：;]+/)]) if (known.has(word)) found.add(`${view}: ${word}`);
    }
  }
  return { values: [...found], texts };
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe("while somebody presents", () => {
  it("no answer to any question names a customer, and they do as soon as it is over", async () => {
    const before = await shown();
    expect(before.values.length).toBeGreaterThan(100);
    await regulars.present(true);
    expect(await regulars.query("workspace", {})).toMatchObject({ presenting: true });
    const during = await shown();
    expect(during.values).toEqual([]);
    expect(during.texts).toBeGreaterThan(before.texts * 0.9);
    await regulars.present(false);
    expect((await shown()).values).toEqual(before.values);
  });

  it("shows masked what it showed, in the same places", async () => {
    const params = { ...everybody, columns: ["name", "phone", "email", "city", "net"] };
    const before = await regulars.query("customers", params);
    await regulars.present(true);
    const during = await regulars.query("customers", params);
    await regulars.present(false);
    expect(during.total).toBe(before.total);
    for (const [i, { id, cells }] of during.rows.entries()) {
      const [name, phone, email, city, net] = before.rows[i]!.cells;
      expect(id).toBe(before.rows[i]!.id);
      expect(cells.slice(3)).toEqual([city, net]);
      expect(cells[0] === null).toBe(name === null);
      if (typeof cells[0] === "string") expect(cells[0]).toMatch(/\*\*/);
      if (typeof phone === "string") expect(cells[1]).toMatch(/^\d{0,3}\*{3,4}\d{0,4}$/);
      if (typeof email === "string") expect(cells[2]).toMatch(/^.?\*\*\*(@…)?$/);
    }
  });

  it("still finds somebody by the whole name", async () => {
    const { rows } = await regulars.query("customers", { ...everybody, columns: ["name"] });
    const named = rows.find(({ cells }) => typeof cells[0] === "string")!;
    await regulars.present(true);
    const found = await regulars.query("find", { text: String(named.cells[0]), limit: 50 });
    await regulars.present(false);
    expect(found.map(({ id }) => id)).toContain(named.id);
  });

  it("writes no file and saves nothing that is masked on the screen", async () => {
    await regulars.present(true);
    const refused = { code: "presenting" };
    await expect(regulars.editField(ids[0]!, "name", "W*** F***")).rejects.toMatchObject(refused);
    await expect(regulars.inspect(new Blob(["a,b"]), "a.csv", {})).rejects.toMatchObject(refused);
    const list = { rule: EVERYBODY, segmentName: "all", channel: "sms", oneAHousehold: false, format: "csv" } as const;
    const words = { purpose: "p", headers: {}, words: {} };
    await expect(regulars.writeList({ ...list, ...words }, "list")).rejects.toMatchObject(refused);
    await regulars.present(false);
    await regulars.editField(ids[0]!, "name", "Wang Fang");
  });
});
