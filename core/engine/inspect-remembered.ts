import type { FilePreview, ReadingChoice } from "../model/importing.ts";
import { isAsBefore } from "../model/recipe.ts";
import type { State } from "../model/state.ts";
import { layoutsOf, type KnownLayout } from "./layouts.ts";
import { rememberMapping } from "./remembered.ts";

/** A file as it was looked into, and the same read by the layout it is known by. */
export interface Inspected {
  readonly preview: FilePreview;
  readonly remembered: FilePreview;
}

/**
 * Looks into a file and reads it by the layout it is known by. Where it is not exactly of one, the sheet and the row of names of known
 * layouts are tried: what a person had to point out once need not be pointed out again. Errors: those of `inspect`.
 */
export async function inspectRemembered(
  inspect: (choice: ReadingChoice) => Promise<FilePreview>,
  { layout, ...choice }: ReadingChoice,
  state: State,
): Promise<Inspected> {
  const read = async (how: ReadingChoice): Promise<Inspected> => {
    const preview = await inspect(how);
    return { preview, remembered: rememberMapping(preview, state, layout) };
  };
  const first = await read(choice);
  if (layout === null || isExact(first)) return first;
  for (const known of layoutsOf(state)) {
    if (layout !== undefined && known.id !== layout) continue;
    const other = pointedOut(first.preview, choice, known);
    if (other === null) continue;
    const again = await read(other);
    if (isExact(again)) return again;
  }
  return first;
}

function isExact({ remembered: { remembered } }: Inspected): boolean {
  return remembered !== null && remembered.fileName !== "" && isAsBefore(remembered);
}

/** The file read as a layout was once pointed out: its sheet, or its row of names, where that row is there; null: as it was read. */
function pointedOut(
  { mapping, records, sheets }: FilePreview,
  choice: ReadingChoice,
  { mapping: known }: KnownLayout,
): ReadingChoice | null {
  const isSheet = known.sheet !== undefined && sheets.some(({ name }) => name === known.sheet);
  if (isSheet && choice.sheet === undefined && known.sheet !== mapping.sheet) {
    return { ...choice, sheet: known.sheet, headerRow: known.headerRow };
  }
  if (choice.headerRow !== undefined || known.headerRow < 0 || known.headerRow === mapping.headerRow) return null;
  const names = new Set(records[known.headerRow]?.map((cell) => cell.trim()));
  const isThere = known.columns.every(({ column }) => names.has(column.trim()));
  return isThere ? { ...choice, headerRow: known.headerRow } : null;
}
