import type { Accounting, RowReason, Verdict } from "../model/accounting.ts";
import type { Block } from "../model/block.ts";
import type { BatchTable } from "../model/bundle.ts";
import type { CommitContent } from "../model/commit.ts";
import { NO_DAY } from "../model/day.ts";
import type { SuppressedDecision } from "../model/erase-decision.ts";
import { RegularsError } from "../model/error.ts";
import type { ImportChoices, PlanSummary } from "../model/importing.ts";
import { isReasonColumn, MOST_LEFT_OUT, type Mended } from "../model/left-out.ts";
import type { State } from "../model/state.ts";
import type { Converted, ConvertedPart, LineChunk } from "./converted.ts";
import { ofRecords } from "./of-records.ts";
import { judgeOrders } from "./order-verdicts.ts";
import { ordersOtherwise } from "./orders-otherwise.ts";
import { SharedLines } from "./plan-across.ts";
import { phonesUnread } from "./phones-unread.ts";
import { sayAgain, touch } from "./plan-again.ts";
import { changesOf, grantsIn, type Change } from "./plan-changes.ts";
import { findGrants } from "./plan-grants.ts";
import { addTotals, emptyTotals, KnownLines, lineBlock } from "./plan-lines.ts";
import { giveVerdicts, noteFirstRows, noteTouched } from "./plan-line-verdicts.ts";
import { lastDays, REMOVED } from "./plan-erased.ts";
import { withFutureDays } from "./future-days.ts";
import { KnownKeys } from "./known-keys.ts";
import { mendedOf } from "./left-out.ts";
import { asLater, mayMove, withAddresses } from "./moved-addresses.ts";
import { callBlocks } from "./plan-calls.ts";
import type { PlanInput } from "./plan-input.ts";
import { customerPages } from "./plan-pages.ts";
import { batchTables, stretchOf, tableAt, tablesOf, tableSummaries } from "./plan-parts.ts";
import { resolvePeople, type Resolved } from "./plan-people.ts";
import { judgePeople, type Changes } from "./plan-person-verdicts.ts";
import { summaryOf } from "./plan-summary.ts";
import { findNews, type News } from "./plan-statements.ts";
import { leftOutRefusals, type LeftOutRefusals } from "./refusals-left-out.ts";
import { RowVerdicts, type RowVerdict } from "./row-verdicts.ts";
import { withoutToldAgain } from "./told-again.ts";
import { winnersOf } from "./who-wins.ts";

/** A row of a plan, without its cells. */
export interface PlannedRow {
  readonly row: number;
  readonly reason: RowReason | null;
  readonly column: string | null;
}

/** What taking a file in would do, whole and immutable. */
export interface ImportPlan {
  readonly summary: PlanSummary;
  readonly content: CommitContent;
  /** Of a bundle: how its tables stand one behind the other. */
  readonly parts: readonly ConvertedPart[];
  /** How many rows got a verdict (for skipped and rejected: and a reason), and the first 200 of them; of one table of a bundle. */
  rowsWith(
    verdict: Verdict,
    reason: RowReason | null,
    table?: number,
  ): { readonly total: number; readonly rows: readonly PlannedRow[] };
  /** What a row changes on its customer. */
  changesOf(row: number): readonly Change[];
  /** The rows that are rejected, as many as can be kept, ascending; and what is kept with them (core/model/left-out.ts). */
  readonly rejected: readonly RowVerdict[];
  /** By table; of a single file one. */
  readonly knownKeys: readonly string[];
}

const NOTHING = new Int32Array(0);
/** How often is asked who people will be once the file is taken in: each time may settle who others are. */
const MOST_ROUNDS = 20;

/**
 * Says what of a converted file is new against a state, and makes the commit's content: a verdict for every record, new
 * customers, pages and line blocks. Nothing is written. Throws `cancelled`.
 */
