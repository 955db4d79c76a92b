import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAtWriting, decideList, type ListDecision } from "../../../core/campaign/decide-list.ts";
import { listColumns, listRows } from "../../../core/campaign/list-rows.ts";
import { Bitset } from "../../../core/model/bitset.ts";
import { CHANNELS, PERMISSIONS, type Channel } from "../../../core/model/fields.ts";
import { LIST_REASONS } from "../../../core/model/list.ts";
import type { State } from "../../../core/model/state.ts";
import { customerOf, stateOf } from "../../state.ts";

function everybody(state: State): Bitset {
  const set = new Bitset(state.customers.count);
  for (let i = 0; i < set.length; i++) set.add(i);
  return set;
}

function codes(state: State, set: Bitset): string {
  return [...set.members()].map((id) => state.customers.codes[id]?.[0]?.code).join(" ");
}

function told(state: State, decision: ListDecision): Record<string, string> {
  const out: Record<string, string> = { included: codes(state, decision.included) };
  for (const reason of LIST_REASONS) out[reason] = codes(state, decision.excluded[reason]);
  return out;
}

const MAIL = stateOf({
  customers: `
    customer name permission.email email            permission.phone phone       household
    ada      Ada  granted          ada@example.com  refused          15400000001 lake
    bao      Bao  refused          bao@example.com  granted          15400000002 lake
    cleo     Cleo -                -                granted          -           lake
    duo      Duo  granted          not-an-address   granted          12345       -
    emil     Emil granted          e@example.com    withdrawn        15400000005 lake
    fay      -    withdrawn        -                granted          15400000006 hill
    gus      -    granted          g@example.com    granted          15400000007 -`,
});
const VALUE = Float64Array.of(5, 9, 9, 9, 7, 1, 1);

describe("a list", () => {
  it("leaves everybody out for the first reason there is", () => {
    const decision = decideList(MAIL, everybody(MAIL), "email", { oneAHousehold: false, value: VALUE });
    expect(told(MAIL, decision)).toEqual({
      included: "ada emil gus",
      refused: "bao fay",
      noPermission: "cleo",
      noAddress: "duo",
      householdDouble: "",
      heldOut: "",
    });
    expect(told(MAIL, decideList(MAIL, everybody(MAIL), "phone", { oneAHousehold: false, value: VALUE }))).toEqual({
      included: "bao fay gus",
      refused: "ada emil",
      noPermission: "",
      noAddress: "cleo duo",
      householdDouble: "",
      heldOut: "",
    });
  });

  it("keeps the most valuable of a household who can be contacted; of equals the one known first", () => {
    const decided = (value: Float64Array): string =>
      codes(MAIL, decideList(MAIL, everybody(MAIL), "email", { oneAHousehold: true, value }).included);
    expect(decided(VALUE)).toBe("emil gus");
    expect(decided(Float64Array.of(7, 9, 9, 9, 7, 1, 1))).toBe("ada gus");
    expect(decided(new Float64Array(7).fill(Number.NaN))).toBe("ada gus");
  });

  it("asks only about the segment", () => {
    const segment = new Bitset(MAIL.customers.count);
    segment.add(customerOf(MAIL, "bao"));
    segment.add(customerOf(MAIL, "gus"));
    const decision = decideList(MAIL, segment, "email", { oneAHousehold: true, value: VALUE });
    expect(told(MAIL, decision)).toMatchObject({ included: "gus", refused: "bao", noPermission: "" });
  });

  it("sends no messages to a Chinese landline", () => {
    const state = stateOf({
      customers: `
        customer permission.sms permission.phone phone        phone2
        ada      granted        granted          01055501234  -
        bao      granted        granted          01055501234  15400000001`,
    });
    const included = (channel: Channel): string =>
      codes(state, decideList(state, everybody(state), channel, { oneAHousehold: false, value: VALUE }).included);
    expect(included("phone")).toBe("ada bao");
    expect(included("sms")).toBe("bao");
  });
});

