import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bitset } from "../../../core/model/bitset.ts";

describe("a set of customers as bits", () => {
  it("holds what was put in, as a Set does", () => {
    const sets = fc
      .integer({ min: 1, max: 200 })
      .chain((length) => fc.tuple(fc.constant(length), fc.array(fc.integer({ min: 0, max: length - 1 }))));
    fc.assert(
      fc.property(sets, ([length, members]) => {
        const set = new Bitset(length);
        for (const member of members) set.add(member);
        const model = [...new Set(members)].sort((a, b) => a - b);
        expect([...set.members()]).toEqual(model);
        expect(set.count()).toBe(model.length);
        for (let i = 0; i < length; i++) expect(set.has(i)).toBe(model.includes(i));
      }),
    );
  });

  it("counts full words, whose highest bit is a sign elsewhere", () => {
    const set = new Bitset(65);
    for (let i = 0; i < 65; i++) set.add(i);
    expect(set.count()).toBe(65);
  });

  it("is empty for nobody, and has nobody beyond its length", () => {
    expect(new Bitset(0).count()).toBe(0);
    expect(new Bitset(0).members()).toHaveLength(0);
    expect(new Bitset(10).has(1000)).toBe(false);
  });
});
