import { planImport, type ImportPlan } from "../../../core/import/plan.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import type { BatchOrigin } from "../../../core/model/batch-origin.ts";
import type { CommitContent } from "../../../core/model/commit.ts";
import type { BatchPermission } from "../../../core/model/decision.ts";
import type { Channel } from "../../../core/model/fields.ts";
import type { FilePreview } from "../../../core/model/importing.ts";
import type { FieldWinner, ImportField, ImportMapping, KnownCustomers } from "../../../core/model/mapping.ts";
import type { State } from "../../../core/model/state.ts";
import { day } from "../../table.ts";
import { open } from "../ledger/workspace.ts";

/** What a test says otherwise than the guess. */
export interface Choices {
  readonly source?: string;
  readonly anonymous?: "keep" | "leaveOut";
  /** Channels granted for everybody in the file; unsaid: nobody was asked. */
  readonly granted?: readonly Channel[];
  /** Header → meaning. */
  readonly fields?: Readonly<Record<string, ImportField | null>>;
  /** Header → who wins. */
  readonly wins?: Readonly<Record<string, FieldWinner>>;
  /** Whether known customers are left as they are. */
  readonly known?: KnownCustomers;
  /** How the list came. */
  readonly origin?: BatchOrigin;
}

/** A file from its text, with the lines' indentation taken off. */
export function csv(text: string): Blob {
  return new Blob([text.replace(/^\n/, "").replace(/^ +/gm, "")]);
}

/** The guess of a file. */
export function look(file: Blob): Promise<FilePreview> {
  return createImportWorker().inspect(file, "file.csv", {});
}

/** The guess with what a test says otherwise. */
export function mappingOf(preview: FilePreview, { source, fields = {}, wins = {}, known }: Choices): ImportMapping {
  return {
    ...preview.mapping,
    source: source ?? preview.mapping.source,
    ...(known === undefined ? {} : { known }),
    columns: preview.mapping.columns.map((reading) => ({
      ...reading,
      ...(Object.hasOwn(fields, reading.column) ? { field: fields[reading.column] ?? null } : {}),
      ...(wins[reading.column] === undefined ? {} : { wins: wins[reading.column] }),
    })),
  };
}

/** A file as typed rows. */
export async function converted(file: Blob, choices: Choices = {}) {
  const mapping = mappingOf(await look(file), choices);
  const request = { mapping, country: "CN", anonymous: choices.anonymous ?? "keep" };
  return createImportWorker().convert(file, request, () => undefined);
}

function permissionOf(channels: readonly Channel[] = []): BatchPermission {
  if (channels.length === 0) return { state: "unknown", channels, basis: "" };
  return { state: "granted", channels, basis: "asked at the counter" };
}

/** A workspace that files are taken into, on a real ledger. */
export class Shop {
  /** What the workspace knows now. */
  state: State;

  private readonly ledger: Ledger;

  private constructor(ledger: Ledger, state: State) {
    this.ledger = ledger;
    this.state = state;
  }

  static async open(): Promise<Shop> {
    const ledger = await open();
    return new Shop(ledger, await ledger.fold());
  }

  /** What taking a file in would do. */
  async plan(file: Blob, choices: Choices = {}, isCancelled = (): boolean => false): Promise<ImportPlan> {
    const preview = await look(file);
    const mapping = mappingOf(preview, choices);
    const anonymous = choices.anonymous ?? "keep";
    const request = { mapping, country: this.state.settings.country, anonymous };
    return planImport({
      converted: await createImportWorker().convert(file, request, () => undefined),
      state: this.state,
      choices: {
        mapping,
        anonymous,
        permission: permissionOf(choices.granted),
        ...(choices.origin === undefined ? {} : { origin: choices.origin }),
      },
      fileName: "file.csv",
      planId: "plan",
      today: day("2026-06-30"),
      erased: await this.ledger.erased(),
      hashes: async () => (await this.ledger.contents()).identityHashes(),
      issues: preview.issues,
      breathe: () => Promise.resolve(),
      isCancelled,
      onProgress: () => undefined,
    });
  }

  /** Takes a file in. */
  async take(file: Blob, choices: Choices = {}): Promise<ImportPlan> {
    const plan = await this.plan(file, choices);
    await this.commit(plan.content);
    return plan;
  }

  /** Appends a commit, such as an edit by hand. */
  async commit(content: CommitContent): Promise<void> {
    await this.ledger.commit(content, this.ledger.head());
    this.state = await this.ledger.fold(undefined, this.state);
  }
}
