import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ATTENTION } from "../../../core/model/fields.ts";
import { attentionOf } from "../../../core/value/attention.ts";
import { selectTop } from "../../../core/value/select-top.ts";

type Customer = readonly [influence: number, intention: number, referredNet?: number, money?: number];

function attention(customers: readonly Customer[]): string[] {
  const column = (k: 0 | 1 | 2 | 3) => Float64Array.from(customers, (customer) => customer[k] ?? 0);
  const codes = attentionOf({
    live: new Uint8Array(customers.length).fill(1),
    influence: column(0),
    intention: column(1),
    referredNet: column(2),
    money: column(3),
  });
  return [...codes].map((code) => ATTENTION[code - 1] ?? "none");
}

const nobody = (n: number): Customer[] => Array.from({ length: n }, () => [0, 0]);
const counts = (answer: readonly string[]) => ATTENTION.map((name) => answer.filter((other) => other === name).length);

describe("15/35/50", () => {
  it("takes the top 15 % by influence, then the next 35 % by intention, and nurtures the others", () => {
    const customers = Array.from({ length: 20 }, (_, i): Customer => [i + 1, 20 - i]);
    const answer = attention(customers);
    expect(answer.slice(17)).toEqual(["leaders", "leaders", "leaders"]);
    expect(answer.slice(0, 7).every((name) => name === "intending")).toBe(true);
    expect(counts(answer)).toEqual([3, 7, 10]);
  });

  it("is never filled by force: only who has any influence or intention", () => {
    expect(counts(attention([[5, 0], [0, 3], ...nobody(18)]))).toEqual([1, 1, 18]);
    expect(counts(attention(nobody(20)))).toEqual([0, 0, 20]);
  });

  it("rounds down: of six customers nobody is a leader, two may be intending", () => {
    expect(counts(attention([[9, 9], [0, 8], [0, 7], ...nobody(3)]))).toEqual([0, 2, 4]);
  });

  it("breaks ties across the border by referred revenue, then own value", () => {
    const tied: Customer[] = [
      [5, 0, 10, 0],
      [5, 0, 20, 1],
      [5, 0, 20, 2],
      [5, 0, 0, 99],
    ];
    // Room for three of twenty: both of 20 and the one of 10.
    expect(attention([...tied, ...nobody(16)]).slice(0, 4)).toEqual(["leaders", "leaders", "leaders", "nurture"]);
    // Room for one of ten: of the two of 20 the one with more own value.
    expect(attention([...tied, ...nobody(6)]).slice(0, 4)).toEqual(["nurture", "nurture", "leaders", "nurture"]);
  });

  it("leaves out, all of them, who are still tied", () => {
    const twins: Customer[] = [
      [9, 0, 0, 5],
      [5, 0, 3, 3],
      [5, 0, 3, 3],
      [5, 0, 3, 3],
    ];
    expect(attention([...twins, ...nobody(16)]).slice(0, 4)).toEqual(["leaders", "nurture", "nurture", "nurture"]);
  });

  it("lets who is no leader for lack of room be intending", () => {
    const customers: Customer[] = [[9, 1], [8, 7], ...nobody(8)];
    expect(attention(customers).slice(0, 2)).toEqual(["leaders", "intending"]);
  });
});

describe("the best of some, ties by the next key", () => {
  const ids = fc.array(fc.tuple(fc.nat(4), fc.nat(2)), { maxLength: 30 });

  it("are at most as many as there is room, all at least as good as anybody left out, and equals share their fate", () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: -1, max: 30 }), (customers, room) => {
        const keys = ([0, 1] as const).map((k) => Float64Array.from(customers, (customer) => customer[k]));
        const chosen = new Set(selectTop(Int32Array.from(customers.keys()), room, keys));
        expect(chosen.size).toBeLessThanOrEqual(
          Math.max(0, room, customers.length === 0 ? 0 : Math.min(room, customers.length)),
        );
        const rank = (c: number): number => (keys[0]?.[c] ?? 0) * 10 + (keys[1]?.[c] ?? 0);
        for (const c of chosen)
          for (let d = 0; d < customers.length; d++) {
            if (!chosen.has(d)) expect(rank(c)).toBeGreaterThan(rank(d));
          }
        // Whoever could still be taken whole is taken.
        const left = [...customers.keys()].filter((c) => !chosen.has(c));
        const best = Math.max(...left.map(rank));
        const next = left.filter((c) => rank(c) === best).length;
        if (left.length > 0) expect(chosen.size + next).toBeGreaterThan(Math.max(0, room));
      }),
    );
  });
});
