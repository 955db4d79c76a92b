import { recordsOf } from "../ledger/backup-manifest.ts";
import {
  checkSnapshot,
  dropDamaged,
  dropSnapshots,
  holdsAll,
  listSnapshots,
  rotateSnapshots,
  takeSnapshot,
  type Snapshot,
} from "../ledger/snapshots.ts";
import { Turns } from "../ledger/turns.ts";
import type { WorkspaceFiles } from "../ledger/workspace-files.ts";
import type { CommitKind } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { orAborted } from "./calm.ts";
import type { JobRun } from "./jobs.ts";
import type { KeptWorkspace } from "./kept-workspace.ts";
import { untilStill } from "./make-backup.ts";
import type { Ports } from "./ports.ts";
import type { SafetyAnswer, SecondPlace } from "./safety-answers.ts";
import { readNote, writeNote, type SafetyNote } from "./safety-note.ts";
import { copiesAmong, copyToSecondPlace, SECOND_COPY_EVERY, stateOf, type SecondCopy } from "./second-place.ts";

/** When it is looked whether a copy is due. */
export type SafetyMoment = "import" | "time" | "closing";

/** Commits after which a copy is made at once: much that would have to be done again, and an erasure, which took the older copies along. */
const LARGE: ReadonlySet<CommitKind> = new Set(["import", "sample", "return", "erase"]);

const MINUTE_MS = 60_000;
const SNAPSHOT_EVERY = 15 * MINUTE_MS;
const REHEARSE_EVERY = 30 * 24 * 60 * MINUTE_MS;
/** What was before a backup was put in place stays at least this long. */
const KEPT_AFTER_RESTORE = 7 * 24 * 60 * MINUTE_MS;

/** Keeps copies of the open workspace by itself: snapshots on this device, whole files in a second place, and the proof that they open. */
export class SafetyKeeper {
  private readonly workspace: KeptWorkspace;
  private readonly ports: Ports;
  private readonly changed: () => void;
  private readonly calm: (signal: AbortSignal) => Promise<void>;
  /** One thing after the other. */
  private readonly turns = new Turns();
  private failure: SafetyAnswer["failure"] = null;
  private stopped = new AbortController();
  /** Aborted when somebody waits for what comes after a copy that itself waits for calm. */
  private hurry = new AbortController();
  /** The last commit that was looked at. */
  private seen: number;

  /** `calm` resolves once nobody waits for anything of the engine, or with the signal. */
  constructor(workspace: KeptWorkspace, ports: Ports, changed: () => void, calm: SafetyKeeper["calm"]) {
    this.calm = calm;
    this.workspace = workspace;
    this.seen = workspace.state.head;
    this.ports = ports;
    this.changed = changed;
  }

  /** To be told of every new head. */
  noticed(): void {
    const last = this.workspace.state.commits.at(-1);
    if (last === undefined || last.seq <= this.seen) return;
    this.seen = last.seq;
    if (LARGE.has(last.kind)) void this.tend("import");
  }

  /** Does what is due now; what fails is told in the answer and tried again next time. */
  tend(moment: SafetyMoment): Promise<void> {
    return this.inTurn(async (hurry) => {
      try {
        const files = this.workspace.canWrite ? await this.ports.files(this.workspace.id) : null;
        if (moment === "import") await this.waitForOthers(hurry);
        if (files === null || this.stopped.signal.aborted) return;
        const did = await this.tendNow(files, moment);
        if (did || this.failure !== null) {
          this.failure = null;
          this.changed();
        }
      } catch (error) {
        const known = error instanceof RegularsError ? error : new RegularsError("internal", {}, { cause: error });
        if (known.code === "cancelled" || known.code === "plan-stale") return;
        this.failure = { code: known.code, facts: known.facts, at: this.ports.now() };
        this.changed();
      }
    }, moment === "import");
  }

  /** A snapshot of the workspace as it stands, read again to its last byte. Errors: `restore-unsafe` where none can be kept. */
  keepBeforeRestore(): Promise<void> {
    return this.inTurn(async () => {
      try {
        const files = await this.ports.files(this.workspace.id);
        if (files === null) throw new RegularsError("restore-unsafe");
        await dropDamaged(files, () => this.ports.breathe());
        const taken = await this.take(files, "restore", this.ports.now() + KEPT_AFTER_RESTORE);
        await checkSnapshot(files, taken.file, () => this.ports.breathe());
      } catch (cause) {
        const known = cause instanceof RegularsError && cause.code === "disk-full";
        throw known ? cause : new RegularsError("restore-unsafe", {}, { cause });
      }
    });
  }

