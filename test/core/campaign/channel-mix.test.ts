import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelMix, type Mix, type MixInput } from "../../../core/campaign/channel-mix.ts";
import { PARTS } from "../../../core/model/money.ts";
import { money } from "../../table.ts";

const PHONE = 0b01;
const POST = 0b10;
const BOTH = 0b11;

/** One class whose orders leave 100, calls at 5 that bring 10 % and letters at 2 that bring 3 %, in one wave. */
function inputOf(changes: Partial<MixInput> = {}): MixInput {
  return {
    classes: [{ margin: money(100), lift: [0.1, 0.03], least: 0, groups: [{ channels: BOTH, people: 100 }] }],
    channels: [
      { piece: money(5), fixed: 0, capacity: null },
      { piece: money(2), fixed: 0, capacity: null },
    ],
    decay: [1],
    budget: money(1000),
    cap: 1,
    ...changes,
  };
}

function peopleOf(mix: Mix | null): readonly (readonly [string, number])[] {
  return (mix?.cells ?? []).map((cell) => [`${cell.class} ${cell.channel} ${cell.wave}`, cell.people] as const);
}

describe("a division of a budget", () => {
  it("calls everybody where the money suffices, and says that nobody is left", () => {
    const mix = channelMix(inputOf());
    expect(peopleOf(mix)).toEqual([["0 0 0", 100]]);
    expect(mix).toMatchObject({ pieces: 100, cost: money(500), exact: true, limits: [{ kind: "people" }] });
    expect(mix?.orders).toBeCloseTo(10, 9);
    expect(mix?.margin).toBeCloseTo(money(1000), 3);
    expect(mix?.worthOf100).toBeCloseTo(0, 6);
  });

  it("changes calls for letters where the budget binds, and says what 100 more are worth", () => {
    // Of each: a call leaves 5 for 5, a letter 1 for 2. With 250: 50 calls leave 250; to change one call for letters loses.
    const mix = channelMix(inputOf({ budget: money(250) }));
    expect(peopleOf(mix)).toEqual([["0 0 0", 50]]);
    expect(mix?.limits).toEqual([{ kind: "budget" }]);
    // Twenty calls more, of which each leaves 5.
    expect(mix?.worthOf100).toBeCloseTo(money(100), 3);
    expect(mix?.cutOff).toMatchObject({ channel: 0, people: 50 });
  });

  it("goes on with the next best channel where a wave can take no more", () => {
    const [calls, letters] = inputOf().channels;
    const channels = [{ ...calls, capacity: 30 }, letters] as MixInput["channels"];
    const mix = channelMix(inputOf({ channels }));
    expect(peopleOf(mix)).toEqual([
      ["0 0 0", 30],
      ["0 1 0", 70],
    ]);
  });

  it("counts whoever several channels reach once a wave", () => {
    const groups = [
      { channels: PHONE, people: 10 },
      { channels: POST, people: 20 },
      { channels: BOTH, people: 5 },
    ];
    const [first] = inputOf().classes;
    const mix = channelMix(inputOf({ classes: [{ ...first!, groups }] }));
    expect(peopleOf(mix)).toEqual([
      ["0 0 0", 15],
      ["0 1 0", 20],
    ]);
  });

  it("takes later waves for less, as long as they pay", () => {
    // A letter of the second wave brings 1.8 for 2.
    const mix = channelMix(inputOf({ decay: [1, 0.6, 0.4], cap: 3, budget: money(10_000) }));
    expect(peopleOf(mix)).toEqual([
      ["0 0 0", 100],
      ["0 0 1", 100],
    ]);
    const twice = channelMix(inputOf({ decay: [1, 0.6], cap: 1, budget: money(10_000) }));
    expect(peopleOf(twice)).toEqual([["0 0 0", 100]]);
  });

  it("opens a channel only where its fixed price is earned", () => {
    const open = (fixed: number): Mix | null =>
      channelMix(
        inputOf({ channels: [{ piece: money(5), fixed: money(fixed), capacity: null }, inputOf().channels[1]!] }),
      );
    expect(peopleOf(open(390))).toEqual([["0 0 0", 100]]);
    expect(open(390)?.cost).toBe(money(890));
    // A hundred calls leave 500 before it, a hundred letters 100.
    expect(peopleOf(open(410))).toEqual([["0 1 0", 100]]);
  });

  it("keeps a class's minimum though it does not pay, and says where it cannot", () => {
    const [first] = inputOf().classes;
    const poor = { ...first!, margin: money(10), least: 4 };
    expect(peopleOf(channelMix(inputOf({ classes: [poor] })))).toEqual([["0 1 0", 4]]);
    expect(channelMix(inputOf({ classes: [poor], budget: money(7) }))).toBeNull();
  });
});

