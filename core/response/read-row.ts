import { DAY_READ, type DayReader } from "../import/days.ts";
import type { Day } from "../model/day.ts";
import type { ContactEvent, Failure } from "../model/response.ts";
import type { ReturnChoices, ReturnColumn, ReturnResult } from "../model/returning.ts";
import { failureOf, isRefusalText, resultOf, spelledOut } from "./answer-words.ts";
import type { NamedPiece } from "./named-pieces.ts";

/** What one row says of the piece it names. */
export interface RowSaid {
  /** The word in its result column; empty: none. */
  readonly word: string;
  /** What that is taken for; null: it has to be said. */
  readonly means: ReturnResult | null;
  /** What it brings, in the order things happen; empty: nothing. */
  readonly events: readonly ContactEvent[];
  readonly reply: string;
  /** Why it did not arrive: as given, and in our words. */
  readonly reasonWord: string;
  readonly reason: Failure | null;
  readonly day: Day;
}

/** How the rows of one table are read. */
export interface RowReading {
  readonly columns: readonly ReturnColumn[];
  readonly choices: ReturnChoices;
  readonly days: DayReader | null;
  readonly today: Day;
}

/** The longest answer that is kept. */
const LONGEST = 20_000;

/**
 * Reads a row. A blank result in a table that has results, or replies, says nothing; in one that has neither a person must say what being
 * in the file means. A reply that refuses is a refusal. A day that cannot be read, or lies before the launch or after today, is
 * taken as not given.
 * The letters of a call sheet are understood where the piece was a call.
 */
export function readRow(record: readonly string[], reading: RowReading, { wave, launch }: NamedPiece): RowSaid {
  const { columns, choices } = reading;
  const cell = (column: ReturnColumn): string => (record[columns.indexOf(column)] ?? "").trim();
  const word = cell("result");
  const reply = cell("reply").slice(0, LONGEST);
  const plain = wave.channel === "phone" ? spelledOut(word) : word;
  const means = meaningOf(word, plain, reading);
  const events = eventsOf(means, reply, wave.refusalText);
  const reasonWord = cell("reason");
  const told = [reasonWord, plain].find((text) => text !== "" && failureOf(text) !== null) ?? reasonWord;
  const reason = told === "" ? null : (ownValue(choices.reasons, told) ?? failureOf(told) ?? "other");
  return {
    word,
    means,
    events,
    // Where nothing more was written down, the word itself is the answer: "wants a call".
    reply: reply === "" && events.includes("replied") ? plain : reply,
    reasonWord: told,
    reason,
    day: dayOf(cell("day"), reading, launch.day),
  };
}

function meaningOf(word: string, plain: string, { columns, choices }: RowReading): ReturnResult | null {
  const said = ownValue(choices.results, word);
  if (said !== undefined) return said;
  if (word !== "") return resultOf(plain);
  return columns.includes("result") || columns.includes("reply") ? "unused" : null;
}

function eventsOf(means: ReturnResult | null, reply: string, refusalText: string): ContactEvent[] {
  const events: ContactEvent[] = means === null || means === "unused" ? [] : [means];
  if (reply === "" || means === "refused") return events;
  if (isRefusalText(reply, refusalText)) return [...events.filter((event) => event !== "replied"), "refused"];
  // What stands beside a failure is a remark, and what stands beside an unknown word is for later.
  return means === null || means === "failed" || means === "replied" ? events : [...events, "replied"];
}

function dayOf(cell: string, { days, choices, today }: RowReading, launched: Day): Day {
  const inFile = days !== null && cell !== "" && days.read(cell) === DAY_READ ? days.day : null;
  return inFile !== null && inFile >= launched && inFile <= today ? inFile : (choices.day ?? today);
}

/** A value that was said for a word; a word may be called like anything an object has by itself. */
function ownValue<T>(record: Readonly<Record<string, T>> | undefined, word: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, word) ? record[word] : undefined;
}