  /** A snapshot now, because somebody asked. Errors: `files-failed` where the host keeps none, `disk-full`, `ledger-damaged`. */
  takeNow(): Promise<void> {
    return this.inTurn(async () => {
      const files = await this.requireFiles();
      await this.take(files, "asked", 0);
      await rotateSnapshots(files, this.ports.now());
      this.failure = null;
      this.changed();
    });
  }

  /** Where second copies go from now on, with one made at once; null: nowhere. Errors: `files-failed`, `disk-full`. */
  chooseSecondPlace(place: SafetyNote["secondPlace"], run: JobRun): Promise<void> {
    return this.inTurn(async () => {
      const files = await this.requireFiles();
      run.step("writing", 1);
      if (place !== null) await this.copyTo(place, run);
      await writeNote(files, { ...(await readNote(files)), secondPlace: place });
      this.changed();
    });
  }

  /** A copy in the second place now. Errors as above; `files-failed` where none is chosen. */
  copyNow(run: JobRun): Promise<void> {
    return this.inTurn(async () => {
      const { secondPlace } = await readNote(await this.requireFiles());
      if (secondPlace === null) throw new RegularsError("files-failed");
      run.step("writing", 1);
      await this.copyTo(secondPlace, run);
      this.failure = null;
      this.changed();
    });
  }

  /** After a passphrase was set or taken away: what is not sealed as the workspace is goes, and one is made that is. */
  dropOthers(): Promise<void> {
    return this.inTurn(async () => {
      const files = await this.ports.files(this.workspace.id);
      if (files === null) return;
      const listed = new Set(recordsOf((await this.workspace.contents()).head).map(({ digest }) => digest));
      await dropSnapshots(files, (_, records) => records.some(({ digest }) => !listed.has(digest)));
      await this.take(files, "asked", 0);
    });
  }

  /** Of a workspace with a passphrase: takes away what is still in plain because `dropOthers` could not, or was killed. */
  dropPlain(): Promise<void> {
    return this.inTurn(async () => {
      const { canWrite, sealed, id } = this.workspace;
      const files = canWrite && sealed ? await this.ports.files(id) : null;
      if (files !== null) await dropSnapshots(files, (_, _records, { key }) => key instanceof Uint8Array);
    });
  }

  async answer(): Promise<SafetyAnswer> {
    const { workspace, ports, failure } = this;
    const common = { bytes: await workspace.bytes(), sealed: workspace.sealed, failure };
    const none = {
      snapshots: [],
      snapshotBytes: 0,
      unreadable: 0,
      upToDate: false,
      secondPlace: null,
      rehearsal: null,
    };
    const files = await ports.files(workspace.id);
    if (files === null) return { ...common, keepsFiles: false, ...none };
    const { snapshots, unreadable } = await listSnapshots(files);
    const kept = (await files.list()).filter(({ name }) => name.startsWith("kept/"));
    const { secondPlace, rehearsal } = await readNote(files);
    const { head } = await workspace.contents();
    return {
      ...common,
      keepsFiles: true,
      snapshots,
      unreadable,
      snapshotBytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
      upToDate: snapshots[0] !== undefined && holdsAll(snapshots[0], head),
      secondPlace: secondPlace && (await this.secondPlace(secondPlace)),
      rehearsal,
    };
  }

  /** Begins nothing more; resolves once nothing is under way. */
  async stop(): Promise<void> {
    this.stopped.abort(new RegularsError("cancelled"));
    this.hurry.abort();
    await this.turns.settled();
  }

  private async waitForOthers(hurry: AbortSignal): Promise<void> {
    await this.calm(hurry);
    // What is joined a moment later would stay in the copy a second time.
    await orAborted(this.workspace.tidied(), hurry);
  }

