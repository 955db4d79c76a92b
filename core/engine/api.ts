import type { RowReason, Verdict } from "../model/accounting.ts";
import type { BatchPermission, CommitInfo, CommitSeq } from "../model/decision.ts";
import type { Channel, CustomerClass, FactField, Permission } from "../model/fields.ts";
import type { Day } from "../model/day.ts";
import type { RuleGroup } from "../model/rule.ts";
import type { Secret } from "../model/secret.ts";
import type { MendedRow } from "../model/left-out.ts";
import type { Settings } from "../model/settings.ts";
import type { LeftOutWords } from "./left-out-file.ts";
import type { FilePreview, ImportChoices, PlanRows, PlanSummary, ReadingChoice } from "../model/importing.ts";
import type { BundleChoices, BundleProposal, BundleTable, TableLink } from "../model/bundle.ts";
import type { CleanField } from "../model/cleaning.ts";
import type { Campaign, Conclusion, Objective } from "../model/campaign.ts";
import type { SpellingMethod } from "../quality/fingerprints.ts";
import type { CleanWish, SpellingAnswer } from "./cleaning-answers.ts";
import type { CleanKeeping } from "./cleaning-decisions.ts";
import type { AwarenessAnswer, FollowUpEntry, Reply } from "../model/response.ts";
import type { Replay } from "../model/effect.ts";
import type { WaveFileRequest } from "./campaign-answers.ts";
import type { BatchOrigin } from "../model/batch-origin.ts";
import type { CheckResult } from "../model/source-decisions.ts";
import type { MergeAboveRequest } from "./doubles-answers.ts";
import type { MergeInput, MergePreview } from "./merge-answers.ts";
import type { ReturnChoices, ReturnSummary } from "./response-answers.ts";
import type { BackupProtection, RestorePlan, RestoreWay, WrittenBackup } from "./safety-answers.ts";
import type {
  AccessRequest,
  ErasePreviewAnswer,
  EraseRequest,
  ErasureDone,
  PermissionEvent,
  SuppressionTest,
} from "./rights-answers.ts";
import type { EngineEvent, JobId } from "./events.ts";
import type { ViewName, Views } from "./views.ts";
import type { ListRequest, OpenExport, ReportFormat, WrittenFile, WrittenList } from "./written-files.ts";

export interface WorkspaceInfo {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly openedAt: number;
}

/** The sample shop's language; mixed: books in English, goods in both languages, people of both. */
export type SampleLanguage = "en" | "zh" | "mixed";

/** What taking a commit back would do, shown before it is done. */
export interface RetractPreview {
  readonly commit: CommitSeq;
  readonly customersGone: number;
  readonly linesGone: number;
  /** Values of later commits that stay although the customer first came with this one. */
  readonly laterChanges: number;
  /** People whose refusal came with it, and stays. */
  readonly refusals: number;
  /** Merged records that would be people of their own again, and lines that would go back to them. */
  readonly parted: number;
  readonly linesParted: number;
}

/** A reply or follow-up as typed; ids and what the engine knows better are its own. */
export type ReplyInput = Omit<Reply, "id" | "removed">;
export type FollowUpInput = Omit<FollowUpEntry, "id">;

/** How a campaign begins. */
export interface CampaignBeginning {
  readonly objective: Objective;
  readonly name: string;
  /** The campaign whose report it is planned from, and whom of its audience it goes on with; null: from the objective alone. */
  readonly from: { readonly campaign: string; readonly people: "all" | "buyers" | "nonBuyers" } | null;
  /** What the proposed audience and the waves of the shipped template are called. */
  readonly audienceName: string;
  readonly waveNames: Readonly<Record<"brand" | "product" | "cases", string>>;
}

/**
 * Everything a host may ask of Regulars. One object in the engine worker (or in Node), the same for every host.
 * Every call fails with a `RegularsError` and changes nothing then. Writing calls need the workspace's writer lock.
 */
