import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wavePeople } from "../../../core/campaign/wave-people.ts";
import { drawnRows } from "../../../core/evaluate/measure-population.ts";
import { makeRowCode } from "../../../core/format/row-code.ts";
import { CONTACTED, HELD_OUT, waveNumber } from "../../../core/model/campaign.ts";
import { personOf } from "../../../core/model/merged.ts";
import type { State } from "../../../core/model/state.ts";
import { pieceOf } from "../../../core/response/named-pieces.ts";
import { waveOf } from "../../campaign.ts";
import { day } from "../../table.ts";
import { exported, launched, planned } from "../ledger/campaign-commits.ts";
import { content, retraction } from "../ledger/content.ts";
import { open } from "../ledger/workspace.ts";

const PEOPLE = 8;
const TODAY = day("2024-03-05");
const CHANGES = { waves: [waveOf({ id: "w1", channel: "sms" }), waveOf({ id: "w2", channel: "sms", daysAfter: 3 })] };
const LAUNCH = 3;

const person = fc.integer({ min: 0, max: PEOPLE - 1 });
const shop = fc.record({
  arms: fc.array(fc.constantFrom("contacted", "holdout", "noAddress"), { minLength: PEOPLE, maxLength: PEOPLE }),
  refusing: fc.subarray(Array.from({ length: PEOPLE }, (_, id) => id)),
  merges: fc.array(fc.tuple(person, person), { minLength: 1, maxLength: 5 }),
  parted: fc.option(fc.nat()),
});

type Shop = typeof shop extends fc.Arbitrary<infer T> ? T : never;

/** A launched campaign whose first wave has left, people of which were merged since, and perhaps parted again. */
async function launchedThenMerged({ arms, refusing, merges, parted }: Shop): Promise<State> {
  const ledger = await open();
  const ids = Array.from({ length: PEOPLE }, (_, id) => id);
  const contacted = ids.filter((id) => arms[id] === "contacted");
  const commits = [
    content({
      customers: ids.map((id) => ({
        customer: id,
        code: `C${id}`,
        phone: `1380000010${id}`,
        "permission.sms": refusing.includes(id) ? "refused" : "granted",
      })),
    }),
    content(planned("Spring", CHANGES)),
    content(
      launched(
        "Spring",
        ids.map((id) => ({ customer: id, status: arms[id] ?? "", plan: 3 })),
        CHANGES,
      ),
    ),
    content(exported(contacted.map((id) => ({ launch: LAUNCH, wave: 0, customer: id, channel: "sms" })))),
  ];
  for (const commit of commits) await ledger.commit(commit, ledger.head());
  for (const [keep, gone] of merges) {
    const decisions = [{ type: "merge", keep, gone, fields: [], probability: null } as const];
    await ledger.commit(content({ kind: "merge", decisions }), ledger.head()).catch(() => undefined);
  }
  const made = ledger.commits().filter(({ kind }) => kind === "merge");
  if (parted !== null && made.length > 0) {
    await ledger.commit(retraction(made[parted % made.length]?.seq ?? 0), ledger.head());
  }
  const state = await ledger.fold();
  ledger.close();
  return state;
}

describe("people of a launched campaign who were merged since, in any way", () => {
  it("get at most one piece of a wave, none if any of them was to be left alone or refuses", async () => {
    await fc.assert(
      fc.asyncProperty(shop, async (given) => {
        const state = await launchedThenMerged(given);
        const launch = [...state.campaigns.values()][0]!.launch!;
        const armsOf = (customer: number) => given.arms.filter((_, id) => personOf(state, id) === customer);
        const { customers, contacted, rows } = wavePeople(state, launch, 1, TODAY);
        expect(new Set(customers).size).toBe(customers.length);
        expect(contacted).toBe(
          new Set(
            Array.from(given.arms.keys())
              .filter((id) => given.arms[id] === "contacted")
              .map((id) => personOf(state, id)),
          ).size,
        );
        for (const [i, customer] of customers.entries()) {
          expect(armsOf(customer)).toContain("contacted");
          expect(armsOf(customer)).not.toContain("holdout");
          expect(given.refusing.some((id) => personOf(state, id) === customer)).toBe(false);
          expect(launch.members.customer[rows[i]! - 1]).toBe(customer);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("count once in the arm they were drawn into, and in neither where it was both", async () => {
    await fc.assert(
      fc.asyncProperty(shop, async (given) => {
        const state = await launchedThenMerged(given);
        const { members } = [...state.campaigns.values()][0]!.launch!;
        const counted = Array.from(drawnRows(members), (row) => `${members.customer[row]} ${members.status[row]}`);
        const people = new Set(given.arms.map((_, id) => personOf(state, id)));
        const expected = [...people].flatMap((customer) => {
          const arms = new Set(given.arms.filter((_, id) => personOf(state, id) === customer));
          if (arms.has("contacted") === arms.has("holdout")) return [];
          return [`${customer} ${arms.has("contacted") ? CONTACTED : HELD_OUT}`];
        });
        expect(counted.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it("are known by the code of any piece they got", async () => {
    await fc.assert(
      fc.asyncProperty(shop, async (given) => {
        const state = await launchedThenMerged(given);
        for (const [id, arm] of given.arms.entries()) {
          const piece = pieceOf(state, makeRowCode(waveNumber(LAUNCH, 0), id + 1));
          if (arm === "contacted") expect(piece).toMatchObject({ customer: personOf(state, id) });
          else expect(piece).toBe("unknown");
        }
      }),
      { numRuns: 40 },
    );
  });
});
