import type { Conclusion } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { PARTS } from "../model/money.ts";
import type { AwarenessAnswer, FollowUpEntry } from "../model/response.ts";
import type { CampaignWords } from "./campaign-words.ts";
import type { Dice } from "./dice.ts";

/** How many follow-ups wait for their next step at the end; the others are over. */
const STILL_OPEN = 14;

/**
 * What was done for each follow-up, oldest first: won, lost, refused, or still open with a next step that is due about now.
 * @param bought whether somebody came back to buy
 * @param mayCall whether somebody may be called; whoever may not is met in the shop, and nobody has to call them again
 */
export function attempts(
  dice: Dice,
  begun: readonly FollowUpEntry[],
  today: Day,
  words: CampaignWords["follow"],
  bought: (customer: number) => boolean,
  mayCall: (customer: number) => boolean,
): readonly FollowUpEntry[] {
  let open = 0;
  return begun.flatMap((beginning): FollowUpEntry[] => {
    const first = beginning.day + dice.int(1, 6);
    const called = mayCall(beginning.customer);
    const missed = called && dice.chance(0.3);
    const tried: FollowUpEntry[] = missed
      ? [{ ...beginning, day: first, outcome: "noAnswer", note: words.noAnswer, ...stillOpen(words.reason, first + 3) }]
      : [];
    const day = missed ? first + 3 : first;
    const end = bought(beginning.customer) ? 0 : open < STILL_OPEN && called ? 3 : dice.weighted([0, 12, 1]);
    if (end === 3) {
      open++;
      const { note, next } = dice.pick(words.open);
      const due = today + dice.int(-3, 4);
      return [...tried, { ...beginning, day, outcome: "callBack", note, ...stillOpen(next, due) }];
    }
    const state = (["won", "lost", "refused"] as const)[end] ?? "lost";
    const note = state === "refused" ? words.refused : dice.pick(words[state]);
    const outcome = called ? "reached" : "visited";
    return [...tried, { ...beginning, day, outcome, note, state, nextStep: "", due: null }];
  });
}

function stillOpen(nextStep: string, due: Day): Pick<FollowUpEntry, "state" | "nextStep" | "due"> {
  return { state: "open", nextStep, due };
}

/** What a sample of people said on the phone before and after; some could not be asked again. Those who were contacted know more afterwards. */
export function awarenessAnswers(
  dice: Dice,
  campaign: string,
  asked: readonly { readonly customer: number; readonly held: boolean }[],
  days: { readonly before: Day; readonly after: Day },
): readonly AwarenessAnswer[] {
  return asked.flatMap(({ customer, held }): AwarenessAnswer[] => {
    const knew = dice.chance(0.3);
    const knows = knew ? dice.chance(0.93) : dice.chance(held ? 0.06 : 0.3);
    const answer = (phase: AwarenessAnswer["phase"], aware: boolean): AwarenessAnswer => ({
      campaign,
      customer,
      phase,
      day: days[phase],
      aware: aware ? (dice.chance(0.4) ? "unaided" : "aided") : "none",
      understands: aware && dice.chance(0.6),
    });
    const before = answer("before", knew);
    const after = answer("after", knows);
    return dice.chance(0.85) ? [before, after] : [before];
  });
}

/** How it was concluded. */
export function pastConclusion({ past }: CampaignWords): Conclusion {
  return {
    decision: "keep",
    reason: past.reason,
    causes: [...past.causes],
    lessons: [...past.lessons],
    spent: { labour: 520 * PARTS },
    marketTotal: null,
    closed: true,
  };
}