export interface Regulars {
  workspaces(): Promise<readonly WorkspaceInfo[]>;
  createWorkspace(name: string): Promise<WorkspaceInfo>;
  renameWorkspace(id: string, name: string): Promise<void>;
  deleteWorkspace(id: string): Promise<void>;
  /** Opens a workspace and folds it; the one open before is closed. */
  openWorkspace(id: string, job: JobId): Promise<void>;
  closeWorkspace(): Promise<void>;
  /** Takes the right to write from the window that has it. */
  takeOver(): Promise<void>;

  /**
   * Takes the key of a workspace with a passphrase into memory, so that it can be opened. Errors: `passphrase-wrong`,
   * `recovery-code-wrong`, `recovery-code-mistyped`, `unlock-wait`.
   */
  unlock(id: string, secret: Secret): Promise<void>;
  /** Seconds until the next try to unlock; 0: now. */
  unlockWait(id: string): Promise<number>;
  /** Closes the workspace once what is being written is written, and forgets every key. The window should be loaded afresh then. */
  lock(): Promise<void>;
  newRecoveryCode(): Promise<string>;
  /** Seals the open workspace under a passphrase and a recovery code that was noted. Errors: `passphrase-short`, `cancelled`. */
  protect(passphrase: string, recoveryCode: string, job: JobId): Promise<void>;
  /** Makes the open workspace plain again. Errors: as `unlock`. */
  unprotect(secret: Secret, job: JobId): Promise<void>;
  /** Errors: as `unlock` for the secret that opens it; `passphrase-short`. */
  changePassphrase(opens: Secret, passphrase: string): Promise<void>;
  /** The recovery code before it opens the workspace no more. Errors: as `unlock`. */
  changeRecoveryCode(opens: Secret, recoveryCode: string): Promise<void>;
  /** Presentation mode: every answer shows customers masked, and no file with customers is written (`presenting`). */
  present(on: boolean): Promise<void>;

  query<Name extends ViewName>(view: Name, params: Views[Name]["params"]): Promise<Views[Name]["answer"]>;
  subscribe(listener: (event: EngineEvent) => void): Promise<void>;
  cancel(job: JobId): Promise<void>;