export async function planImport(given: PlanInput): Promise<ImportPlan> {
  const input = await inputByRecord(given);
  const { converted, state, choices } = input;
  const { source } = choices.mapping;
  const pause = pauseOf(input);
  const verdicts = new RowVerdicts(converted);
  const found = await resolvePeople(converted.people, state, source, erasedAmong(input), () => pause(0));
  const { said } = converted.people;
  await pause(0.3);
  const { news, grants, resolved } = await findChanges(input, given.state, found, () => pause(0.3));
  await pause(0.4);
  const { known, shared, lines, read, odd } = await linesOf(input, resolved, () => pause(0.45));
  const totals = emptyTotals();
  const knownKeys = read.map(() => new KnownKeys());
  const [firstRow, touched] = [new Uint32Array(converted.people.count), new Uint8Array(converted.people.count)];
  const blocks: Block[] = [];
  for (const [at, chunk] of lines.entries()) {
    const customers = customersOf(chunk, resolved);
    const standing = known.compare(chunk, customers, source);
    shared.settle(at, standing);
    giveVerdicts(chunk, standing, verdicts);
    knownKeys[tableAt(read, chunk.row[0]!)]?.take(chunk, standing);
    noteFirstRows(chunk, firstRow);
    noteTouched(chunk, standing, touched);
    addTotals(totals, chunk, standing);
    const block = lineBlock(chunk, customers, standing, source);
    if (block) blocks.push(block);
    await pause(0.5 + (0.5 * (at + 1)) / lines.length);
  }
  await judgePeople(input, verdicts, resolved, { news, grants }, firstRow, pause);
  if (converted.orderOf !== undefined) judgeOrders(converted.orderOf, verdicts);
  const calls =
    converted.calls === undefined ? [] : callBlocks(converted.calls, resolved.customer, given.state, source, verdicts);
  blocks.push(...calls);
  touch(said, resolved, news, grants.any, touched);
  // Nothing new, nothing to write: the same file again leaves no commit.
  const isNews = touched.includes(1) || blocks.length > 0;
  const pages = isNews ? await pagesOf(input, resolved, news, touched, firstRow, () => pause(1)) : [];
  const accounting = verdicts.accounting();
  const rejected = verdicts.rowsWith("rejected", null, MOST_LEFT_OUT).rows;
  const refused = await refusedLeftOut(input, resolved, rejected);
  const tables = given.tables === undefined ? undefined : batchTables(converted, given.tables, verdicts);
  const mended = mendedOf(converted.mended, (row) => verdicts.isTaken(row), read);
  return {
    summary: {
      ...summaryOf({ ...input, issues: [...input.issues, ...odd] }, accounting, resolved, { news, grants }, totals),
      newCalls: calls.reduce((sum, { rows }) => sum + rows, 0),
      mended: mended.rows,
      refusalsLeftOut: refused.people,
      ...(given.tables === undefined ? {} : { tables: tableSummaries(converted, given.tables, verdicts) }),
    },
    content: contentOf(input, accounting, { mended, tables, refused: refused.decision }, [...pages, ...blocks]),
    rejected,
    knownKeys: knownKeys.map((keys) => keys.done()),
    parts: converted.parts ?? [],
    rowsWith: rowsOf(verdicts, converted, choices),
    changesOf: (row) => [...changesOf(row, said, resolved, news, state), ...grantsIn(row, firstRow, grants)],
  };
}

/** The file's lines, without what is known of their orders, beside what is known. */
async function linesOf(input: PlanInput, resolved: Resolved, breathe: () => Promise<void>) {
  const { converted, state, choices, isRetry = false } = input;
  const { source } = choices.mapping;
  const known = await KnownLines.of(state, converted.lines, breathe);
  const read = tablesOf(converted, choices.mapping);
  const customersIn = (chunk: LineChunk): Int32Array => customersOf(chunk, resolved);
  const before = { state, known, source, tables: read, customersOf: customersIn, breathe };
  const lines = await withoutToldAgain(converted.lines, before);
  const shared = await SharedLines.of({ ...converted, lines }, breathe);
  const isRest = isRetry || choices.mapping.columns.some(({ column }) => isReasonColumn(column));
  const odd = isRest ? [] : await ordersOtherwise(lines, before);
  return { known, shared, lines, read, odd };
}

/** With the state by record, and among what is odd the phones that are no numbers and the days that are still to come. */
async function inputByRecord(given: PlanInput): Promise<PlanInput> {
  const { state, issues, breathe, today, choices } = given;
  const phones = await phonesUnread(given.converted, state.settings.country, breathe);
  const { converted, later } = withFutureDays(
    given.converted,
    choices.mapping,
    Math.max(today, state.settings.asOf ?? today),
  );
  return { ...given, converted, state: ofRecords(state), issues: [...issues, ...phones, ...later] };
}

/** Who of the file's people was erased, and since when. */
function erasedAmong({ erased, state, converted }: PlanInput): Parameters<typeof resolvePeople>[3] {
  const lastDay = erased.size === 0 ? NOTHING : lastDays(converted.lines, converted.people.count);
  return { erased, country: state.settings.country, lastDay };
}

