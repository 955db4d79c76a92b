import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytesOf,
  copiesToKeep,
  SNAPSHOT_ROTATION,
  type KeptCopy,
  type Rotation,
} from "../../../core/ledger/rotation.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AMPLE: Rotation = { ...SNAPSHOT_ROTATION, mostBytes: Infinity };

function copy(at: number, changes: Partial<KeptCopy> = {}): KeptCopy {
  return { name: `s${at}`, at, pinned: false, parts: new Map([[`own${at}`, 10]]), ...changes };
}

/** A copy is made every so often, and the rotation done after each, over a span of virtual time; gives those that are left. */
function live(from: number, to: number, every: (at: number) => number, rotation = AMPLE): KeptCopy[] {
  let copies: KeptCopy[] = [];
  for (let at = from; at <= to; at += every(at)) {
    copies.push(copy(at));
    const keep = copiesToKeep(copies, rotation);
    copies = copies.filter(({ name }) => keep.has(name));
  }
  return copies;
}

const START = Date.UTC(2024, 0, 1, 9);
const END = Date.UTC(2027, 5, 30, 18);
const ages = (copies: readonly KeptCopy[], now: number): number[] =>
  copies.map(({ at }) => Math.round((now - at) / DAY)).toSorted((a, b) => a - b);

describe("copies that are kept", () => {
  it("are 8 of today, 7 daily, 8 weekly and 12 monthly after years of one every quarter of an hour", () => {
    // From nine to six on every day.
    const left = live(START, END, (at) => (new Date(at).getUTCHours() < 18 ? HOUR / 4 : 15 * HOUR));
    expect(left.length).toBeLessThanOrEqual(8 + 6 + 8 + 12);
    expect(left.filter(({ at }) => END - at < 10 * HOUR)).toHaveLength(8);
    const days = new Set(ages(left, END));
    for (const age of [0, 1, 2, 3, 4, 5, 6]) expect(days).toContain(age);
    const months = left.map(({ at }) => new Date(at).toISOString().slice(0, 7));
    expect(new Set(months).size).toBe(12);
    expect(Math.max(...ages(left, END))).toBeGreaterThan(330);
  });

  it("reach as far back as there are any where the app is opened twice a year", () => {
    expect(
      ages(
        live(START, END, () => 182 * DAY),
        END,
      ),
    ).toHaveLength(8);
  });

  it("never end up empty, keep what is pinned, and never bring a copy back that went", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 * 24 }), fc.boolean()), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 200 }), (hours, mostBytes) => {
        let at = START;
        let copies: KeptCopy[] = [];
        for (const [passed, pinned] of hours) {
          at += passed * HOUR;
          copies.push(copy(at, { pinned }));
          const keep = copiesToKeep(copies, { ...AMPLE, mostBytes });
          expect(keep).toContain(`s${at}`);
          for (const one of copies) if (one.pinned) expect(keep).toContain(one.name);
          copies = copies.filter(({ name }) => keep.has(name));
          const loose = copies.filter((one) => !one.pinned && one.at !== at);
          if (loose.length > 0) expect(bytesOf(copies)).toBeLessThanOrEqual(mostBytes);
        }
      }),
    );
  });

  it("make room from the oldest on, and count what they share once", () => {
    const shared: readonly [string, number] = ["base", 100];
    const copies = [1, 2, 3, 4].map((day) => copy(START + day * DAY, { parts: new Map([shared, [`d${day}`, 10]]) }));
    expect(bytesOf(copies)).toBe(140);
    const kept = copiesToKeep(copies, { ...AMPLE, mostBytes: 125 });
    expect(copies.map(({ name }) => kept.has(name))).toEqual([false, false, true, true]);
    expect(copiesToKeep(copies, { ...AMPLE, mostBytes: 0 }).size).toBe(1);
  });

  it("stand though the clock went back: nothing of the future is thrown away for it", () => {
    const copies = [copy(END), copy(START), copy(START + HOUR)];
    expect(copiesToKeep(copies, AMPLE).size).toBeGreaterThanOrEqual(2);
    expect(copiesToKeep(copies, AMPLE)).toContain(`s${END}`);
  });
});
