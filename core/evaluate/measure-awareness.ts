import { CONTACTED, HELD_OUT } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { AwarenessResult } from "../model/effect.ts";
import { COUNTS } from "../model/merged.ts";
import type { AwarenessAnswer } from "../model/response.ts";
import type { CampaignState, Launch } from "../model/state.ts";
import { awarenessAgainst, awarenessOf, type AskedStratum } from "./awareness.ts";

/**
 * How many of those contacted know of it, before and after, from the answers up to a day (methods §10). Knowing is naming it or knowing it
 * when named. Where enough of those held out were asked too, the change is the difference of the two changes, which is an effect; else it
 * is a change and no more. Null where nobody was drawn and nobody asked.
 */
export function measureAwareness(
  { sample, awareness }: Pick<CampaignState, "sample" | "awareness">,
  launch: Launch,
  until: Day,
): AwarenessResult | null {
  const answers = awareness.filter(({ day }) => day <= until);
  if (sample === null && answers.length === 0) return null;
  const contacted = awarenessOf(askedStrata(launch, CONTACTED, answers));
  const held = awarenessOf(askedStrata(launch, HELD_OUT, answers));
  return held.change === null ? contacted : awarenessAgainst(contacted, held);
}

interface Asked {
  population: number;
  readonly before: { answers: number; yes: number };
  readonly after: { answers: number; yes: number };
  readonly both: { answers: number; toYes: number; toNo: number };
}

/** The strata of the draw; without one all people are one. */
function askedStrata(
  { members }: Launch,
  status: number,
  answers: readonly AwarenessAnswer[],
): readonly AskedStratum[] {
  const strata = new Map<number, Asked>();
  const stratumOf = new Map<number, Asked>();
  for (let row = 0; row < members.count; row++) {
    if (members.status[row] !== status || (members.twice?.[row] ?? COUNTS) !== COUNTS) continue;
    const code = members.stratum[row]!;
    const stratum = strata.get(code) ?? noAnswers();
    strata.set(code, stratum);
    stratum.population++;
    stratumOf.set(members.customer[row]!, stratum);
  }
  const said = new Map<number, { before?: boolean; after?: boolean }>();
  for (const { customer, phase, aware } of answers) {
    const known = said.get(customer) ?? {};
    said.set(customer, known);
    known[phase] = aware !== "none";
  }
  for (const [customer, phases] of said) {
    const stratum = stratumOf.get(customer);
    if (stratum) addAnswers(stratum, phases);
  }
  return [...strata.keys()].toSorted((a, b) => a - b).flatMap((code) => strata.get(code) ?? []);
}

function noAnswers(): Asked {
  return {
    population: 0,
    before: { answers: 0, yes: 0 },
    after: { answers: 0, yes: 0 },
    both: { answers: 0, toYes: 0, toNo: 0 },
  };
}

function addAnswers(stratum: Asked, { before, after }: { readonly before?: boolean; readonly after?: boolean }): void {
  if (before !== undefined) count(stratum.before, before);
  if (after !== undefined) count(stratum.after, after);
  if (before === undefined || after === undefined) return;
  stratum.both.answers++;
  if (after && !before) stratum.both.toYes++;
  if (before && !after) stratum.both.toNo++;
}

function count(phase: { answers: number; yes: number }, yes: boolean): void {
  phase.answers++;
  if (yes) phase.yes++;
}
