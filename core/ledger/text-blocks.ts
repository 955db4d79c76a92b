import { z } from "zod";
import { joinTexts, textAt } from "../model/block.ts";
import type { CommitSeq, Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { PAD_BYTES } from "./blocks.ts";
import { decisionSchema } from "./decision-schema.ts";
import type { LedgerPorts } from "./ledger.ts";
import { FORMAT, linkSchema, type BlockRef, type Link, type TextRecord } from "./shapes.ts";

/** A decision block takes no further commit once its text is this long. */
const FULL_BYTES = 64 * 1024;

/** A page of commit records speaks of nobody; the few random bytes only keep the digest of every record alike in kind. */
const PAGE_PAD_BYTES = 16;

const lineSchema = z.strictObject({
  commit: z.int().min(1),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  decisions: z.array(decisionSchema).min(1),
});

/** What one commit decided, as a line of JSON; the salt keeps its digest from being guessed once the line is erased. */
export function decisionLine(commit: CommitSeq, decisions: readonly Decision[], ports: LedgerPorts): string {
  const salt = Array.from(ports.randomBytes(16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return JSON.stringify({ commit, salt, decisions });
}

/** A stored line as it was read. Error: `ledger-damaged`. */
export function readDecisionLine(line: string): { commit: CommitSeq; decisions: Decision[] } {
  const read = lineSchema.safeParse(parseJson(line));
  if (!read.success) throw new RegularsError("ledger-damaged", { what: "decision" });
  return read.data;
}

/** Decisions as they will be read again. Error: `internal` for one that could not be. */
export function checkedDecisions(decisions: readonly Decision[]): Decision[] {
  const checked = z.array(decisionSchema).safeParse(JSON.parse(JSON.stringify(decisions)));
  if (checked.success) return checked.data;
  const path = checked.error.issues[0]?.path ?? [];
  throw new RegularsError("internal", {
    what: `decision ${path.filter((part) => typeof part === "string").join(".")}`,
  });
}

/** A decision block of these lines, padded. */
export function decisionBlock(lines: readonly string[], ports: LedgerPorts): TextRecord {
  return textRecord("decision", lines, PAD_BYTES, ports);
}

/** Whether a decision block takes another commit's line. */
export function isOpen(ref: BlockRef | undefined): ref is BlockRef {
  return ref !== undefined && ref.bytes - PAD_BYTES < FULL_BYTES;
}

/** Links of the chain moved out of the head. */
export function commitPage(records: readonly Link[], ports: LedgerPorts): TextRecord {
  const lines = records.map((record) => JSON.stringify(record));
  return textRecord("commit", lines, PAGE_PAD_BYTES, ports);
}

/** The links of a page. Error: `ledger-damaged`. */
export function readCommitPage(page: TextRecord): Link[] {
  return linesOf(page).map((line) => {
    const record = linkSchema.safeParse(parseJson(line));
    if (!record.success) throw new RegularsError("ledger-damaged", { what: "commit record" });
    return record.data;
  });
}

/** The lines of a text record. */
export function linesOf({ lines, rows }: TextRecord): string[] {
  return Array.from({ length: rows }, (_, i) => textAt(lines, i));
}

function textRecord(
  table: TextRecord["table"],
  lines: readonly string[],
  padBytes: number,
  ports: LedgerPorts,
): TextRecord {
  const pad = ports.randomBytes(padBytes);
  return { id: ports.newId(), format: FORMAT, table, rows: lines.length, lines: joinTexts(lines), pad };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new RegularsError("ledger-damaged", { what: "text" }, { cause });
  }
}
