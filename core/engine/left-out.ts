import type { TakenKeys } from "../import/taken-keys.ts";
import { readKnownKeys } from "../import/known-keys.ts";
import type { CommitContent } from "../model/commit.ts";
import type { BatchDecision, CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { ImportChoices } from "../model/importing.ts";
import type { LeftOutDecision, LeftOutGoneDecision, LeftOutRow, MendedRow } from "../model/left-out.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { State } from "../model/state.ts";
import { permissionOfBatch } from "./batch-permission.ts";

/** The rejected rows of a file that are still to be mended. */
export interface StandingLeftOut {
  readonly commit: CommitSeq;
  readonly batch: BatchDecision;
  readonly kept: LeftOutDecision;
  readonly rows: readonly LeftOutRow[];
}

/** Some of them, tried again as a file of its own. */
export interface Retry {
  readonly of: StandingLeftOut;
  /** Number in the first file by number in this one, from 1. */
  readonly rows: readonly number[];
}

/** The rows of a file that were left out and are not in yet. Errors: `commit-unknown`, `commit-already-retracted`. */
export function standingLeftOut(state: State, commit: CommitSeq): StandingLeftOut {
  const decisions = state.decisions.get(commit) ?? [];
  const batch = decisions.find((one) => one.type === "batch");
  const kept = decisions.find((one) => one.type === "leftOut");
  if (batch === undefined || kept === undefined) throw new RegularsError("commit-unknown");
  if (state.commits[commit - 1]?.retractedBy !== null) throw new RegularsError("commit-already-retracted");
  const gone = goneOf(state, commit);
  return { commit, batch, kept, rows: kept.rows.filter(([row]) => !gone.has(row)) };
}

/** How many rows of a file can still be mended; 0 for a commit that is no file, or was taken back. */
export function countLeftOut(state: State, commit: CommitSeq): number {
  const kept = state.decisions.get(commit)?.find((one) => one.type === "leftOut");
  if (kept === undefined || state.commits[commit - 1]?.retractedBy !== null) return 0;
  const gone = goneOf(state, commit);
  return gone.size === 0 ? kept.rows.length : kept.rows.filter(([row]) => !gone.has(row)).length;
}

/** Rows of a file that have gone in since, or were taken off the list. */
function goneOf(state: State, batch: CommitSeq): ReadonlySet<number> {
  return new Set(goneSince(state, batch).flatMap(({ rows }) => rows));
}

function goneSince(state: State, batch: CommitSeq): LeftOutGoneDecision[] {
  return [...state.decisions].flatMap(([seq, decisions]) =>
    seq <= batch || state.commits[seq - 1]?.retractedBy !== null
      ? []
      : decisions.filter((one) => one.type === "leftOutGone").filter((one) => one.batch === batch),
  );
}

/** The rows to be tried again, as a file that is read as its first one was. Error: `left-out-unknown` for a row that is not on the list. */
export function retryFile(
  state: State,
  of: StandingLeftOut,
  mended: readonly MendedRow[],
): { readonly retry: Retry; readonly file: Blob; readonly choices: ImportChoices; readonly after: TakenKeys } {
  const byRow = new Map(of.rows.map((row) => [row[0], row]));
  const cells = new Map(mended.map(({ row, cells: its }) => [row, its]));
  const rows = [...cells.keys()].toSorted((a, b) => a - b);
  if (rows.length === 0 || rows.some((row) => !byRow.has(row))) throw new RegularsError("left-out-unknown");
  const file = fileOfRows(rows.map((row) => byRow.get(row)![3]));
  const choices: ImportChoices = {
    ...answersOf(state, of),
    mapping: asRetried(of.batch.mapping),
    mended: rows.map((row, i) => ({ row: i + 1, cells: cells.get(row)! })),
  };
  const after = takenKeys(state, filesOf(state, of.commit), () => true, knownOf(state, of, 0));
  return { retry: { of, rows }, file, choices, after };
}

/** What was answered about a file holds for its rows that are tried again. */
export function answersOf(
  state: State,
  { commit, batch }: StandingLeftOut,
): Pick<ImportChoices, "anonymous" | "permission" | "origin"> {
  return {
    anonymous: batch.anonymous ?? ((batch.accounting.skipped.anonymousLeftOut ?? 0) > 0 ? "leaveOut" : "keep"),
    permission: permissionOfBatch(state, commit, batch.permission),
    ...(batch.origin === undefined ? {} : { origin: batch.origin }),
  };
}

/**
 * What a retry commits: a file of its own, linked to the first, whose rows keep their numbers, and what leaves the list by it.
 * @param stay the rows, as they were tried, that do not
 * @param known by table of the first file: the keys of their lines that were known
 */
export function retryContent(
  content: CommitContent,
  { of, rows }: Retry,
  stay: ReadonlySet<number>,
  known: readonly string[],
): CommitContent {
  const gone = rows.filter((_, i) => !stay.has(i + 1));
  const { mapping } = of.batch;
  return {
    ...content,
    blocks: content.blocks.map((block) => {
      const row = block.columns["row"];
      if (row?.type !== "int") return block;
      const values = Uint32Array.from(row.values, (number) => rows[number - 1] ?? number);
      return { ...block, columns: { ...block.columns, row: { type: "int", values } } };
    }),
    decisions: [
      ...content.decisions.map((one) => {
        if (one.type !== "batch") return one;
        // Of a bundle the rows are told by the first one's tables.
        const { tables: _tables, ...said } = one;
        return { ...said, mapping, retries: of.commit };
      }),
      {
        type: "leftOutGone",
        batch: of.commit,
        rows: gone,
        ...(known.every((keys) => keys === "") ? {} : { known }),
      },
    ],
  };
}

/** The mapping of a file whose cells are at hand: only how the file itself was written is another. */
export function asRetried({ sheet: _sheet, ...mapping }: ImportMapping): ImportMapping {
  return { ...mapping, encoding: "utf-8", delimiter: ",", quote: '"', headerRow: -1 };
}

/** The commit of a file, and those by which rejected rows of it came in since. */
export function filesOf(state: State, commit: CommitSeq): ReadonlySet<CommitSeq> {
  const files = new Set([commit]);
  for (const [seq, batch] of state.batches) if (batch.retries === commit) files.add(seq);
  return files;
}

/** The lines that a table brought, also by earlier retries; `known`: those of it that were known before. */
export function takenKeys(
  { lines }: State,
  files: ReadonlySet<CommitSeq>,
  isOfTable: (row: number) => boolean,
  known: TakenKeys["known"],
): TakenKeys {
  const hi: number[] = [];
  const lo: number[] = [];
  for (let i = 0; i < lines.count; i++) {
    if (!files.has(lines.commit[i]!) || !isOfTable(lines.row[i]!)) continue;
    hi.push(lines.keyHi[i]!);
    lo.push(lines.keyLo[i]!);
  }
  return { hi: Uint32Array.from(hi), lo: Uint32Array.from(lo), known };
}

/** The keys of a table's lines that were known before it, or before rejected ones of them came in. */
export function knownOf(state: State, { commit, kept }: StandingLeftOut, table: number): TakenKeys["known"] {
  const first = kept.tables === undefined ? kept.known : (kept.tables[table]?.known ?? "");
  const since = goneSince(state, commit).map(({ known }) => known?.[table] ?? "");
  return Uint32Array.from([first, ...since].flatMap((keys) => Array.from(readKnownKeys(keys))));
}

/** Rows as the text of a file that `asRetried` reads. */
export function fileOfRows(rows: readonly (readonly string[])[]): Blob {
  return new Blob([rows.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")]);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