/** What rows that bring no customer refuse all the same. */
function refusedLeftOut(
  { converted, choices, state, erased, hashes, today, breathe }: PlanInput,
  { customer }: Resolved,
  rejected: readonly RowVerdict[],
): Promise<LeftOutRefusals> {
  const { country } = state.settings;
  const { mapping } = choices;
  return leftOutRefusals({ converted, mapping, customer, rejected, erased, country, today, hashes, breathe });
}

function pauseOf(input: PlanInput): (share: number) => Promise<void> {
  return async (share) => {
    await input.breathe();
    if (input.isCancelled()) throw new RegularsError("cancelled");
    input.onProgress(share);
  };
}

/**
 * What the file changes, and its people as the same file will say who they are when it comes again. @param people the state by person; `input` has
 * it by record
 */
async function findChanges(
  input: PlanInput,
  people: State,
  found: Resolved,
  breathe: () => Promise<void>,
): Promise<Changes & { readonly resolved: Resolved }> {
  const { converted, state, choices } = input;
  const { said } = converted.people;
  const { source } = choices.mapping;
  const winners = winnersOf(choices.mapping);
  let resolved = found;
  let news = await findNews(said, found.customer, found.count, { state, people }, winners, breathe);
  for (let round = 0; round < MOST_ROUNDS && mayMove(converted.people, resolved, news); round++) {
    const after = withAddresses(state, converted.people, resolved, news, source);
    const later = await resolvePeople(converted.people, after, source, erasedAmong(input), breathe);
    const settled = asLater(converted.people, resolved, later);
    if (settled === null) break;
    resolved = settled;
    news = await findNews(said, resolved.customer, resolved.count, { state, people }, winners, breathe);
  }
  const grants = findGrants(choices.permission, resolved.customer, said, state, winners.known);
  return { news, grants, resolved };
}

/** The rows of a verdict with the names of their columns, of all tables or of one. */
function rowsOf(verdicts: RowVerdicts, converted: Converted, { mapping }: ImportChoices): ImportPlan["rowsWith"] {
  return (verdict, reason, table) => {
    const part = table === undefined ? undefined : stretchOf(converted, table);
    const { total, rows } = verdicts.rowsWith(verdict, reason, undefined, part?.first, part?.last);
    const names = part?.columns ?? new Map(mapping.columns.map(({ index, column }) => [index, column]));
    return { total, rows: rows.map(({ row, reason, column }) => ({ row, reason, column: names.get(column) ?? null })) };
  };
}

function pagesOf(
  { converted, choices, state }: PlanInput,
  resolved: Resolved,
  news: News,
  touched: Uint8Array,
  firstRow: Uint32Array,
  breathe: () => Promise<void>,
): Promise<Block[]> {
  const { people } = converted;
  const again = sayAgain(people.said, resolved, news, touched, state);
  return customerPages({ people, resolved, news, again, touched }, firstRow, choices.mapping.source, breathe);
}

/** What is told of a batch beside its counts. */
interface Told {
  readonly mended: Mended;
  readonly tables: readonly BatchTable[] | undefined;
  /** What rows that are left out refuse. */
  readonly refused: SuppressedDecision | null;
}

function contentOf(
  input: PlanInput,
  accounting: Accounting,
  { mended, tables, refused }: Told,
  blocks: readonly Block[],
): CommitContent {
  const { fileName, choices, today } = input;
  const { permission, origin, recipe, anonymous } = choices;
  const mapping = tables?.[0]?.mapping ?? choices.mapping;
  const said = {
    ...(origin === undefined ? {} : { origin }),
    ...(recipe === undefined ? {} : { recipe }),
    ...(anonymous === "keep" ? {} : { anonymous }),
    ...(tables === undefined ? {} : { tables }),
    ...(mended.rows === 0 ? {} : { mended }),
  };
  return {
    kind: "import",
    blocks,
    decisions: [
      { type: "batch", fileName, source: mapping.source, mapping, accounting, permission, day: today, ...said },
      ...(refused === null ? [] : [refused]),
    ],
  };
}

function customersOf(chunk: LineChunk, { customer, until }: Resolved): Int32Array<ArrayBuffer> {
  const out = new Int32Array(chunk.count);
  for (let i = 0; i < chunk.count; i++) out[i] = chunk.person[i]! < 0 ? -1 : customer[chunk.person[i]!]!;
  if (until === null) return out;
  for (let i = 0; i < chunk.count; i++) {
    const person = chunk.person[i]!;
    if (person >= 0 && until[person] !== NO_DAY && chunk.day[i]! <= until[person]!) out[i] = REMOVED;
  }
  return out;
}
