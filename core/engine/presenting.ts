import { hidden, maskCode, maskContact, maskName, maskPhone } from "../format/mask.ts";
import { RegularsError } from "../model/error.ts";
import type { ImportField } from "../model/mapping.ts";
import type { State } from "../model/state.ts";
import type { Regulars } from "./api.ts";
import type { DoublePair } from "./doubles-answers.ts";
import { isMasked, maskPerson, maskText, maskValue } from "./mask-fields.ts";
import { maskStep } from "./mask-steps.ts";
import type { MergeField, MergeSide } from "./merge-answers.ts";
import type { FollowUpRow } from "./response-answers.ts";
import type { TimelineEntry } from "./timeline.ts";
import type { CustomerAnswer, ViewName, Views } from "./views.ts";

type Mask<Name extends ViewName> = (
  answer: Views[Name]["answer"],
  asked: { readonly params: Views[Name]["params"]; readonly state: State },
) => Views[Name]["answer"];

/** Answers that name no customer and hold nothing written about one. */
const NOBODY = <Answer>(answer: Answer): Answer => answer;

/**
 * How every answer is shown while somebody presents. Every view has its line here, so that a new one cannot be forgotten. What was typed
 * into rules, names of segments and texts of campaigns is the firm's own and stays.
 */
const MASKS: { readonly [Name in Exclude<ViewName, "workspace">]: Mask<Name> } = {
  home: NOBODY,
  safety: NOBODY,
  shop: NOBODY,
  fields: (fields) => fields.map((field) => (isMasked(field.id) ? { ...field, choices: [] } : field)),
  customers: (answer, { params }) => ({
    ...answer,
    rows: answer.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => maskValue(params.columns[i]!, cell)),
    })),
  }),
  customer: maskCustomer,
  why: NOBODY,
  timeline: (answer) => ({ ...answer, entries: answer.entries.map(maskEntry) }),
  mergePreview: (answer) => ({
    ...answer,
    keep: maskSide(answer.keep),
    gone: maskSide(answer.gone),
    fields: answer.fields.map(maskMergeField),
  }),
  doubles: (answer) => ({ ...answer, pairs: answer.pairs.map(maskPair) }),
  doublesSample: (answer) => ({ ...answer, sample: answer.sample.map(maskPair) }),
  doublesOf: NOBODY,
  sources: NOBODY,
  sourceCheck: (answer) => ({
    ...answer,
    people: answer.people.map((person) => ({
      ...named(person),
      phone: maskedPhone(person.phone),
      email: person.email === null ? null : maskContact(person.email),
    })),
  }),
  growth: NOBODY,
  prediction: NOBODY,
  foresight: (answer) => ({ ...answer, top: answer.top.map(named) }),
  customerForesight: NOBODY,
  value: NOBODY,
  movement: NOBODY,
  standings: NOBODY,
  count: NOBODY,
  portrait: NOBODY,
  segments: NOBODY,
  layouts: NOBODY,
  list: (answer) => ({
    ...answer,
    sample: answer.sample.map((row) => row.map((cell, i) => maskText(answer.columns[i]!, cell))),
  }),
  exports: NOBODY,
  history: (answer) => ({ ...answer, entries: answer.entries.map(maskStep) }),
  health: NOBODY,
  cleanable: NOBODY,
  facet: (answer, { params }) => ({
    ...answer,
    rows: answer.rows.map((row) => ({ ...row, value: maskText(params.field, row.value) })),
  }),
  peopleBehind: (answer) => ({
    ...answer,
    rows: answer.rows.map((row) => ({ ...named(row), value: maskValue(row.field, row.value) })),
  }),
  cleanPreview: (answer, { params }) => ({
    ...answer,
    samples: answer.samples.map(({ before, after, people }) => ({
      before: maskText(params.field, before),
      after: after === null ? null : maskText(params.field, after),
      people,
    })),
  }),
  cleanRules: (rules) => rules.map((rule) => (isMasked(rule.field) ? { ...rule, steps: [] } : rule)),
  leftOut: (answer) => ({
    ...answer,
    rows: answer.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => maskCell(answer.tables[row.table]?.columns[i]?.field, cell)),
    })),
  }),
  find: (found) => found.map((one) => ({ ...named(one), hint: one.hint === null ? null : maskHint(one.hint) })),
  campaigns: NOBODY,
  campaign: NOBODY,
  plan: NOBODY,
  mix: NOBODY,
  situation: NOBODY,
  preview: (answer, { state }) => ({
    ...answer,
    people: answer.people.map((person) => ({
      ...named(person),
      subject: maskPerson(state, person.customer, person.subject),
      text: maskPerson(state, person.customer, person.text),
    })),
  }),
  whyNot: (answer) => ({ ...named(answer), facts: maskFacts(answer.facts) }),
  calendar: NOBODY,
  replies: (answer) => ({ ...answer, rows: answer.rows.map((row) => maskReply(named(row))) }),
  code: (answer) => (answer.found ? named(answer) : answer),
  followUps: (answer, { state }) => ({ ...answer, rows: answer.rows.map((row) => maskFollowUp(row, state)) }),
  sample: (answer) => ({
    ...answer,
    people: answer.people.map((person) => ({ ...named(person), phone: maskedPhone(person.phone) })),
  }),
  effect: NOBODY,
  report: NOBODY,
  rights: (answer) => ({
    ...answer,
    holds: answer.holds.map((one) => ({ ...named(one), reason: hidden(one.reason) })),
  }),
};

