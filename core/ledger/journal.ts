import { RegularsError } from "../model/error.ts";
import { sealOf } from "./digest.ts";
import { frameLength, framesAfter, NO_LOG, readLog, type LogEnd, type LogRest } from "./journal-frames.ts";
import { BLOCK_FOLDER, blockName, digestOf, FORGOTTEN_FILE, logName, numberOf } from "./journal-names.ts";
import {
  baseBytes,
  hashOf,
  readBase,
  readStep,
  readTitle,
  stateAfter,
  stepBytes,
  titleBytes,
  type JournalState,
  type JournalStep,
} from "./journal-state.ts";
import type { Prepared } from "./shelf.ts";
import type { BlockRef, Digest, SealedChainKey } from "./shapes.ts";
import type { WorkspaceFile, WorkspaceFiles } from "./workspace-files.ts";

/** What makes the log of a workspace with a passphrase unreadable for others. */
export interface Sealer {
  seal(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** Error: `ledger-damaged` where this was not sealed with its key. */
  open(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** Gives what opens a log whose title has this sealed key. Error: `workspace-locked`. */
export type SealerFor = (key: SealedChainKey) => Promise<Sealer>;

export const PLAIN: Sealer = { seal: async (bytes) => bytes, open: async (bytes) => bytes };

/** What a journal was found to hold. */
export interface JournalReading {
  /** What it adds up to as far as it can be read; null where there is no log, or not even its beginning can be read. */
  readonly state: JournalState | null;
  /** Whether it was taken away on purpose. */
  readonly isForgotten: boolean;
  /** What follows where reading ended; `damaged` also where there are block files but no log. */
  readonly rest: LogRest;
}

type Block = Pick<Prepared, "bytes" | "seal">;

/** Where the log stands: which, how long, and at which head hash. */
interface Mark {
  readonly number: number;
  readonly end: LogEnd;
  readonly baseLength: number;
  readonly hash: Digest;
}

/** How many block files are written at a time. */
const AT_ONCE = 16;

/** Steps take this much beyond the base before the log is worth writing afresh. */
const WORTH_WRITING_AFRESH = 256 * 1024;

/**
 * A workspace's journal outside the browser's store: a file for each block of facts, named by its digest, and a log of everything else
 * (`log-1`, `log-2` …: the highest number counts). What is told as done is in both. Whoever holds the writer lock writes it.
 * Errors of all that writes: `disk-full`, `files-failed`.
 */
export class Journal {
  readonly workspace: string;
  /** What seals the log; found by `read` where that can be. */
  sealer: Sealer = PLAIN;
  private readonly reach: () => Promise<WorkspaceFiles>;
  /** Null while it is not known what the files hold. */
  private mark: Mark | null = null;
  /** How it stood before the last step; null where that cannot be taken back. */
  private before: { readonly mark: Mark | null; readonly sealer: Sealer } | null = null;
  /** The highest number any log has had. */
  private highest = 0;
  private hasOlder = false;
  /** The last link that it may still speak of though it did not happen. */
  voided: Digest | null = null;
  /** Sizes of the block files there are; null until they were looked at. */
  private present: Map<Digest, number> | null = null;

  /** `reach` gives the files, or throws `files-failed` where they cannot be got at now. */
  constructor(workspace: string, reach: () => Promise<WorkspaceFiles>) {
    this.workspace = workspace;
    this.reach = reach;
  }

  /** The hash of the head the journal stands at; null while it must be read or written afresh first. */
  get hash(): Digest | null {
    return this.mark?.hash ?? null;
  }

  /** Whether a block's file is there, and as long as it should be. */
  has({ digest, bytes }: Pick<BlockRef, "digest" | "bytes">): boolean {
    return this.present?.get(digest) === bytes;
  }

  /** Whether block files are there that are not listed, or older logs. */
  holdsMoreThan(listed: readonly BlockRef[]): boolean {
    const digests = new Set(listed.map(({ digest }) => digest));
    return this.hasOlder || [...(this.present?.keys() ?? [])].some((digest) => !digests.has(digest));
  }

  /** Whether so many steps have gathered that the log is worth writing afresh. */
  get isLong(): boolean {
    return this.mark !== null && this.mark.end.length > 2 * this.mark.baseLength + WORTH_WRITING_AFRESH;
  }

  /** Reads the log and looks which blocks there are. Errors: `files-failed`, `ledger-newer`, `ledger-damaged`, `workspace-locked`. */
  async read(sealerFor: SealerFor = refuse): Promise<JournalReading> {
    this.mark = null;
    this.before = null;
    const files = await this.reach();
    const list = await files.list(BLOCK_FOLDER);
    const blocks = this.note(list);
    const isForgotten = list.some(({ name }) => name === FORGOTTEN_FILE);
    const log = await files.read(logName(this.highest));
    const rest: LogRest = blocks.size > 0 ? "damaged" : "none";
    const reading = log === null ? { state: null, rest } : await this.readFrames(log, sealerFor);
    return { ...reading, isForgotten };
  }

  /** The sealed key that the log's title names; null where there is no log, or it is not sealed. Errors: `files-failed`, `ledger-newer`. */
  async sealedKey(): Promise<SealedChainKey | null> {
    const files = await this.reach();
    const highest = Math.max(0, ...(await files.list()).flatMap(({ name }) => numberOf(name) ?? []));
    const log = await files.read(logName(highest));
    if (log === null) return null;
    const [title] = (await readLog(await bytesIn(log))).payloads;
    return title === undefined ? null : readTitle(title).sealedKey;
  }

  /** The bytes of a block if they are what its digest says, else null. */
  async block({ digest }: Pick<BlockRef, "digest">): Promise<Uint8Array<ArrayBuffer> | null> {
    const file = await (await this.reach()).read(blockName(digest));
    // What cannot be read is damaged.
    const bytes = file === null ? null : await bytesIn(file).catch(() => null);
    if (bytes !== null && (await sealOf(bytes)).digest === digest) return bytes;
    this.present?.delete(digest);
    return null;
  }

  /** Keeps blocks; those that are there already are passed over. They may be listed by no head yet. */
  async putBlocks(blocks: readonly Block[]): Promise<void> {
    const missing = blocks.filter(({ seal }) => !this.has(seal));
    if (missing.length === 0) return;
    const files = await this.reach();
    for (let start = 0; start < missing.length; start += AT_ONCE) {
      const written = await Promise.allSettled(
        missing.slice(start, start + AT_ONCE).map(async ({ bytes, seal }) => {
          await files.write(blockName(seal.digest), bytes);
          this.present?.set(seal.digest, seal.bytes);
        }),
      );
      for (const one of written) if (one.status === "rejected") throw one.reason;
    }
  }

  /** Takes block files away. */
  async dropBlocks(blocks: readonly Pick<BlockRef, "digest">[]): Promise<void> {
    if (blocks.length === 0) return;
    for (const { digest } of blocks) this.present?.delete(digest);
    await (await this.reach()).remove(blocks.map(({ digest }) => blockName(digest)));
  }

  /**
   * Says what is about to happen to the head, before it does; the blocks that the step adds must be there. Where it fails, the log stands
   * as it did. Error besides: `internal` where the log does not stand at the parent of the step's link.
   */
  async append(step: JournalStep): Promise<void> {
    const { mark } = this;
    if (mark === null || mark.hash !== step.link.parent) throw new RegularsError("internal", { what: "journal" });
    const { bytes, end } = await framesAfter(mark.end, [await this.sealer.seal(stepBytes(step))]);
    this.before = { mark, sealer: this.sealer };
    this.mark = { ...mark, end, hash: step.link.hash };
    try {
      await (await this.reach()).append(logName(mark.number), mark.end.length, bytes);
    } catch (error) {
      await this.takeBack();
      throw error;
    }
  }

  /**
   * The same by a log of its own, which holds nothing but the state that is to be; the blocks it lists must be there. The older log stays
   * until `settle`. Used where a step would not do: what was before must no longer be found, the key is another, or it is not known
   * what the files hold.
   */
  async writeAfresh(state: JournalState, sealer: Sealer = this.sealer): Promise<void> {
    if (!(state.key instanceof Uint8Array) && sealer === PLAIN) throw new RegularsError("workspace-locked");
    const payloads = [titleBytes(this.workspace, state), await sealer.seal(baseBytes(state))];
    const { bytes, end } = await framesAfter(NO_LOG, payloads);
    const number = ++this.highest;
    this.before = { mark: this.mark, sealer: this.sealer };
    this.sealer = sealer;
    this.mark = { number, end, baseLength: end.length, hash: hashOf(state) };
    try {
      await (await this.reach()).write(logName(number), bytes);
    } catch (error) {
      await this.takeBack();
      throw error;
    }
  }

  /**
   * What was said last did not happen after all. Where even this cannot be written, the log is written afresh before the next step, or
   * healed on opening, which brings the step about.
   */
  async takeBack(): Promise<void> {
    const { before, mark } = this;
    this.before = null;
    this.mark = null;
    if (mark === null || before === null) return;
    this.sealer = before.sealer;
    this.voided = mark.hash;
    const { mark: earlier } = before;
    try {
      const files = await this.reach();
      if (earlier?.number === mark.number) await files.append(logName(mark.number), earlier.end.length, NOTHING);
      else await files.remove([logName(mark.number)]);
      this.mark = earlier;
    } catch {
      // What is told is the failure that led here.
    }
  }

  /** It did happen: takes away older logs, and every block file that is not listed. Error besides: `files-failed` where the log is unsure. */
  async settle(listed: readonly BlockRef[]): Promise<void> {
    if (this.mark === null) throw new RegularsError("files-failed");
    this.before = null;
    const { number } = this.mark;
    const keep = new Set(listed.map(({ digest }) => digest));
    const files = await this.reach();
    const there = await files.list();
    const goes = ({ name }: WorkspaceFile): boolean => {
      const digest = digestOf(name);
      if (name === FORGOTTEN_FILE) return true;
      return digest === null ? (numberOf(name) ?? Infinity) < number : !keep.has(digest);
    };
    const away = there.filter(goes).map(({ name }) => name);
    if (away.length > 0) await files.remove(away);
    this.note(there.filter((file) => !goes(file)));
  }

  private note(list: readonly WorkspaceFile[]): Map<Digest, number> {
    this.present = new Map(
      list.flatMap(({ name, bytes }) => {
        const digest = digestOf(name);
        return digest === null ? [] : [[digest, bytes] as const];
      }),
    );
    const numbers = list.flatMap(({ name }) => numberOf(name) ?? []);
    this.highest = Math.max(0, ...numbers);
    this.hasOlder = numbers.length > 1 || list.some(({ name }) => name === FORGOTTEN_FILE);
    return this.present;
  }

  private async readFrames(log: Blob, sealerFor: SealerFor): Promise<Omit<JournalReading, "isForgotten">> {
    const { payloads, end, rest } = await readLog(await bytesIn(log));
    const [first, base, ...steps] = payloads;
    if (first === undefined) return { state: null, rest: "damaged" };
    const title = readTitle(first);
    if (title.workspace !== this.workspace) throw new RegularsError("ledger-damaged", { what: "journal" });
    if (base === undefined) return { state: null, rest: "damaged" };
    this.sealer = title.sealedKey === null ? PLAIN : await sealerFor(title.sealedKey);
    let state: JournalState;
    try {
      const read: JournalStep[] = [];
      for (const step of steps) read.push(readStep(await this.sealer.open(step)));
      state = stateAfter(readBase(await this.sealer.open(base), title), read);
    } catch (error) {
      if (!(error instanceof RegularsError) || error.code !== "ledger-damaged") throw error;
      return { state: null, rest: "damaged" };
    }
    const baseLength = frameLength(first) + frameLength(base);
    this.mark = { number: this.highest, end, baseLength, hash: hashOf(state) };
    return { state, rest };
  }
}

const NOTHING = new Uint8Array(0);

/** Error: `files-failed` where it is there and cannot be read, perhaps only now. */
async function bytesIn(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new RegularsError("files-failed", { what: "unreadable" }, { cause });
  }
}

function refuse(): Promise<Sealer> {
  return Promise.reject(new RegularsError("workspace-locked"));
}
