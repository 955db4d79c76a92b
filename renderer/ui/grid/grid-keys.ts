/** Where the keyboard stands in a grid: row −1 is the head; `anchor` is where a selection of rows began. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly anchor: number | null;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows a page of the screen holds. */
  readonly page: number;
}

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads, after the ARIA pattern for grids; null where the key is none of the grid's. */
export function moved(
  place: Place,
  { key, shiftKey, ctrlKey, metaKey }: Key,
  { rows, columns, page }: Extent,
): Place | null {
  const far = ctrlKey || metaKey;
  const to = target(place, key, far, { rows, columns, page });
  if (to === null) return null;
  const row = Math.max(-1, Math.min(rows - 1, to.row));
  const column = Math.max(0, Math.min(columns - 1, to.column));
  const anchor = shiftKey && row >= 0 ? (place.anchor ?? Math.max(0, place.row)) : null;
  return { row, column, anchor };
}

function target(
  place: Place,
  key: string,
  far: boolean,
  { rows, columns, page }: Extent,
): { row: number; column: number } | null {
  const { row, column } = place;
  switch (key) {
    case "ArrowDown":
      return { row: far ? rows - 1 : row + 1, column };
    case "ArrowUp":
      return { row: far ? 0 : row - 1, column };
    case "ArrowRight":
      return { row, column: far ? columns - 1 : column + 1 };
    case "ArrowLeft":
      return { row, column: far ? 0 : column - 1 };
    case "PageDown":
      return { row: row + page, column };
    case "PageUp":
      return { row: Math.max(0, row - page), column };
    case "Home":
      return { row: far ? 0 : row, column: 0 };
    case "End":
      return { row: far ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

/** The id of a cell in the document, for `aria-activedescendant`. */
export function cellId(grid: string, { row, column }: Pick<Place, "row" | "column">): string {
  return row < 0 ? `${grid}-head-${column}` : `${grid}-${row}-${column}`;
}

/** Whether a row lies between where a selection began and where the keyboard stands. */
export function isSelected({ row, anchor }: Place, index: number): boolean {
  return anchor !== null && index >= Math.min(anchor, row) && index <= Math.max(anchor, row);
}
