import { distance } from "fastest-levenshtein";
import { jaroWinkler } from "./similarity.ts";
import { dayOf, type Likeness } from "./standardise.ts";

/** One of both says nothing. */
export const MISSING = 255;

/** How many levels of agreement a likeness has, "different" (0) among them; the highest is the same. */
export const LEVELS: Readonly<Record<Likeness, number>> = {
  name: 4,
  company: 4,
  day: 5,
  phone: 3,
  email: 4,
  address: 4,
  word: 3,
  code: 3,
};

/** The level from which two values are close: one sign is wrong, not more. */
export const CLOSE: Readonly<Record<Likeness, number>> = {
  name: 2,
  company: 2,
  day: 3,
  phone: 1,
  email: 2,
  address: 2,
  word: 1,
  code: 1,
};

/** The level at which two standardised values agree, from 0 (different) to the same; `MISSING` where one is empty. */
export function levelOf(a: string, b: string, likeness: Likeness): number {
  if (a === "" || b === "") return MISSING;
  if (a === b) return LEVELS[likeness] - 1;
  switch (likeness) {
    case "name":
    case "company":
      return closeness(a, b, 0.92, 0.82);
    case "day":
      return dayLevel(a, b);
    case "phone":
      return phoneLevel(a, b);
    case "email":
      return a.split("@")[0] === b.split("@")[0] ? 2 : closeness(a, b, 0.9, 0.8);
    case "address":
      return closeness(a, b, 0.9, 0.78);
    case "word":
      return jaroWinkler(a, b) >= 0.87 ? 1 : 0;
    case "code":
      return distance(a, b) <= 1 || isTransposed(a, b) ? 1 : 0;
  }
}

function closeness(a: string, b: string, close: number, alike: number): number {
  const similarity = jaroWinkler(a, b);
  return similarity >= close ? 2 : similarity >= alike ? 1 : 0;
}

/** 3: one sign is wrong, or two are exchanged, day and month among them; 2: within a month; 1: within a year. */
function dayLevel(a: string, b: string): number {
  if (distance(a, b) <= 1 || isTransposed(a, b) || isTurned(a, b)) return 3;
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one === null || other === null) return distance(a, b) <= 2 ? 1 : 0;
  const apart = Math.abs(one - other);
  return apart <= 31 ? 2 : apart <= 366 ? 1 : 0;
}

/** Day and month the other way round. */
function isTurned(a: string, b: string): boolean {
  return (
    a.length === 10 &&
    b.length === 10 &&
    a.slice(0, 4) === b.slice(0, 4) &&
    a.slice(5, 7) === b.slice(8) &&
    a.slice(8) === b.slice(5, 7)
  );
}

/** A number with one digit wrong, or the same but for what stands before the last eight. */
function phoneLevel(a: string, b: string): number {
  if (a.length >= 8 && b.length >= 8 && a.slice(-8) === b.slice(-8)) return 1;
  return a.length >= 7 && distance(a, b) <= 1 ? 1 : 0;
}

/** Two neighbours exchanged. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
