import { formatDay, type Day } from "../model/day.ts";

/** Words of the host's language by id; what has none stands as its id. */
export interface AccessWords {
  (id: string): string;
  day(day: Day): string;
}

/** Words for a copy of somebody's data, as the host gave them. */
export function accessWords(words: Readonly<Record<string, string>>): AccessWords {
  const word = (id: string): string => words[id] ?? id;
  return Object.assign(word, { day: formatDay });
}
