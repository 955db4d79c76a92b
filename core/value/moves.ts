import { CLASSES } from "../model/fields.ts";
import type { Analysis, ClassMove } from "./analysis.ts";

/**
 * Who would stand in another class: people and money by class before and after, in the order of the classes. Money is what
 * counts after. Customers who are in one of the two analyses only are left out.
 */
export function classMoves(before: Pick<Analysis, "class">, after: Pick<Analysis, "class" | "profiles">): ClassMove[] {
  const classes = CLASSES.length;
  const people = new Int32Array(classes * classes);
  const money = new Float64Array(classes * classes);
  const count = Math.min(before.class.length, after.class.length);
  for (let c = 0; c < count; c++) {
    const from = before.class[c]!;
    const to = after.class[c]!;
    if (from === to || from === 0 || to === 0) continue;
    const cell = (from - 1) * classes + (to - 1);
    people[cell]!++;
    money[cell]! += after.profiles.money[c]!;
  }
  const moves: ClassMove[] = [];
  CLASSES.forEach((from, i) => {
    CLASSES.forEach((to, j) => {
      const cell = i * classes + j;
      if (people[cell]! > 0) moves.push({ from, to, people: people[cell]!, money: money[cell]! });
    });
  });
  return moves;
}
