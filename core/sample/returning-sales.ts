import type { Day } from "../model/day.ts";
import { DISCOUNT, SALE } from "../model/fields.ts";
import type { Dice } from "./dice.ts";
import type { Person } from "./people.ts";
import { sell, type Line } from "./sales.ts";

/** Somebody a campaign reached: place among the people, since when, and whether they answered. */
export interface Reached {
  readonly person: number;
  readonly day: Day;
  readonly answered: boolean;
}

/** The place of the campaign's code among the promotions of the books. */
export const CODE = 4;

const COME_BACK = { answered: 0.3, silent: 0.045 };
const WITHIN_DAYS = 24;

/**
 * What a win-back causes: some of those it reached come again, those who answered more often; half of them say the code. A quarter of
 * them come once more later on. Nothing after `until` for the first visit, nor after `today`.
 * @param nextOrder the number of the first order
 */
export function returningSales(
  dice: Dice,
  people: readonly Person[],
  reached: readonly Reached[],
  { until, today, nextOrder }: { readonly until: Day; readonly today: Day; readonly nextOrder: number },
): readonly Line[] {
  const lines: Line[] = [];
  let order = nextOrder;
  const visit = (person: Person, day: Day): Line[] => {
    const own: Line[] = [];
    const { at, habit, basket, taste, web } = person;
    sell(dice, { person: at, day, basket, taste, firm: habit === "firm", web }, order++, today, own);
    return own;
  };
  for (const { person: at, day, answered } of reached) {
    const person = people[at]!;
    if (!dice.chance(answered ? COME_BACK.answered : COME_BACK.silent)) continue;
    const comes = Math.min(until, day + dice.int(1, WITHIN_DAYS));
    const first = visit(person, comes);
    lines.push(...(dice.chance(0.55) ? first.map(withCode) : first));
    const again = comes + dice.int(25, 70);
    if (dice.chance(0.25) && again <= today) lines.push(...visit(person, again));
  }
  return lines.sort((a, b) => a.day - b.day || a.minute - b.minute || a.order - b.order || a.kind - b.kind);
}

function withCode(line: Line): Line {
  return line.kind === SALE || line.kind === DISCOUNT ? { ...line, promotion: CODE } : line;
}
