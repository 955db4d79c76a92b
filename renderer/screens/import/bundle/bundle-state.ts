import type {
  BundleChoices,
  BundleProposal,
  BundleTable,
  TableLink,
  TableRole,
} from "../../../../core/model/bundle.ts";
import type { RegularsError } from "../../../../core/model/error.ts";
import type { FilePreview, ReadingChoice } from "../../../../core/model/importing.ts";
import { choicesFrom, gapsOf, type Draft, type Gap } from "../draft.ts";
import type { PlanState } from "../plan-steps.ts";

/** A file, or a sheet of a workbook, that came together with others. */
export interface GivenTable {
  readonly file: File;
  readonly sheet?: string;
}

/** A table and what has been said of it so far. */
export interface BundleTab {
  readonly file: File;
  readonly choice: ReadingChoice;
  readonly preview: FilePreview | null;
  readonly draft: Draft | null;
  /** Out: the person leaves it out. */
  readonly role: TableRole | "out";
  /** Of lines: which tab holds their orders. */
  readonly orders: number | null;
  readonly error: RegularsError | null;
}

/** How far the import of several tables has come. */
export interface BundleState extends PlanState {
  readonly tabs: readonly BundleTab[];
  /** The tab that is looked at. */
  readonly shown: number;
  /** What speaks for the links, by tab; null: not known (any more). */
  readonly links: readonly TableLink[] | null;
  /** What holds for all of them: source, sales without a customer, permission. Null until a table is understood. */
  readonly common: Draft | null;
}

/** The tables that are taken in, and by table the tab it stands in. */
export interface AskedTables {
  readonly tables: readonly BundleTable[];
  readonly tabs: readonly number[];
  readonly files: readonly File[];
}

/** The tables as the engine wants them: those left out and those that cannot be read are not among them. */
export function askedTables({ tabs, common }: BundleState): AskedTables {
  const asked = tabs.flatMap((tab, at) => (tab.role === "out" || tab.draft === null ? [] : [at]));
  const tables = asked.map((at): BundleTable => {
    const { file, draft, role, orders } = tabs[at]!;
    const of = orders === null || tabs[orders]?.role !== "orders" ? -1 : asked.indexOf(orders);
    const mapping = { ...draft!.mapping, source: common?.mapping.source.trim() ?? draft!.mapping.source };
    return {
      fileName: file.name,
      mapping,
      role: role === "out" || (role === "lines" && of < 0) ? "sales" : role,
      orders: role === "lines" && of >= 0 ? of : null,
    };
  });
  return { tables, tabs: asked, files: asked.map((at) => tabs[at]!.file) };
}

/** The answers as the engine wants them. Call it without gaps only. */
export function bundleChoices(tables: readonly BundleTable[], common: Draft): BundleChoices {
  const { anonymous, permission, origin } = choicesFrom(common);
  return { tables, anonymous, permission, ...(origin === undefined ? {} : { origin }) };
}

/** A tab's open question, or one that concerns all. */
export interface BundleGap {
  readonly tab: number | null;
  readonly gap: Gap;
}

const COMMON: ReadonlySet<Gap["kind"]> = new Set<Gap["kind"]>(["source", "permission", "channel", "basis"]);

/** What must still be answered: of the tables that are taken in, and of all of them together. */
export function bundleGaps({ tabs, common }: BundleState): readonly BundleGap[] {
  const ofTabs = tabs.flatMap(({ draft, preview, role }, tab) => {
    if (draft === null || preview === null || role === "out") return [];
    return gapsOf(draft, preview)
      .filter(({ kind }) => !COMMON.has(kind))
      .map((gap) => ({ tab, gap }));
  });
  const preview = tabs.find((tab) => tab.preview !== null)?.preview ?? null;
  if (common === null || preview === null) return ofTabs;
  const ofAll = gapsOf(common, preview).filter(({ kind }) => COMMON.has(kind));
  return [...ofTabs, ...ofAll.map((gap) => ({ tab: null, gap }))];
}

/** The tabs with what the engine proposes for them: role, orders, and the meanings of the columns that link. */
export function withProposal(
  tabs: readonly BundleTab[],
  { tables }: BundleProposal,
  proposed: readonly number[],
): readonly BundleTab[] {
  return tabs.map((tab, at) => {
    const table = tables[proposed.indexOf(at)];
    if (table === undefined || tab.preview === null || tab.draft === null) return tab;
    const guessed = new Map(tab.preview.mapping.columns.map(({ index, field }) => [index, field]));
    const fields = new Map(table.mapping.columns.map(({ index, field }) => [index, field]));
    const columns = tab.draft.mapping.columns.map((column) => {
      const { column: name, index } = column;
      const field = fields.get(index) ?? null;
      return field === (guessed.get(index) ?? null) ? column : { column: name, index, field };
    });
    const draft = { ...tab.draft, mapping: { ...tab.draft.mapping, columns } };
    const orders = table.orders === null ? null : (proposed[table.orders] ?? null);
    return { ...tab, draft, role: table.role, orders };
  });
}

/** What a table is called on the screen. */
export function tabName({ file, preview }: BundleTab, tabs: readonly BundleTab[]): string {
  const sheet = preview?.mapping.sheet;
  if (sheet === undefined) return file.name;
  const isOnly = tabs.every((tab) => tab.file === file);
  return isOnly ? sheet : `${file.name} › ${sheet}`;
}