  private async tendNow(files: WorkspaceFiles, moment: SafetyMoment): Promise<boolean> {
    const now = this.ports.now();
    const { head } = await this.workspace.contents();
    const { snapshots } = await listSnapshots(files);
    const [newest] = snapshots;
    let did = false;
    const isDirty = head.seq > 0 && (newest === undefined || !holdsAll(newest, head));
    if (isDirty && (moment !== "time" || newest === undefined || now - newest.at >= SNAPSHOT_EVERY)) {
      await this.take(files, moment, 0);
      await rotateSnapshots(files, now);
      did = true;
    }
    const note = await readNote(files);
    const isDue = moment !== "closing" && note.secondPlace !== null;
    if (isDue && (await this.copyIfDue(note.secondPlace, head.seq, now))) did = true;
    const since = note.rehearsal?.at ?? snapshots.at(-1)?.at ?? now;
    if (moment === "time" && newest !== undefined && now - since >= REHEARSE_EVERY) {
      await this.rehearse(files, newest);
      await writeNote(files, { ...note, rehearsal: { at: this.ports.now(), of: newest.at } });
      did = true;
    }
    return did;
  }

  /** What is found damaged is written again from the store; then it is told. */
  private async rehearse(files: WorkspaceFiles, { file }: Snapshot): Promise<void> {
    try {
      await this.workspace.rehearse(file);
    } catch (error) {
      const dropped = await dropDamaged(files, () => this.ports.breathe());
      if (dropped > 0) await this.take(files, "time", 0);
      throw error;
    }
  }

  private take(files: WorkspaceFiles, reason: Snapshot["reason"], keptUntil: number): Promise<Snapshot> {
    const { workspace, ports } = this;
    return untilStill(async () => {
      const { customers, lines } = workspace.state;
      const note = { at: ports.now(), reason, keptUntil, name: workspace.name };
      const counts = { customers: customers.liveCount, lines: lines.count };
      return takeSnapshot(files, await workspace.contents(), { ...note, ...counts }, () => ports.breathe());
    });
  }

  private async copyIfDue(place: { readonly id: string }, seq: number, now: number): Promise<boolean> {
    const files = await this.ports.filesIn(place.id, this.workspace.id);
    if (files === null) return false;
    const [last] = copiesAmong(await files.list());
    const erasedAt = this.workspace.state.commits.findLast(({ kind }) => kind === "erase")?.at ?? -Infinity;
    // A second is as exact as the names of the copies are.
    const isUnclean = last !== undefined && last.at <= erasedAt;
    const isFresh = last !== undefined && (last.seq === seq || now - last.at < SECOND_COPY_EVERY);
    if (isFresh && !isUnclean) return false;
    await this.copyTo(place, { signal: this.stopped.signal, progress: () => {} });
    // What was erased is not to be found in copies made before, as far as they can be reached.
    const before = copiesAmong(await files.list()).slice(1);
    await files.remove(before.filter(({ at }) => at <= erasedAt).map(({ file }) => file));
    return true;
  }

  private async copyTo(place: { readonly id: string }, run: Pick<JobRun, "signal" | "progress">): Promise<SecondCopy> {
    const files = await this.ports.filesIn(place.id, this.workspace.id);
    if (files === null) throw new RegularsError("files-failed");
    return copyToSecondPlace(files, this.workspace, this.workspace.sealed, this.ports, run);
  }

  private async secondPlace(place: NonNullable<SafetyNote["secondPlace"]>): Promise<SecondPlace> {
    let last: SecondCopy | null = null;
    let reachable = false;
    try {
      const files = await this.ports.filesIn(place.id, this.workspace.id);
      reachable = files !== null;
      last = files === null ? null : (copiesAmong(await files.list())[0] ?? null);
    } catch (error) {
      if (!(error instanceof RegularsError) || error.code !== "files-failed") throw error;
    }
    const state = stateOf(last, reachable, this.ports.now());
    return { ...place, state, last: last && { at: last.at, bytes: last.bytes } };
  }

  private async requireFiles(): Promise<WorkspaceFiles> {
    const files = await this.ports.files(this.workspace.id);
    if (files === null) throw new RegularsError("files-failed");
    return files;
  }

  /** `isPatient`: nobody waits for it; anybody else ends the wait for calm of what is before them. */
  private inTurn<T>(work: (hurry: AbortSignal) => Promise<T>, isPatient = false): Promise<T> {
    if (!isPatient) {
      this.hurry.abort();
      this.hurry = new AbortController();
    }
    const { signal } = this.hurry;
    return this.turns.next(() => work(signal));
  }
}
