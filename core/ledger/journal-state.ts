import { z } from "zod";
import type { CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { bytesOfHex, hexOf } from "./hex.ts";
import {
  FORMAT,
  linkSchema,
  NO_HASH,
  refSchema,
  refuseNewer,
  sealedKeySchema,
  type BlockRef,
  type Digest,
  type Head,
  type Link,
  type SealedChainKey,
} from "./shapes.ts";

/** What a journal adds up to: all that is needed to make a head again, with the files of its blocks. */
export interface JournalState {
  /** As the head has it. */
  readonly key: Head["key"];
  /** Live fact blocks in the order they are folded. */
  readonly facts: readonly BlockRef[];
  /** The whole chain. */
  readonly links: readonly Link[];
  /** What commits decided, as decision blocks say it, in the order of commits. */
  readonly lines: ReadonlyMap<CommitSeq, string>;
  /** As the head has it. */
  readonly restoredAt?: number | undefined;
}

/** What one commit or compaction changed. */
export interface JournalStep {
  readonly link: Link;
  /** The fact blocks after it: new ones, and stretches of those before it, from and up to which. */
  readonly facts: readonly (BlockRef | readonly [from: number, end: number])[];
  /** The decision lines it adds. */
  readonly lines: readonly (readonly [commit: CommitSeq, line: string])[];
}

/** What a journal says of a head whose chain and decisions these are. */
export function stateOf(
  { key, facts, restoredAt }: Head,
  links: readonly Link[],
  lines: ReadonlyMap<CommitSeq, string>,
): JournalState {
  return { key, facts, links, lines, restoredAt };
}

/** The hash that a head of this state has. */
export function hashOf({ links }: Pick<JournalState, "links">): Digest {
  return links.at(-1)?.hash ?? NO_HASH;
}

/** The step from one list of fact blocks to another. */
export function stepOf(
  before: readonly BlockRef[],
  after: readonly BlockRef[],
  { link, lines }: Pick<JournalStep, "link" | "lines">,
): JournalStep {
  const places = new Map(before.map(({ id }, i) => [id, i]));
  const facts: (BlockRef | [number, number])[] = [];
  let stretch: [number, number] | null = null;
  for (const ref of after) {
    const place = places.get(ref.id);
    if (place === undefined) {
      facts.push(ref);
      stretch = null;
    } else if (stretch?.[1] === place) {
      stretch[1]++;
    } else {
      stretch = [place, place + 1];
      facts.push(stretch);
    }
  }
  return { link, facts, lines };
}

/** The state after some steps, in order. */
export function stateAfter(state: JournalState, steps: readonly JournalStep[]): JournalState {
  const links = [...state.links];
  const lines = new Map(state.lines);
  let { facts } = state;
  for (const step of steps) {
    const before = facts;
    links.push(step.link);
    for (const [commit, line] of step.lines) lines.set(commit, line);
    facts = step.facts.flatMap((one) => ("id" in one ? [one] : before.slice(one[0], one[1])));
  }
  return { ...state, facts, links, lines };
}

/** The first frame of a log, never sealed: what it is, and what it takes to read on. */
export interface JournalTitle {
  readonly workspace: string;
  /** The sealed key of a workspace with a passphrase, whose other frames are sealed too; null where there is none. */
  readonly sealedKey: SealedChainKey | null;
}

const titleSchema = z.strictObject({
  k: z.literal("journal"),
  format: z.int(),
  workspace: z.string(),
  sealedKey: sealedKeySchema.nullable(),
});

const baseSchema = z.strictObject({
  k: z.literal("base"),
  /** Null where the title has it, sealed. */
  key: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  facts: z.array(refSchema),
  links: z.array(linkSchema),
  lines: z.array(z.tuple([z.int(), z.string()])),
  restoredAt: z.number().optional(),
});

const stepSchema = z.strictObject({
  k: z.literal("step"),
  link: linkSchema,
  facts: z.array(z.union([refSchema, z.tuple([z.int(), z.int()])])),
  lines: z.array(z.tuple([z.int(), z.string()])),
});

export function titleBytes(workspace: string, { key }: JournalState): Uint8Array<ArrayBuffer> {
  return json({ k: "journal", format: FORMAT, workspace, sealedKey: key instanceof Uint8Array ? null : key });
}

/** Errors: `ledger-newer`, `ledger-damaged`. */
export function readTitle(payload: Uint8Array): JournalTitle {
  const title = parse(payload);
  refuseNewer(title);
  const { workspace, sealedKey } = checked(titleSchema, title);
  return { workspace, sealedKey };
}

export function baseBytes({ key, facts, links, lines, restoredAt }: JournalState): Uint8Array<ArrayBuffer> {
  const plain = key instanceof Uint8Array ? hexOf(key) : null;
  return json({ k: "base", key: plain, facts, links, lines: [...lines], restoredAt });
}

/** Error: `ledger-damaged`. */
export function readBase(payload: Uint8Array, { sealedKey }: JournalTitle): JournalState {
  const { key: plain, lines, ...state } = checked(baseSchema, parse(payload));
  const key = plain === null ? sealedKey : bytesOfHex(plain);
  if (key === null) throw damaged();
  return { ...state, key, lines: new Map(lines) };
}

export function stepBytes({ link, facts, lines }: JournalStep): Uint8Array<ArrayBuffer> {
  return json({ k: "step", link, facts, lines });
}

/** Error: `ledger-damaged`. */
export function readStep(payload: Uint8Array): JournalStep {
  const { link, facts, lines } = checked(stepSchema, parse(payload));
  return { link, facts, lines };
}

function json(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function parse(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(payload));
  } catch (cause) {
    throw damaged(cause);
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw damaged(read.error);
  return read.data;
}

function damaged(cause?: unknown): RegularsError {
  return new RegularsError("ledger-damaged", { what: "journal" }, { cause });
}
