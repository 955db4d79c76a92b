/** What a sheet's part may be unpacked to be looked through: a larger one holds as many cells as make the work worth it. */
const SMALL_BYTES = 2 ** 18;
/** What is looked through of a workbook in all. */
const MOST_LOOKED_THROUGH = 2 ** 25;

const BOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

/**
 * How many cells lie between the first and the last of the small sheets of a workbook, all sheets together: what a reader that gives each its
 * whole rectangle would make of a few cells far apart. Sheets may stand in one part. Nothing of what cannot be made out is counted; a
 * workbook of one sheet is not looked into.
 */
export async function spannedCells(bytes: Uint8Array): Promise<number> {
  const { unzipSync } = await import("fflate");
  const text = (part: Uint8Array | undefined): string =>
    part === undefined ? "" : new TextDecoder("latin1").decode(part);
  const isSmall = ({ originalSize }: { readonly originalSize: number }): boolean => originalSize <= SMALL_BYTES;
  const named = unzipSync(bytes, {
    filter: (part) => isSmall(part) && (part.name === BOOK || part.name === RELATIONS),
  });
  const targets = targetsOf(text(named[RELATIONS]));
  const sheets = [...text(named[BOOK]).matchAll(/<(?:\w+:)?sheet\s[^>]*?\bid="([^"]+)"/g)].map(([, id = ""]) =>
    targets.get(id),
  );
  if (sheets.length < 2) return 0;
  const wanted = new Set(sheets);
  let left = MOST_LOOKED_THROUGH;
  const parts = unzipSync(bytes, {
    filter: (part) => isSmall(part) && wanted.has(part.name) && (left -= part.originalSize) >= 0,
  });
  const spans = new Map(Object.entries(parts).map(([name, part]) => [name, spanOf(text(part))]));
  return sheets.reduce((sum, name) => sum + (spans.get(name ?? "") ?? 0), 0);
}

/** By id the part it stands for. */
function targetsOf(relations: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const id = /\bId="([^"]*)"/.exec(relation)?.[1];
    const target = /\bTarget="([^"]*)"/.exec(relation)?.[1];
    if (id !== undefined && target !== undefined)
      found.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  return found;
}

function spanOf(sheet: string): number {
  let width = 0;
  let height = 0;
  for (const [, letters = "", row = ""] of sheet.matchAll(/\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    width = Math.max(width, column);
    height = Math.max(height, Number(row));
  }
  return width * height;
}
