import { RegularsError } from "../model/error.ts";
import { Cells } from "./cells.ts";
import { plain } from "./clean-fact.ts";
import type { Manners } from "./convert.ts";
import { Dictionary } from "./dictionary.ts";
import type { TableText } from "./join-lines.ts";
import { missingTest } from "./missing.ts";
import { PlainCells } from "./plain-cell.ts";
import { readRecords } from "./read-records.ts";

/** A table's text with the positions of the columns that may link it to others. */
export interface KeyTable extends TableText {
  readonly columns: readonly number[];
}

/** What stands in such a column. */
export interface KeyColumn {
  readonly table: number;
  /** Position in the row. */
  readonly index: number;
  /** Rows in which it is filled. */
  readonly filled: number;
  readonly distinct: number;
}

/** Two columns of two tables: how many different values of the first the second has too. */
export interface SharedKeys {
  readonly from: KeyColumn;
  readonly to: KeyColumn;
  readonly shared: number;
}

export interface KeyFinds {
  readonly columns: readonly KeyColumn[];
  /** Every pair of columns of two different tables that share anything. */
  readonly shared: readonly SharedKeys[];
}

/** So many values of a column are tried before all of them are. */
const TRIED = 200;
/** Below this share of them the columns are not the same thing. */
const ALIKE = 0.05;

interface Column extends KeyColumn {
  readonly words: Dictionary;
}

/** Reads the columns of all tables whole and compares their values, each once. Errors: those of the files, `cancelled`. */
export async function compareKeys(tables: readonly KeyTable[], manners: Manners): Promise<KeyFinds> {
  const columns: Column[] = [];
  for (const [at, table] of tables.entries()) {
    const share = (of: number): number => (0.9 * (at + of)) / tables.length;
    columns.push(
      ...(await readColumns(at, table, { ...manners, onProgress: (of, rows) => manners.onProgress(share(of), rows) })),
    );
  }
  const shared: SharedKeys[] = [];
  for (const from of columns) {
    for (const to of columns) {
      if (from.table === to.table || from.distinct === 0 || to.distinct === 0) continue;
      const tried = Math.min(TRIED, from.distinct);
      if (sharedValues(from, to, tried) < ALIKE * tried) continue;
      shared.push({ from: told(from), to: told(to), shared: sharedValues(from, to, from.distinct) });
      await manners.breathe();
      if (manners.isCancelled()) throw new RegularsError("cancelled");
    }
  }
  return { columns: columns.map(told), shared };
}

async function readColumns(at: number, { text, mapping, columns }: KeyTable, manners: Manners): Promise<Column[]> {
  const isMissing = missingTest(mapping.missing);
  const plainCells = new PlainCells(mapping.missing);
  const cleaner = {
    clean: (cell: string): string => {
      const word = plain(cell);
      return isMissing(word) ? "" : (/^(\d+)\.0+$/.exec(word)?.[1] ?? word);
    },
    isPlain: (bytes: Uint8Array, from: number, to: number) => plainCells.isPlainCode(bytes, from, to),
  };
  const words = columns.map(() => new Dictionary(cleaner));
  const filled = columns.map(() => 0);
  let above = mapping.headerRow + 1;
  let rows = 0;
  const visit = (cells: Cells): void => {
    if (above > 0) return void above--;
    rows++;
    for (let i = 0; i < columns.length; i++) {
      if (columns[i]! < cells.count && words[i]!.codeIn(cells, columns[i]!) > 0) filled[i]!++;
    }
  };
  await readRecords(text, mapping, visit, async (share) => {
    manners.onProgress(share, rows);
    await manners.breathe();
    if (manners.isCancelled()) throw new RegularsError("cancelled");
    return true;
  });
  return columns.map((index, i) => ({
    table: at,
    index,
    filled: filled[i]!,
    distinct: words[i]!.words.length,
    words: words[i]!,
  }));
}

/** How many of the first values of a column another one has. */
function sharedValues(from: Column, to: Column, first: number): number {
  const cells = new Cells();
  let count = 0;
  const { text, ends } = from.words.words.joined();
  cells.setJoined({ text: text.slice(0, first === 0 ? 0 : ends[first - 1]!), ends: ends.slice(0, first) });
  for (let i = 0; i < first; i++) if (to.words.has(cells, i)) count++;
  return count;
}

function told({ table, index, filled, distinct }: Column): KeyColumn {
  return { table, index, filled, distinct };
}