describe("a kept refusal", () => {
  const suppressed = (state: State, key: string, channel: Channel): State => ({
    ...state,
    suppressions: { keys: new Map([[key, 1 << CHANNELS.indexOf(channel)]]) },
  });

  it.each([["code\u0001till\u0001ada"], ["email\u0001ada@example.com"], ["phone\u0001+8615400000001"]])(
    "%j keeps whoever bears it off the list, on its channel alone",
    (key) => {
      const state = suppressed(MAIL, key, "email");
      const decision = decideList(state, everybody(state), "email", { oneAHousehold: false, value: VALUE });
      expect(told(state, decision)).toMatchObject({ included: "emil gus", refused: "ada bao fay" });
      const post = decideList(state, everybody(state), "phone", { oneAHousehold: false, value: VALUE });
      expect(told(state, post)).toMatchObject({ included: "bao fay gus" });
    },
  );

  it("gives way to a decision by hand about that one person", () => {
    const state = suppressed(MAIL, "code\u0001till\u0001ada", "email");
    const byHand: State = {
      ...state,
      commits: [
        {
          seq: 1,
          id: "1",
          kind: "permission",
          at: 0,
          lines: 0,
          customers: 0,
          touches: 0,
          retractedBy: null,
          retracts: null,
        },
      ],
    };
    const decision = decideList(byHand, everybody(state), "email", { oneAHousehold: false, value: VALUE });
    expect(told(state, decision)).toMatchObject({ included: "ada emil gus" });
  });
});

describe("as the file is written", () => {
  it("a refusal that came in between is seen, counted and kept out of the rows", () => {
    const { included } = decideList(MAIL, everybody(MAIL), "email", { oneAHousehold: false, value: VALUE });
    const later = stateOf({
      customers: `
        customer name permission.email email
        ada      Ada  refused          ada@example.com
        bao      Bao  refused          bao@example.com
        cleo     Cleo -                -
        duo      Duo  granted          not-an-address
        emil     Emil granted          e@example.com
        fay      -    withdrawn        -
        gus      -    granted          g@example.com`,
    });
    const check = checkAtWriting(later, included, "email");
    expect([codes(later, check.included), check.dropped]).toEqual(["emil gus", 1]);
    const rows = [...listRows(later, included, "email", ["address.used"], { column: () => null })];
    expect(rows).toEqual([["e@example.com"], ["g@example.com"]]);
  });
});

describe("laws", () => {
  const word = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom("-", ...words);
  const person = fc.record({
    "permission.phone": word(...PERMISSIONS),
    "permission.sms": word(...PERMISSIONS),
    "permission.email": word(...PERMISSIONS),
    "permission.wechat": word(...PERMISSIONS),
    "permission.fax": word(...PERMISSIONS),
    "permission.post": word(...PERMISSIONS),
    phone: word("15400000001", "010-55501234", "1.54E+10"),
    email: word("a@example.com", "broken"),
    wechat: word("wx"),
    fax: word("010-55501234"),
    address: word("1 Leaf Row"),
    household: word("lake", "hill"),
    value: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(Number.NaN)),
    inSegment: fc.boolean(),
    suppressed: fc.boolean(),
  });

  it("counts add up exactly; nobody refused or without permission is ever in the rows", () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 40 }),
        fc.constantFrom(...CHANNELS),
        fc.boolean(),
        (people, channel, once) => {
          const rows = people.map(({ value, ...row }, i) => ({
            ...row,
            customer: `c${i}`,
            value: String(value),
            inSegment: String(row.inSegment),
            suppressed: String(row.suppressed),
          }));
          const suppressions = {
            keys: new Map(people.flatMap((p, i) => (p.suppressed ? [[`code\u0001till\u0001c${i}`, 63] as const] : []))),
          };
          const state: State = { ...stateOf({ customers: rows }), suppressions };
          const segment = new Bitset(people.length);
          people.forEach((p, i) => {
            if (p.inSegment) segment.add(i);
          });
          const value = Float64Array.from(people, (p) => p.value);
          const { included, excluded } = decideList(state, segment, channel, { oneAHousehold: once, value });
          const parts = [included, ...LIST_REASONS.map((reason) => excluded[reason])];
          for (let i = 0; i < people.length; i++) {
            expect(parts.filter((part) => part.has(i)).length).toBe(segment.has(i) ? 1 : 0);
          }
          // Even where a caller asks for everybody.
          const written = [
            ...listRows(state, everybody(state), channel, ["code"], {
              column: () => ({ type: "text", values: people.map((_, i) => String(i)) }),
            }),
          ].map(([id]) => people[Number(id)]);
          for (const one of written) {
            expect(one?.[`permission.${channel}`]).toBe("granted");
            expect(one?.suppressed).toBe(false);
          }
          expect(listColumns(channel, { column: () => null }, Int32Array.of())).toContain("address.used");
        },
      ),
    );
  });
});
