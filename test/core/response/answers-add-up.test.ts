import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wavePeople } from "../../../core/campaign/wave-people.ts";
import { makeRowCode } from "../../../core/format/row-code.ts";
import { waveNumber, type Campaign, type WaveChannel } from "../../../core/model/campaign.ts";
import type { Decision } from "../../../core/model/decision.ts";
import { CHANNELS } from "../../../core/model/fields.ts";
import { CONTACT_EVENTS, REPLY_KINDS, type ReplyKind } from "../../../core/model/response.ts";
import type { State } from "../../../core/model/state.ts";
import { readReturn } from "../../../core/response/read-return.ts";
import { replyDecisions } from "../../../core/response/reply.ts";
import { returnContent } from "../../../core/response/return-content.ts";
import { waveOf } from "../../campaign.ts";
import { day } from "../../table.ts";
import { exported, launched } from "../ledger/campaign-commits.ts";
import { content } from "../ledger/content.ts";
import { open } from "../ledger/workspace.ts";

const LAUNCH = 2;
const PEOPLE = [0, 1, 2, 3];
const TODAY = day("2024-03-20");
const CHANNELS_OF_WAVES: readonly WaveChannel[] = ["sms", "email", "event"];
const CHANGES: Partial<Campaign> = {
  waves: CHANNELS_OF_WAVES.map((channel, i) => waveOf({ id: `w${i}`, channel })),
};

type Row = readonly [customer: number, wave: number, result: string, reply: string];
type Step =
  | { readonly rows: readonly Row[] }
  | { readonly customer: number; readonly wave: number; readonly kind: ReplyKind }
  | { readonly pick: number };

const customer = fc.constantFrom(...PEOPLE);
const wave = fc.constantFrom(0, 1, 2);
const row: fc.Arbitrary<Row> = fc.tuple(
  customer,
  wave,
  fc.constantFrom("delivered", "failed", "退订", "回复", ""),
  fc.constantFrom("", "TD", "yes", "when?"),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 6 }) }),
  fc.record({ customer, wave, kind: fc.constantFrom(...REPLY_KINDS) }),
  fc.record({ pick: fc.nat() }),
);

async function begun() {
  const ledger = await open();
  const customers = PEOPLE.map((i) => ({
    customer: i,
    code: `C${i}`,
    phone: `1380000100${i}`,
    email: `p${i}@example.com`,
    "permission.sms": "granted",
    "permission.email": "granted",
  }));
  await ledger.commit(content({ customers }), 0);
  const members = PEOPLE.map((i) => ({ customer: i, plan: 7 }));
  await ledger.commit(content(launched("Spring", members, CHANGES)), 1);
  const pieces = PEOPLE.flatMap((i) =>
    [0, 1, 2].map((w) => ({ launch: LAUNCH, wave: w, customer: i, day: "2024-03-01" })),
  );
  await ledger.commit(content(exported(pieces)), 2);
  return ledger;
}

/** Wave and event → how many, people named twice or not. */
function countsOf({ contacts }: State): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let i = 0; i < contacts.count; i++) {
    const key = `${contacts.wave[i]} ${CONTACT_EVENTS[contacts.event[i]!]}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** The channels a refusal to a wave closes. */
function closedBy(index: number): readonly string[] {
  const channel = CHANNELS_OF_WAVES[index];
  return channel === "event" ? CHANNELS : [channel ?? ""];
}

describe("after any returned files, replies and takings back", () => {
  it("counts are those of what stands, and nobody who refused is in a later wave's file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const ledger = await begun();
        let state = await ledger.fold();
        let ids = 0;
        /** What each commit of answers brought: wave and event. */
        const brought = new Map<number, readonly string[]>();
        const refused = new Set<string>();
        for (const one of steps) {
          const head = ledger.head();
          if ("pick" in one) {
            const standing = [...brought.keys()].filter((seq) => state.commits[seq - 1]?.retractedBy === null);
            if (standing.length === 0) continue;
            const decision: Decision = {
              type: "retract",
              commit: standing[one.pick % standing.length]!,
              refusals: "kept",
              reason: "",
            };
            await ledger.commit({ kind: "retract", blocks: [], decisions: [decision] }, head);
          } else if ("rows" in one) {
            const table = one.rows.map(([who, w, ...cells]) => [makeRowCode(waveNumber(LAUNCH, w), who + 1), ...cells]);
            const reading = await readReturn({
              tables: [[["code", "result", "reply"], ...table]],
              fileName: "back.csv",
              planId: "p",
              state,
              choices: {},
              today: TODAY,
              pause: () => Promise.resolve(),
            });
            if (reading.arrivals.length === 0) continue;
            await ledger.commit(
              returnContent(state, reading, TODAY, () => `r${++ids}`),
              head,
            );
            brought.set(
              head + 1,
              reading.arrivals.map(({ contact }) => `${contact.wave} ${contact.event}`),
            );
            for (const { contact } of reading.arrivals) {
              if (contact.event !== "refused") continue;
              for (const channel of closedBy(contact.wave)) refused.add(`${contact.customer} ${channel}`);
            }
          } else {
            const reply = {
              id: `r${++ids}`,
              campaign: "spring",
              wave: `w${one.wave}`,
              customer: one.customer,
              day: TODAY,
              channel: "shop",
              kind: one.kind,
              question: "",
              request: "",
              contactGiven: "",
              interest: null,
              note: "",
              recorder: "",
              code: "",
              removed: false,
            } as const;
            await ledger.commit(
              { kind: "reply", blocks: [], decisions: [...replyDecisions(state, reply, true)] },
              head,
            );
            brought.set(head + 1, []);
            if (one.kind === "refusal") for (const to of closedBy(one.wave)) refused.add(`${one.customer} ${to}`);
          }
          state = await ledger.fold(undefined, state);
          const expected: Record<string, number> = { "0 exported": 4, "1 exported": 4, "2 exported": 4 };
          for (const [seq, events] of brought) {
            if (state.commits[seq - 1]?.retractedBy !== null) continue;
            for (const event of events) expected[event] = (expected[event] ?? 0) + 1;
          }
          expect(countsOf(state)).toEqual(expected);
          expect(countsOf(await ledger.fold())).toEqual(expected);
          const launch = state.campaigns.get("spring")!.launch!;
          for (const index of [0, 1, 2]) {
            const channels = closedBy(index);
            for (const who of wavePeople(state, launch, index, launch.day).customers) {
              expect([who, index, channels.every((channel) => refused.has(`${who} ${channel}`))]).toEqual([
                who,
                index,
                false,
              ]);
            }
          }
        }
        ledger.close();
      }),
      { numRuns: 60 },
    );
  });
});