/** An answer as others may see it, once it is there. */
export async function maskAnswer<Name extends keyof typeof MASKS>(
  view: Name,
  answer: Views[Name]["answer"] | Promise<Views[Name]["answer"]>,
  asked: { readonly params: Views[Name]["params"]; readonly state: State },
): Promise<Views[Name]["answer"]> {
  const mask: Mask<Name> = MASKS[view];
  return mask(await answer, asked);
}

/** Calls that show a file as it is, write one, or would save what is masked on the screen. */
const REFUSED = [
  "inspect",
  "plan",
  "planRows",
  "proposeBundle",
  "bundleLinks",
  "planBundle",
  "planLeftOut",
  "writeLeftOut",
  "readReturn",
  "editField",
  "clean",
  "writeList",
  "writeWave",
  "writeReport",
  "exportEverything",
  "writeAccess",
  "writeExportLog",
  "writeCheckSheet",
  "recordReply",
  "recordFollowUp",
] as const satisfies readonly (keyof Regulars)[];

/** The same calls, some of them refused (`presenting`) as long as somebody presents. */
export function refusingWhile(isPresenting: () => boolean, regulars: Regulars): Regulars {
  const refused = Object.fromEntries(
    REFUSED.map((name) => {
      const call = regulars[name] as (...given: readonly unknown[]) => Promise<unknown>;
      return [
        name,
        async (...given: readonly unknown[]) => {
          if (isPresenting()) throw new RegularsError("presenting");
          return call(...given);
        },
      ];
    }),
  );
  const permissionHistory: Regulars["permissionHistory"] = async (customer) => {
    const events = await regulars.permissionHistory(customer);
    return isPresenting() ? events.map((one) => ({ ...one, evidence: hidden(one.evidence) })) : events;
  };
  return { ...regulars, ...refused, permissionHistory };
}

/** A cell of a file: of what it means, or may mean, as much as may be seen. */
function maskCell(field: ImportField | null | undefined, cell: string): string {
  return field === null || field === undefined
    ? hidden(cell)
    : maskText(field === "customerCode" ? "code" : field, cell);
}

function named<One extends { readonly name: string | null }>(one: One): One {
  return { ...one, name: one.name === null ? null : maskName(one.name) };
}

function maskedPhone(phone: string | null): string | null {
  return phone === null ? null : maskPhone(phone);
}

/** A number or an e-mail address; a town stays. */
function maskHint(hint: string): string {
  return /\d|@/.test(hint) ? maskContact(hint) : hint;
}

function maskCodes<Coded extends { readonly code: string }>(codes: readonly Coded[]): Coded[] {
  return codes.map((one) => ({ ...one, code: maskCode(one.code) }));
}

function maskCustomer(answer: CustomerAnswer): CustomerAnswer {
  return {
    ...named(answer),
    fields: answer.fields.map((one) => ({
      ...one,
      value: maskText(one.field, one.value),
      ...(one.stated === undefined ? {} : { stated: maskText(one.field, one.stated) }),
    })),
    codes: maskCodes(answer.codes),
    referrer: answer.referrer && named(answer.referrer),
    referred: answer.referred.map(named),
    records: answer.records.map((record) => ({ ...named(record), codes: maskCodes(record.codes) })),
  };
}

function maskPair(pair: DoublePair): DoublePair {
  const mask = (field: string, text: string | null): string | null => (text === null ? null : maskText(field, text));
  return {
    ...pair,
    a: named(pair.a),
    b: named(pair.b),
    evidence: pair.evidence.map((one) => ({ ...one, a: mask(one.field, one.a), b: mask(one.field, one.b) })),
  };
}

function maskSide(side: MergeSide): MergeSide {
  return { ...named(side), codes: maskCodes(side.codes) };
}

function maskMergeField(one: MergeField): MergeField {
  const mask = (side: MergeField["keep"]): MergeField["keep"] =>
    side && { ...side, value: maskText(one.field, side.value) };
  return { ...one, keep: mask(one.keep), gone: mask(one.gone) };
}

/** What somebody wrote may name anybody, so none of it is shown. */
function maskEntry(entry: TimelineEntry): TimelineEntry {
  switch (entry.type) {
    case "purchase":
      return entry;
    case "touch":
    case "piece":
      return { ...entry, text: entry.text === null ? null : hidden(entry.text) };
    case "reply":
      return maskReply(entry);
    case "followUp":
      return maskNotes(entry);
  }
}

interface Written {
  readonly question: string;
  readonly request: string;
  readonly contactGiven: string;
  readonly note: string;
}

function maskReply<Reply extends Written>(reply: Reply): Reply {
  const { question, request, contactGiven, note } = reply;
  return {
    ...reply,
    question: hidden(question),
    request: hidden(request),
    contactGiven: hidden(contactGiven),
    note: hidden(note),
  };
}

function maskNotes<Entry extends { readonly reason: string; readonly note: string; readonly nextStep: string }>(
  entry: Entry,
): Entry {
  return { ...entry, reason: hidden(entry.reason), note: hidden(entry.note), nextStep: hidden(entry.nextStep) };
}

function maskFollowUp(row: FollowUpRow, state: State): FollowUpRow {
  return {
    ...named(row),
    phone: maskedPhone(row.phone),
    followUp: { ...row.followUp, entries: row.followUp.entries.map(maskNotes) },
    reply: row.reply && maskReply(row.reply),
    script: maskPerson(state, row.followUp.customer, row.script),
  };
}

function maskFacts(facts: Readonly<Record<string, number | string>>): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, name === "name" ? maskName(String(fact)) : fact]),
  );
}
