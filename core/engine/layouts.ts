import { joinMappings } from "../import/join-mapping.ts";
import { shippedRecipe } from "../import/recipes/recognise.ts";
import type { BatchOrigin } from "../model/batch-origin.ts";
import type { BatchDecision, BatchPermission, CommitSeq } from "../model/decision.ts";
import type { ImportChoices, LayoutName } from "../model/importing.ts";
import { hashText } from "../model/keys.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { ShippedLayoutId } from "../model/shipped-layouts.ts";
import type { State } from "../model/state.ts";

/** A layout the workspace knows: one that was kept, or that a file had. */
export interface KnownLayout extends LayoutName {
  /** As it was last kept or used, whichever was later. */
  readonly mapping: ImportMapping;
  readonly anonymous: "keep" | "leaveOut";
  /** Null: never answered. */
  readonly permission: BatchPermission | null;
  readonly samePermission: boolean;
  /** Of the last file, what is not another for each list; null: not said. */
  readonly origin: BatchOrigin | null;
  /** Whether a person kept it; else it is remembered from a file alone. */
  readonly isKept: boolean;
  /** The files that were read so and are still taken in, the latest first. */
  readonly files: readonly { readonly commit: CommitSeq; readonly fileName: string }[];
  /** The commit that last changed or used it. */
  readonly commit: CommitSeq;
}

/**
 * Every layout the workspace knows, the one used or kept last first. Files that were taken back count no longer: undo brings back what was
 * remembered before them. A file of several tables is remembered table by table.
 * @param ofLeftOut also those of files in which rejected lines of linked tables were saved, each with its order's cells
 */
export function layoutsOf(state: State, ofLeftOut = false): readonly KnownLayout[] {
  const found = new Map<string, KnownLayout>();
  for (const [commit, batch] of [...state.batches].sort(([a], [b]) => a - b)) {
    if (state.commits[commit - 1]?.retractedBy !== null || batch.retries !== undefined) continue;
    for (const used of ofLeftOut ? [...tablesOf(batch), ...joinedOf(batch)] : tablesOf(batch)) {
      // What came in without a file, as the sample shop does, has no columns to know it by.
      if (used.mapping.columns.length === 0) continue;
      const id = used.recipe ?? layoutId(used.mapping);
      const kept = state.recipes.get(id);
      if (kept?.removed === true && kept.commit > commit) continue;
      const said = { permission: batch.permission, origin: carriedOn(batch.origin) };
      found.set(id, usedAgain(found.get(id), id, { ...used, ...said, commit }));
    }
  }
  for (const [id, recipe] of state.recipes) {
    if (recipe.removed) continue;
    const used = found.get(id);
    const { name, samePermission, permission, commit } = recipe;
    const isLater = used === undefined || used.commit < commit;
    const last = isLater ? { mapping: recipe.mapping, anonymous: recipe.anonymous, permission, commit } : {};
    const kept = { id, name, shipped: shippedId(id), isKept: true, samePermission };
    found.set(id, { ...EMPTY, ...(used ?? { mapping: recipe.mapping }), ...kept, ...last });
  }
  return [...found.values()].sort((a, b) => b.commit - a.commit);
}

/** The id of a layout that nobody gave one: its source and the names of its columns, wherever they stand. */
export function layoutId({ source, columns }: ImportMapping): string {
  const text = [source, ...columns.map(({ column }) => column.trim()).sort()].join("\u0001");
  const half = (seed: number): string => hashText(text, seed).toString(16).padStart(8, "0");
  return `columns-${half(0x3c6ef372)}${half(0xbb67ae85)}`;
}

/** The choices for a file, named after the known layout they go on with; of another source they are a layout of their own. */
export function ownLayout(choices: ImportChoices, state: State): ImportChoices {
  const { recipe, mapping, ...others } = choices;
  const known = layoutsOf(state).find(({ id }) => id === recipe);
  const goesOn = recipe !== undefined && (known === undefined || known.mapping.source === mapping.source);
  return goesOn ? choices : { ...others, mapping };
}

/** The shipped layout that a layout of this workspace began as; null: none. */
export function shippedId(id: string): ShippedLayoutId | null {
  return shippedRecipe(id)?.id ?? null;
}

const EMPTY = {
  name: null,
  fileName: "",
  anonymous: "keep",
  permission: null,
  samePermission: false,
  origin: null,
  files: [],
  commit: 0,
} as const;

interface Used extends Pick<KnownLayout, "mapping" | "anonymous" | "permission" | "origin" | "commit"> {
  readonly fileName: string;
}

/** A layout after one more file that was read by it. */
function usedAgain(before: KnownLayout | undefined, id: string, used: Used): KnownLayout {
  const { fileName, mapping, anonymous, permission, origin, commit } = used;
  const files = [{ commit, fileName }, ...(before?.files ?? [])];
  const last = { fileName, mapping, anonymous, permission, origin, commit, files };
  return { ...EMPTY, id, shipped: shippedId(id), isKept: false, ...before, ...last };
}

function carriedOn(origin: BatchOrigin | undefined): BatchOrigin | null {
  if (origin === undefined) return null;
  const { price: _price, day: _day, note: _note, ...same } = origin;
  return same;
}

type TableUsed = Pick<BatchDecision, "fileName" | "mapping" | "recipe"> & { readonly anonymous: "keep" | "leaveOut" };

function tablesOf(batch: BatchDecision): readonly TableUsed[] {
  const anonymous = batch.anonymous ?? "keep";
  if (batch.tables === undefined) return [{ ...batch, anonymous }];
  return batch.tables.map(({ fileName, mapping }) => ({ fileName, mapping, anonymous }));
}

function joinedOf({ tables = [], anonymous = "keep" }: BatchDecision): readonly TableUsed[] {
  return tables.flatMap(({ fileName, role, orders, mapping }) => {
    const ofOrders = role === "lines" && orders !== null ? tables[orders] : undefined;
    return ofOrders === undefined
      ? []
      : [{ fileName, mapping: joinMappings(mapping, ofOrders.mapping).mapping, anonymous }];
  });
}
