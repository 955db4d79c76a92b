import type { Decision } from "../model/decision.ts";
import type { AccessWords } from "./access-words.ts";

/** Whose decisions are looked for: all records of a person. */
type Records = ReadonlySet<number>;

/** What a decision says of a person, as pairs of what and its value; null: nothing. */
type Said = readonly (readonly [string, string | number | boolean | null])[];

type Of<Type extends Decision["type"]> = Extract<Decision, { readonly type: Type }>;
type Handler<Type extends Decision["type"]> = (decision: Of<Type>, records: Records, words: AccessWords) => Said | null;

/** Nothing of one person is in it. */
const nothing = (): null => null;

/** Every kind of decision says here what of it belongs into a copy of somebody's data; a kind without an entry does not compile. */
const HANDLERS: { readonly [Type in Decision["type"]]: Handler<Type> } = {
  field: (one, records, words) => (records.has(one.customer) ? [[words(one.field), one.value]] : null),
  permission: (one, records, words) =>
    records.has(one.customer)
      ? [
          ["channel", words(one.channel)],
          ["state", words(one.state)],
          ["day", words.day(one.day)],
          ["reason", one.reason],
        ]
      : null,
  lock: (one, records, words) =>
    records.has(one.customer)
      ? [
          ["class", one.class === null ? null : words(one.class)],
          ["reason", one.reason],
          ["expires", one.expires === null ? null : words.day(one.expires)],
        ]
      : null,
  hold: (one, records) =>
    records.has(one.customer)
      ? [
          ["held", one.held],
          ["reason", one.reason],
        ]
      : null,
  merge: (one, records) =>
    records.has(one.keep) || records.has(one.gone)
      ? [
          ["keep", one.keep],
          ["gone", one.gone],
          ["probability", one.probability],
        ]
      : null,
  apart: ({ pairs }, records) => {
    const own = pairs.filter(([a, b]) => records.has(a) !== records.has(b));
    return own.length === 0 ? null : [["notTheSame", own.map(([a, b]) => (records.has(a) ? b : a)).join(", ")]];
  },
  check: (one, records, words) =>
    one.customers.some((customer) => records.has(customer))
      ? [
          ["day", words.day(one.day)],
          ["asked", true],
        ]
      : null,
  checkResult: ({ answer }, records, words) =>
    records.has(answer.customer)
      ? [
          ["day", words.day(answer.day)],
          ["result", answer.result === null ? null : words(answer.result)],
        ]
      : null,
  reply: ({ reply }, records, words) =>
    reply.customer !== null && records.has(reply.customer)
      ? [
          ["day", words.day(reply.day)],
          ["channel", words(reply.channel)],
          ["kind", words(reply.kind)],
          ["question", reply.question],
          ["request", reply.request],
          ["contactGiven", reply.contactGiven],
          ["interest", reply.interest],
          ["note", reply.note],
          ["recorder", reply.recorder],
          ["code", reply.code],
          ["removed", reply.removed],
        ]
      : null,
  followUp: ({ entry }, records, words) =>
    records.has(entry.customer)
      ? [
          ["day", words.day(entry.day)],
          ["reason", entry.reason],
          ["outcome", entry.outcome === null ? null : words(entry.outcome)],
          ["note", entry.note],
          ["state", words(entry.state)],
          ["nextStep", entry.nextStep],
          ["due", entry.due === null ? null : words.day(entry.due)],
        ]
      : null,
  awareness: ({ answer }, records, words) =>
    records.has(answer.customer)
      ? [
          ["day", words.day(answer.day)],
          ["phase", words(answer.phase)],
          ["aware", words(answer.aware)],
          ["understands", answer.understands],
        ]
      : null,
  sample: (one, records, words) =>
    one.customers.some((customer) => records.has(customer))
      ? [
          ["day", words.day(one.day)],
          ["asked", true],
        ]
      : null,
  erase: (one, records, words) =>
    one.customers.some((customer) => records.has(customer))
      ? [
          ["mode", words(one.mode)],
          ["day", words.day(one.day)],
        ]
      : null,
  // Of everybody, or of the workspace: what comes of it for one person stands in the other parts.
  batch: nothing,
  origin: nothing,
  recipe: nothing,
  // Rows that were left out are of nobody yet; those that name the person have a part of their own.
  leftOut: nothing,
  leftOutGone: nothing,
  clean: nothing,
  cleanRule: nothing,
  batchPermission: nothing,
  retract: nothing,
  segment: nothing,
  settings: nothing,
  campaign: nothing,
  launch: nothing,
  conclusion: nothing,
  return: nothing,
  export: nothing,
  restore: nothing,
  suppressed: nothing,
};

/** What a decision says of a person; null: nothing. */
export function saidOf(decision: Decision, records: Records, words: AccessWords): Said | null {
  return ask(decision, records, words);
}

function ask<Type extends Decision["type"]>(decision: Of<Type>, records: Records, words: AccessWords): Said | null {
  const handler = HANDLERS[decision.type];
  return handler(decision, records, words);
}