  /** Reads the beginning of a file and guesses how to take it in. Changes nothing. */
  inspect(file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview>;
  /** Begins to read the whole file while the person still looks at its beginning; a check of the same in the same way goes on from there. */
  readAhead(file: Blob, fileName: string, choices: ImportChoices): Promise<void>;
  /** Ends what is read ahead and lets go of it. */
  forgetFile(): Promise<void>;
  /** Reads the whole file and says what taking it in would do. Changes nothing. */
  plan(file: Blob, fileName: string, choices: ImportChoices, job: JobId): Promise<PlanSummary>;
  /** Of a bundle's plan: the rows of one table. */
  planRows(planId: string, verdict: Verdict, reason: RowReason | null, table?: number): Promise<PlanRows>;
  commitPlan(planId: string, job: JobId): Promise<CommitInfo>;
  /**
   * Rejected rows of a file that was taken in, tried again with other cells: a plan as of a file of its own, committed as one. Errors:
   * `commit-unknown`, `commit-already-retracted`, `left-out-unknown`.
   */
  planLeftOut(commit: CommitSeq, mended: readonly MendedRow[], job: JobId): Promise<PlanSummary>;
  /** Takes rejected rows off the list without taking them in. Errors: the same. */
  dropLeftOut(commit: CommitSeq, rows: readonly number[]): Promise<CommitInfo>;
  /** The rejected rows that are still on the list, of a bundle those of one table, as a file that comes in again by itself. Errors: the same. */
  writeLeftOut(commit: CommitSeq, words: LeftOutWords, table?: number): Promise<WrittenFile>;
  /** Lets a plan go. One that went already, also with its workspace, is no error. */
  discardPlan(planId: string): Promise<void>;
  /** Says how tables that were inspected hang together, a file for each of them. Changes nothing. */
  proposeBundle(
    files: readonly Blob[],
    previews: readonly Pick<FilePreview, "fileName" | "mapping" | "columns">[],
    job: JobId,
  ): Promise<BundleProposal>;
  /** What speaks for the links of tables as they are to be read now. */
  bundleLinks(files: readonly Blob[], tables: readonly BundleTable[], job: JobId): Promise<readonly TableLink[]>;
  /** Reads all tables and says what taking them in at once would do. Changes nothing; `commitPlan` takes all of them in, or none. */
  planBundle(files: readonly Blob[], choices: BundleChoices, job: JobId): Promise<PlanSummary>;
  /** Fills the open workspace with the sample shop. */
  loadSample(customers: number, seed: number, language: SampleLanguage, job: JobId): Promise<CommitInfo>;

  retractPreview(commit: CommitSeq): Promise<RetractPreview>;
  /** Takes a commit back; with "neverGiven" its refusals too, for which a reason must be typed. */
  retract(commit: CommitSeq, refusals: "kept" | "neverGiven", reason: string): Promise<CommitInfo>;

  editField(customer: number, field: FactField, value: string | null): Promise<CommitInfo>;
  /** Answers the permission question of a batch that was taken in without an answer; refusals stay. */
  answerPermission(batch: CommitSeq, permission: BatchPermission): Promise<CommitInfo>;
  setPermission(customer: number, channel: Channel, state: Permission, reason: string): Promise<CommitInfo>;
  /** Two customers side by side, as they would be merged. Error: `customer-unknown`. */
  mergePreview(keep: number, gone: number): Promise<MergePreview>;
  /**
   * Says that two are one person, whom `keep` stands for from now on; of fields that both know otherwise the side to be taken, null for each as it is
   * proposed. Errors: `customer-unknown`, `merge-same`.
   */
  merge(keep: number, gone: number, fields: MergeInput["fields"]): Promise<CommitInfo>;
  /** Several at once, which one undo parts again. */
  mergeAll(merges: readonly MergeInput[]): Promise<CommitInfo>;
  /**
   * Looks for customers who may be one, where nobody has since they changed; gives how many pairs are more likely one than two. The view
   * `doubles` shows them. Error: `cancelled`.
   */
  findDoubles(job: JobId): Promise<number>;
  /** Says of pairs that they are two people, so that they are not proposed again. Error: `customer-unknown`. */
  keepApart(pairs: readonly (readonly [number, number])[]): Promise<CommitInfo>;
  /** Merges everybody above a probability in one commit, after each of a random sample was looked at. Errors: `sample-unchecked`, `nothing-to-merge`. */
  mergeAbove(request: MergeAboveRequest): Promise<CommitInfo>;
  /** How a batch came to the firm, said or corrected after its import. Errors: `commit-unknown`, `value-invalid`. */
  saveOrigin(batch: CommitSeq, origin: BatchOrigin): Promise<CommitInfo>;
  /** Draws whom of a batch to call to learn how much of it is right; gives the sample's id. Errors: `commit-unknown`, `list-empty`. */
  drawCheck(batch: CommitSeq, size: number): Promise<string>;
  /** What a call found; null takes it back. Whoever wants no contact has refused calls from then on. Errors: `check-unknown`, `customer-unknown`. */
  recordCheck(check: string, customer: number, result: CheckResult | null): Promise<CommitInfo>;
  /** A check sample as a sheet to call by; it stands in the log of exports. Words by column id. Errors: `check-unknown`, `list-empty`. */
  writeCheckSheet(check: string, words: Readonly<Record<string, string>>, job: JobId): Promise<WrittenFile>;
  /** Parts a record again that a commit merged, and leaves the other merges of that commit. Error: `commit-unknown`. */
  part(commit: CommitSeq, gone: number): Promise<CommitInfo>;
  /**
   * Cleans the values of a field in one commit; what is typed by hand later stands as typed. Errors: `clean-invalid`, `clean-nothing-to-do`,
   * `clean-name-empty` for a rule without a name, `clean-name-taken`.
   */
  clean(wish: CleanWish, keeping: CleanKeeping): Promise<CommitInfo>;
  /** Runs a saved rule on what there is now. Error: `clean-rule-unknown`. */
  runCleanRule(id: string): Promise<CommitInfo>;
  /** Switches a saved rule on or off for what files bring from now on. Error: `clean-rule-unknown`. */
  switchCleanRule(id: string, later: boolean): Promise<CommitInfo>;
  /** Takes a rule off the list; what it cleaned stays clean. Error: `clean-rule-unknown`. */
  removeCleanRule(id: string): Promise<CommitInfo>;
  /** Spellings of a field that are likely one word. Error: `cancelled`. */
  findSpellings(field: CleanField, method: SpellingMethod, job: JobId): Promise<SpellingAnswer>;
  lockClass(customer: number, to: CustomerClass | null, reason: string, expires: Day | null): Promise<CommitInfo>;
  /** With id null a new one. Gives the segment's id. */
  saveSegment(id: string | null, name: string, note: string, rule: RuleGroup): Promise<string>;
  removeSegment(id: string): Promise<void>;
  /** Keeps a layout of files the workspace knows, under a name. Errors: `layout-unknown`, `layout-name-taken`, `value-invalid`. */
  keepLayout(id: string, name: string, samePermission: boolean): Promise<CommitInfo>;
  /** Forgets a layout; files that were read by it stay. Error: `layout-unknown`. */
  removeLayout(id: string): Promise<CommitInfo>;
  saveSettings(changes: Partial<Settings>): Promise<CommitInfo>;
  /** What a new workspace begins with, before anybody has done anything in it. */
  beginWith(settings: Pick<Settings, "country" | "currency">): Promise<CommitInfo>;

  /** Writes a list, checks refusals again while writing, logs it, and gives the bytes to save. */
  writeList(request: ListRequest, job: JobId): Promise<WrittenList>;

  /** A new draft, proposed from its objective, or planned from the report of another. Gives its id. Errors: `campaign-name-empty`, `campaign-name-taken`. */
  newCampaign(beginning: CampaignBeginning): Promise<string>;
  /** Saves a draft as a whole. Errors: `campaign-launched`, `campaign-unknown`, `campaign-invalid`. */
  saveCampaign(campaign: Campaign): Promise<CommitInfo>;
  /** Errors: `campaign-files-left`. */
  removeCampaign(id: string): Promise<CommitInfo>;
  /** Draws the holdout and freezes audience, goals, texts and evidence. Errors: `campaign-not-ready`, `campaign-launched`. */
  launchCampaign(id: string, job: JobId): Promise<CommitInfo>;
  /** Draws a plan's holdout many times over a past window in which nobody was sent anything: how often it would find what is not there. Null: no such window is known. */
  replayDesign(campaign: Campaign, job: JobId): Promise<Replay | null>;
  concludeCampaign(id: string, conclusion: Conclusion): Promise<CommitInfo>;
  /** Writes a wave's file, looks at refusals again, logs it. Errors: `list-empty`, `campaign-not-launched`. */
  writeWave(request: WaveFileRequest, job: JobId): Promise<WrittenFile>;
  /** The waves of one campaign, or of all, as calendar entries (ICS). */
  writeCalendar(campaign: string | null, language: "en" | "zh"): Promise<WrittenFile>;

  /** Reads a file that came back and says what it would bring; changes nothing. With `planId` the same file read otherwise. */
  readReturn(file: Blob, fileName: string, choices: ReturnChoices, job: JobId): Promise<ReturnSummary>;
  commitReturn(planId: string, job: JobId): Promise<CommitInfo>;
  /** Like `discardPlan`. */
  discardReturn(planId: string): Promise<void>;
  /** Takes a reply down; a refusal in it is kept for its channel. With an id the same reply corrected or matched. Gives its id. */
  recordReply(reply: ReplyInput, id: string | null): Promise<string>;
  removeReply(id: string): Promise<CommitInfo>;
  /** An entry of a follow-up, or with null its beginning. Gives its id. Errors: `next-step-needed`. */
  recordFollowUp(entry: FollowUpInput, id: string | null): Promise<string>;
  /** Begins a follow-up for every reply that nobody has taken up. Gives how many. */
  beginFollowUps(due: Day, reason: string): Promise<number>;

  /** Draws whom to ask about awareness, from both arms. Errors: `campaign-not-launched`, `sample-drawn`. */
  drawSample(campaign: string, size: number): Promise<CommitInfo>;
  recordAwareness(answer: AwarenessAnswer): Promise<CommitInfo>;

  /** What erasing or anonymising people would take, and which files that left may hold them still. */
  erasePreview(request: Omit<EraseRequest, "reason">): Promise<ErasePreviewAnswer>;
  /** Erases or anonymises people for good. Errors: `reason-needed`, `customer-held`, `customer-unknown`. It cannot be undone. */
  erasePeople(request: EraseRequest, job: JobId): Promise<ErasureDone>;
  /** Keeps somebody's data from erasing and from every rule of retention, or lets go of it. Error: `reason-needed`. */
  holdCustomer(customer: number, held: boolean, reason: string): Promise<CommitInfo>;
  /** Everything that was ever said of somebody's permissions, oldest first; nothing of who is not there. */
  permissionHistory(customer: number): Promise<readonly PermissionEvent[]>;
  /** Everything about a person as one archive: a page to read, JSON and CSV. */
  writeAccess(request: AccessRequest, job: JobId): Promise<WrittenFile>;
  /** Whether a phone, an e-mail or a code must not be contacted. */
  testSuppressed(text: string): Promise<SuppressionTest>;
  /** Checks the hash chain and every stored record against it. Error: `ledger-damaged`. */
  verifyLedger(): Promise<void>;
  /** The log of exports as CSV, with words by id. */
  writeExportLog(words: Readonly<Record<string, string>>, job: JobId): Promise<WrittenFile>;
  /** Does what the rules of retention ask for today; nothing where none is switched on, or nothing is due. */
  runRetention(job: JobId): Promise<readonly ErasureDone[]>;
  /** Cleans journal and snapshots after an erasure that could not; whether they are clean now. */
  finishErasure(): Promise<boolean>;

  /** The report of a campaign as a file. */
  writeReport(campaign: string, format: ReportFormat, language: "en" | "zh", job: JobId): Promise<WrittenFile>;

  /** The open workspace as one file, read again to its last byte. Errors: `passphrase-short`, `ledger-damaged`. */
  backUp(protection: BackupProtection, job: JobId): Promise<WrittenBackup>;
  /**
   * Reads a backup whole, aside, and says what it holds; changes nothing. Errors: `backup-foreign`, `backup-newer`, `backup-cut-short`,
   * `backup-damaged`, `backup-encrypted`, `passphrase-wrong`, `recovery-code-wrong`.
   */
  readBackup(file: Blob, secret: Secret | null, job: JobId): Promise<RestorePlan>;
  /** The same with a snapshot on this device. */
  readSnapshot(file: string, job: JobId): Promise<RestorePlan>;
  /**
   * Puts what was read in the place of the open workspace, which is kept as a snapshot first, or opens it as one of its own; gives the id
   * of the workspace that holds it. Today's refusals and erasures win. Errors: `restore-unsafe`, `restore-unknown`, `plan-stale`,
   * `backup-other-workspace`, `workspace-name-empty`, `workspace-name-taken`.
   */
  commitRestore(planId: string, way: RestoreWay, job: JobId): Promise<string>;
  discardRestore(): Promise<void>;
  /** A snapshot now. Errors: `files-failed`, `disk-full`. */
  takeSnapshot(): Promise<void>;
  /** For the host to call from time to time, and when it is about to close: makes the copies that are due. What fails is told by the view. */
  keepSafe(moment: "time" | "closing"): Promise<void>;
  /** Where second copies go from now on, a first one at once; null: nowhere. Errors: `files-failed`, `disk-full`. */
  chooseSecondPlace(place: { readonly id: string; readonly name: string } | null, job: JobId): Promise<void>;
  copyToSecondPlace(job: JobId): Promise<void>;
  /** Everything in open formats: tables, documents, and the SQL that puts customers in the same classes elsewhere. */
  exportEverything(language: "en" | "zh", job: JobId): Promise<OpenExport>;
}
