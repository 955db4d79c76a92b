import { describe, expect, it } from "vitest";
import type { Column } from "../../../core/model/column.ts";
import { NO_DAY } from "../../../core/model/day.ts";
import { isPastField } from "../../../core/model/movement.ts";
import { where, type Condition, type Operator } from "../../../core/model/rule.ts";
import { compileRule } from "../../../core/segment/compile.ts";
import { customerFields, type CustomerFields } from "../../../core/segment/fields.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { reachableFlags } from "../../../core/model/reach.ts";
import { analyse } from "../../../core/value/analyse.ts";
import { Standings } from "../../../core/value/standings.ts";
import type { State } from "../../../core/model/state.ts";
import { campaignOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";
import { foreseeingOf } from "../../../core/engine/foreseeing.ts";

const asOf = day("2026-11-21");

const state = stateOf({
  customers: `
    customer name sex birthDay   city permission.email email     permission.sms custom:Visits custom:Joined custom:Drink referrer
    ada      Ada  F   1990-02-03 Oslo granted          a@b.de    refused        12            2020-01-01    tea          -
    bao      Bao  M   --02-03    Bonn refused          b@b.de    granted        3.5           -             12           ada
    cleo     Cleo F   -          Oslo -                -         -              -             2021-02-03    -            ada`,
  lines: `
    customer day        order product quantity amount kind
    ada      2026-11-01 1     tea     1        30     sale
    ada      2026-10-01 2     tea     2        10.5   sale
    bao      2026-11-20 3     tea     1        8      sale
    bao      2026-11-21 -     tea     1        3      refund`,
  touches: `
    customer day        kind      direction
    ada      2026-11-02 complaint in
    ada      2026-11-03 message   out
    bao      2026-11-04 reply     in`,
});

function fieldsOf(of: State): CustomerFields {
  const profiles = profileCustomers(of, { asOf, basis: "net" });
  const { settings } = of;
  const analysis = analyse({ state: of, profiles, settings, asOf, reachable: reachableFlags(of) });
  return customerFields({
    state: of,
    profiles,
    analysis,
    standings: new Standings(of, analysis),
    asOf,
    today: asOf,
    foresight: () => foreseeingOf(of, profiles).now(),
  });
}

const fields = fieldsOf(state);

function read(column: Column | null): (string | number | null)[] {
  if (column === null) return [];
  switch (column.type) {
    case "text":
      return column.values.map((value) => value ?? null);
    case "choice":
      return Array.from(column.codes, (code) => column.choices[code - 1] ?? null);
    default:
      return Array.from(column.values, (value) => (Number.isNaN(value) || value === NO_DAY ? null : value));
  }
}

describe("the registry of fields", () => {
  it.each<[string, Column["type"], (string | number | null)[]]>([
    ["name", "text", ["Ada", "Bao", "Cleo"]],
    ["code", "text", ["ada", "bao", "cleo"]],
    ["sex", "choice", ["F", "M", "F"]],
    ["city", "text", ["Oslo", "Bonn", "Oslo"]],
    ["birthDay", "day", [day("1990-02-03"), null, null]],
    ["birthdayIn", "days", [74, 74, null]],
    ["company", "text", [null, null, null]],
    ["memberSince", "day", [null, null, null]],
    ["memberLevel", "choice", [null, null, null]],
    ["custom:Visits", "number", [12, 3.5, null]],
    ["custom:Joined", "day", [day("2020-01-01"), null, day("2021-02-03")]],
    ["custom:Drink", "text", ["tea", "12", null]],
    ["buyer", "choice", ["yes", "yes", "no"]],
    ["orders", "number", [2, 1, 0]],
    ["net", "money", [405_000, 50_000, 0]],
    ["averageOrder", "money", [202_500, 50_000, null]],
    ["lastDay", "day", [day("2026-11-01"), day("2026-11-20"), null]],
    ["recency", "days", [20, 1, null]],
    ["complaints", "number", [1, 0, 0]],
    ["replies", "number", [0, 1, 0]],
    ["touches", "number", [2, 1, 0]],
    ["lastContactDay", "day", [day("2026-11-03"), null, null]],
    ["referredBuyers", "number", [1, 0, 0]],
    ["stage", "choice", ["ordinary", "ordinary", "potential"]],
    ["r", "number", [null, null, null]],
    ["lapsed", "choice", ["no", "no", "no"]],
    ["permission.email", "choice", ["granted", "refused", null]],
    ["reach.email", "choice", ["ok", "refused", "noPermission"]],
    ["reach.sms", "choice", ["refused", "noAddress", "noPermission"]],
    ["reachable", "choice", ["yes", "no", "no"]],
    ["firstCommit", "number", [1, 1, 1]],
  ])("%s is %s: %j", (id, type, expected) => {
    expect(fields.column(id)?.type).toBe(type);
    expect(fields.infos.find((info) => info.id === id)?.type).toBe(type);
    expect(read(fields.column(id))).toEqual(expected);
  });

  it("tells those that speak of an earlier day, which tables leave out", () => {
    const past = fields.infos.map(({ id }) => id).filter(isPastField);
    expect(past).toEqual([1, 3, 12].flatMap((n) => [`movement.${n}`, `classBefore.${n}`, `stageBefore.${n}`]));
  });

  it("describes every column it gives, once, and makes it once", () => {
    const ids = fields.infos.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const info of fields.infos) {
      const column = fields.column(info.id);
      expect(column?.type).toBe(info.type);
      expect(column).toBe(fields.column(info.id));
      const length = column?.type === "choice" ? column.codes.length : column?.values.length;
      expect(length).toBe(state.customers.count);
      if (column?.type === "choice") expect(info.choices).toEqual(column.choices);
    }
    expect(fields.column("nothing")).toBeNull();
  });

  it("offers the few values of a text, most frequent first, and none where there are many", () => {
    expect(fields.infos.find(({ id }) => id === "city")?.choices).toEqual(["Oslo", "Bonn"]);
    const customers = Array.from({ length: 50 }, (_, i) => ({ customer: `c${i}`, sex: `sex ${i}`, city: `city ${i}` }));
    const many = fieldsOf(stateOf({ customers }));
    expect(many.infos.find(({ id }) => id === "city")?.choices).toEqual([]);
    expect(many.infos.find(({ id }) => id === "sex")).toMatchObject({ type: "text", choices: [] });
  });

  it("reads facts once a state, not once a day or setting", () => {
    expect(fieldsOf(state).column("sex")).toBe(fields.column("sex"));
  });

  it.each<[string, Operator, Condition["value"], string]>([
    ["class", "=", "premiumLarge", "ada"],
    ["city", "contains", "OSLO", "ada cleo"],
    ["bought", "contains", "tea", "ada bao"],
    ["touched", "=", "complaint", "ada"],
    ["net", ">=", 5, "ada bao"],
    ["permission.email", "unknown", undefined, "cleo"],
  ])("is a source for rules: %s %s %j → %s", (field, operator, value, expected) => {
    const found = compileRule(where(field, operator, value), fields, state.customers.count);
    expect([...found.members()].map((id) => state.customers.codes[id]?.[0]?.code).join(" ")).toBe(expected);
  });

  it("tells the people of a launched campaign: contacted, held out, left out and why", () => {
    const launched = withCampaign(state, {
      campaign: campaignOf({ name: "Spring" }),
      members: `
        customer status
        ada      contacted
        bao      holdout`,
    });
    const fields = fieldsOf(launched);
    const found = (standing: string): string[] => {
      const members = compileRule(where("campaign:Spring", "=", standing), fields, launched.customers.count);
      return [...members.members()].map((id) => ["ada", "bao", "cleo"][id]!);
    };
    expect(found("contacted")).toEqual(["ada"]);
    expect(found("holdout")).toEqual(["bao"]);
    expect(found("refused")).toEqual([]);
  });
});
