import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTACT_EVENTS } from "../../../core/model/response.ts";
import type { State } from "../../../core/model/state.ts";
import type { Row } from "../../table.ts";
import { exported, followedUp, launched, planned, removed, replied, returned } from "./campaign-commits.ts";
import { canonical } from "./canonical.ts";
import { content, type Drawn } from "./content.ts";
import { isLive, naiveCampaigns, naiveRefusal, type PlainCampaigns } from "./naive-campaigns.ts";
import { open } from "./workspace.ts";

/** A step to be taken on whatever history there is: the `pick` of an undo or redo chooses among the commits that stand. */
type Step = { readonly commit: Drawn } | { readonly pick: number };

const id = fc.constantFrom("spring", "spring", "autumn");
const name = fc.constantFrom("Spring", "March", "Gifts");
const customer = fc.integer({ min: 0, max: 4 });
const events = (...among: readonly (typeof CONTACT_EVENTS)[number][]) =>
  fc.array(fc.record({ customer, event: fc.constantFrom(...among), launch: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 3,
  });
const members = fc.uniqueArray(customer, { maxLength: 4 }).map((all): Row[] => all.map((one) => ({ customer: one })));

const campaign: fc.Arbitrary<Drawn> = fc.oneof(
  fc.tuple(id, name).map(([one, called]) => planned(called, { id: one })),
  id.map((one) => removed(one)),
  fc.tuple(id, name, members).map(([one, called, people]) => launched(called, people, { id: one })),
  fc.tuple(id, events("exported")).map(([one, rows]) => exported(rows, one)),
);

const other: fc.Arbitrary<Drawn> = fc.oneof(
  customer.map((one): Drawn => ({ customers: [{ customer: one, code: `A${one}` }] })),
  customer.map((one): Drawn => ({ lines: [{ customer: one, day: "2024-01-02", amount: 5 }] })),
  fc.tuple(customer, name).map(([one, value]): Drawn => {
    return { kind: "edit", decisions: [{ type: "field", customer: one, field: "name", value }] };
  }),
  fc.tuple(id, events("delivered", "failed", "replied")).map(([one, rows]) => returned(rows, one)),
  fc
    .record({ id: fc.constantFrom("r1", "r2"), note: name, removed: fc.boolean(), customer: fc.option(customer) })
    .map(replied),
  fc.record({ id: fc.constantFrom("f1", "f2"), note: name, customer }).map(followedUp),
);

const steps = fc.array(
  fc.oneof(
    fc.oneof(campaign, other).map((one) => ({ commit: one })),
    campaign.map((one) => ({ commit: one })),
    fc.record({ pick: fc.nat() }),
  ),
  { maxLength: 16 },
);

/** The commit that a step comes to; null where there is nothing to take back. */
function drawn(step: Step, before: readonly Drawn[]): Drawn | null {
  if ("commit" in step) return step.commit;
  const standing = before.map((_, i) => i + 1).filter((seq) => isLive(before, seq));
  const target = standing[step.pick % standing.length];
  if (target === undefined) return null;
  return { kind: "retract", decisions: [{ type: "retract", commit: target, refusals: "kept", reason: "" }] };
}

/** A folded state in the plain values of the naive fold. */
function plain({ campaigns, contacts, replies, followUps }: State): PlainCampaigns {
  return {
    campaigns: [...campaigns]
      .map(([one, { campaign, launch }]) =>
        launch === null
          ? `${one}: ${campaign.name}`
          : `${one}: ${campaign.name} @${launch.commit} ${[...launch.members.customer].join(",")}`,
      )
      .toSorted(),
    contacts: Array.from(
      { length: contacts.count },
      (_, i) => `${contacts.customer[i]} ${CONTACT_EVENTS[contacts.event[i]!]} @${contacts.commit[i]}`,
    ),
    replies: replies.map((reply) => `${reply.id}: ${reply.note}`).toSorted(),
    followUps: followUps.map((one) => `${one.id}: ${one.entries.map(({ note }) => note).join()}`).toSorted(),
  };
}

describe("any sequence of imports, edits, plans, launches, files, returns, replies, undos and redos", () => {
  it("folds to what a reckoning by commits gives, and refuses what takes a launch away whose files have left", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const ledger = await open();
        const done: Drawn[] = [];
        for (const step of all) {
          const next = drawn(step, done);
          if (next === null) continue;
          const refusal = naiveRefusal([...done, next]);
          const committed = ledger.commit(content(next), done.length);
          if (refusal === null) {
            await committed;
            done.push(next);
          } else await expect(committed).rejects.toMatchObject({ code: refusal });
        }
        for (let upTo = 0; upTo <= done.length; upTo++) {
          expect(plain(await ledger.fold(upTo))).toEqual(naiveCampaigns(done.slice(0, upTo)));
        }
        await ledger.verify();
        ledger.close();
      }),
      { numRuns: 120 },
    );
  });

  it("folds the same going on as afresh and read back, and leaves earlier states as they were", async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.boolean(), { maxLength: 16 }), async (all, folds) => {
        const ledger = await open();
        const done: Drawn[] = [];
        let state = await ledger.fold();
        let before = canonical(state);
        for (const [i, step] of all.entries()) {
          const next = drawn(step, done);
          if (next === null || naiveRefusal([...done, next]) !== null) continue;
          await ledger.commit(content(next), done.length);
          done.push(next);
          if (folds[i] === false) continue;
          const later = await ledger.fold(undefined, state);
          expect(canonical(state)).toEqual(before);
          expect(canonical(later)).toEqual(canonical(await ledger.fold()));
          state = later;
          before = canonical(state);
        }
        const last = canonical(await ledger.fold());
        ledger.close();
        const again = await open(ledger.workspace);
        expect(canonical(await again.fold())).toEqual(last);
        again.close();
      }),
      { numRuns: 80 },
    );
  });
});
