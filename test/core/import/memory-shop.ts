import { planImport, type ImportPlan } from "../../../core/import/plan.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import { Folder } from "../../../core/ledger/fold.ts";
import { NOBODY_ERASED } from "../../../core/ledger/erased-identities.ts";
import { chainKey } from "../../../core/ledger/digest.ts";
import { IdentityHashes } from "../../../core/ledger/identity-hash.ts";
import { FORMAT, NO_HASH, type BlockRef, type CommitRecord, type FactRecord } from "../../../core/ledger/shapes.ts";
import { intsOf } from "../../../core/ledger/columns.ts";
import type { CommitContent } from "../../../core/model/commit.ts";
import type { Decision } from "../../../core/model/decision.ts";
import type { ImportChoices } from "../../../core/model/importing.ts";
import type { State } from "../../../core/model/state.ts";
import { day } from "../../table.ts";

const NOW = { breathe: () => Promise.resolve(), isCancelled: () => false, onProgress: () => undefined };

/** A workspace in memory alone: files are read, planned and folded as ever, and nothing is stored. For properties over very many imports. */
export class MemoryShop {
  private readonly records: CommitRecord[] = [];
  private readonly facts: { readonly ref: BlockRef; readonly record: FactRecord }[] = [];
  private readonly decisions = new Map<number, readonly Decision[]>();
  private readonly folder = new Folder({
    records: () => this.records,
    facts: () => this.facts.map(({ ref }) => ref),
    read: ({ id }) => Promise.resolve(this.facts[Number(id)]!.record),
    decisions: () => Promise.resolve(new Map(this.decisions)),
    erased: () => Promise.resolve(NOBODY_ERASED),
    breathe: NOW.breathe,
  });

  state(): Promise<State> {
    return this.folder.fold(this.records.length, undefined);
  }

  async plan(text: string, choices: ImportChoices, state: State): Promise<ImportPlan> {
    const { mapping, anonymous } = choices;
    const request = { mapping, country: state.settings.country, anonymous };
    const file = new Blob([text]);
    const converted = await createImportWorker().convert(file, request, () => undefined);
    const today = day("2026-06-30");
    return planImport({
      ...NOW,
      converted,
      state,
      choices,
      fileName: "file.csv",
      planId: "",
      today,
      erased: NOBODY_ERASED,
      hashes: async () => IdentityHashes.under(await chainKey(new Uint8Array(32))),
      issues: [],
    });
  }

  commit({ kind, blocks, decisions }: CommitContent): void {
    const seq = this.records.length + 1;
    let nextCustomer = this.records.at(-1)?.nextCustomer ?? 0;
    for (const { table, rows, columns: own } of blocks) {
      const columns = { commit: { type: "same", value: seq } as const, ...own };
      const id = String(this.facts.length);
      this.facts.push({
        ref: { id, table, rows, from: seq, to: seq, digest: NO_HASH, bytes: 0 },
        record: { id, format: FORMAT, table, rows, columns, pad: new Uint8Array(0) },
      });
      if (table === "customer")
        nextCustomer = Math.max(nextCustomer, ...intsOf(own["customer"], rows, -1).map((c) => c + 1));
    }
    if (decisions.length > 0) this.decisions.set(seq, decisions);
    this.records.push({
      seq,
      id: String(seq),
      kind,
      at: 0,
      lines: 0,
      customers: 0,
      touches: 0,
      retracts: null,
      nextCustomer,
      blocks: [],
      decisions: null,
      replaces: [],
      parent: NO_HASH,
      hash: NO_HASH,
    });
  }
}