describe("on tiny cases", () => {
  it("leaves as much as the best of all ways to contact each person", () => {
    fc.assert(
      fc.property(tinyInput, (input) => {
        const mix = channelMix(input);
        const best = bestByTrying(input);
        if (best === null) expect(mix).toBeNull();
        else expect(mix === null ? null : (mix.margin - mix.cost) / PARTS).toBeCloseTo(best, 4);
      }),
      { numRuns: 400 },
    );
  });
});

describe("on cases as large as a shop", () => {
  it("keeps to people, capacities, cap and budget, and more budget leaves no less", () => {
    fc.assert(
      fc.property(shopInput, fc.integer({ min: 0, max: 20_000 }), (input, more) => {
        const mix = channelMix(input);
        const richer = channelMix({ ...input, budget: input.budget + money(more) });
        if (mix === null || richer === null) throw new Error("no class has a minimum");
        expectWithin(input, mix);
        // The search may stop before the very best: then within what it says it may be short of.
        expect(richer.margin - richer.cost + richer.bound).toBeGreaterThanOrEqual(mix.margin - mix.cost - 1);
        expect(mix.bound).toBeLessThanOrEqual(0.01 * Math.max(money(100), mix.margin));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

function expectWithin(input: MixInput, mix: Mix): void {
  const { channels, classes, decay, cap } = input;
  const count = (wanted: (cell: Mix["cells"][number]) => boolean): number =>
    mix.cells.reduce((sum, cell) => sum + (wanted(cell) ? cell.people : 0), 0);
  expect(mix.cost).toBeLessThanOrEqual(input.budget + 1);
  expect(mix.cells.every(({ people }) => Number.isInteger(people) && people > 0)).toBe(true);
  channels.forEach(({ capacity }, channel) => {
    for (let wave = 0; wave < decay.length; wave++) {
      const pieces = count((cell) => cell.channel === channel && cell.wave === wave);
      expect(pieces).toBeLessThanOrEqual(capacity ?? Infinity);
    }
  });
  classes.forEach(({ groups }, of) => {
    for (let set = 1; set < 1 << channels.length; set++) {
      const people = groups.reduce((sum, group) => sum + ((group.channels & set) === 0 ? 0 : group.people), 0);
      const isIn = (cell: Mix["cells"][number]): boolean => cell.class === of && ((set >>> cell.channel) & 1) === 1;
      for (let wave = 0; wave < decay.length; wave++) {
        expect(count((cell) => isIn(cell) && cell.wave === wave)).toBeLessThanOrEqual(people);
      }
      expect(count(isIn)).toBeLessThanOrEqual(cap * people);
    }
  });
}

const tinyInput: fc.Arbitrary<MixInput> = fc.record({ waves: fc.integer({ min: 1, max: 3 }) }).chain(({ waves }) =>
  fc.record({
    classes: fc.array(
      fc.record({
        margin: fc.integer({ min: 1, max: 40 }).map(money),
        lift: fc.tuple(share, share),
        least: fc.integer({ min: 0, max: 1 }),
        groups: fc
          .uniqueArray(
            fc.record({ channels: fc.integer({ min: 1, max: 3 }), people: fc.integer({ min: 1, max: 2 }) }),
            {
              minLength: 1,
              maxLength: 2,
              selector: ({ channels }) => channels,
            },
          )
          .filter((groups) => groups.reduce((sum, { people }) => sum + people, 0) <= (waves === 3 ? 2 : 3)),
      }),
      { minLength: 1, maxLength: waves === 1 ? 2 : 1 },
    ),
    channels: fc.array(
      fc.record({
        piece: fc.integer({ min: 0, max: 8 }).map(money),
        fixed: fc.constantFrom(0, 0, 2, 5).map(money),
        capacity: fc.constantFrom(null, 1, 2),
      }),
      { minLength: 2, maxLength: 2 },
    ),
    decay: fc.constant([1, 0.6, 0.4].slice(0, waves)),
    budget: fc.integer({ min: 0, max: 40 }).map(money),
    cap: fc.integer({ min: 1, max: waves }),
  }),
);

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

const shopInput: fc.Arbitrary<MixInput> = fc.record({
  classes: fc.array(
    fc.record({
      margin: fc.integer({ min: 5, max: 300 }).map(money),
      lift: fc.array(
        fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 1000),
        { minLength: 4, maxLength: 4 },
      ),
      least: fc.constant(0),
      groups: fc.array(
        fc.record({ channels: fc.integer({ min: 1, max: 15 }), people: fc.integer({ min: 1, max: 4000 }) }),
        { minLength: 1, maxLength: 8 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  channels: fc.array(
    fc.record({
      piece: fc.integer({ min: 0, max: 800 }).map((cents) => cents * 100),
      fixed: fc.constantFrom(0, 0, 300, 1200).map(money),
      capacity: fc.constantFrom(null, null, 500, 777),
    }),
    { minLength: 4, maxLength: 4 },
  ),
  decay: fc.constantFrom([1], [1, 0.6], [1, 0.6, 0.4]),
  budget: fc.integer({ min: 0, max: 60_000 }).map(money),
  cap: fc.integer({ min: 1, max: 3 }),
});

/** Every way to contact every person, each person by itself; null where none keeps to the classes' minimum. In units of currency. */
function bestByTrying(input: MixInput): number | null {
  const { channels, classes, decay, cap } = input;
  const persons = classes.flatMap(({ groups }, of) =>
    groups.flatMap((group) => Array.from({ length: group.people }, () => ({ of, channels: group.channels }))),
  );
  const pieces = channels.map(() => decay.map(() => 0));
  const firsts = classes.map(() => 0);
  let best: number | null = null;
  const judge = (gain: number): void => {
    let cost = 0;
    for (const [channel, waves] of pieces.entries()) {
      const { piece, fixed, capacity } = channels[channel]!;
      for (const n of waves) {
        if (n > (capacity ?? Infinity)) return;
        cost += n * piece + (n > 0 ? fixed : 0);
      }
    }
    if (cost > input.budget || classes.some(({ least }, of) => firsts[of]! < least)) return;
    const left = (gain - cost) / PARTS;
    if (best === null || left > best) best = left;
  };
  const place = (person: number, wave: number, contacts: number, gain: number): void => {
    const who = persons[person];
    if (who === undefined) return judge(gain);
    if (wave === decay.length) return place(person + 1, 0, 0, gain);
    place(person, wave + 1, contacts, gain);
    if (contacts === cap) return undefined;
    const { margin, lift } = classes[who.of]!;
    for (let channel = 0; channel < channels.length; channel++) {
      if (((who.channels >>> channel) & 1) === 0) continue;
      pieces[channel]![wave]!++;
      if (wave === 0) firsts[who.of]!++;
      place(person, wave + 1, contacts + 1, gain + lift[channel]! * decay[wave]! * margin);
      pieces[channel]![wave]!--;
      if (wave === 0) firsts[who.of]!--;
    }
    return undefined;
  };
  place(0, 0, 0, 0);
  return best;
}
