import type { KeyboardEvent } from "react";
import { moved, type Place } from "./grid-keys.ts";
import type { GridColumn } from "./grid-types.ts";

interface Keys<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly total: number;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  /** Rows a page of the screen holds. */
  readonly pageOf: () => number;
  readonly onWiden: (column: GridColumn<Row>, pixels: number) => void;
  readonly onCopy: () => void;
  readonly onSort: (column: GridColumn<Row>) => void;
  readonly onOpen: (row: number) => void;
}

/** What the keys do while the focus is on the grid: move, select, open, sort in the head, widen with Alt, copy. */
export function useGridKeys<Row>(keys: Keys<Row>): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.target !== event.currentTarget) return;
    if (acted(event, keys)) event.preventDefault();
  };
}

/** Whether the key was one of the grid's. */
function acted<Row>(event: KeyboardEvent, keys: Keys<Row>): boolean {
  const { columns, total, place } = keys;
  const column = columns[place.column];
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (event.altKey && column !== undefined && (key === "arrowleft" || key === "arrowright")) {
    keys.onWiden(column, key === "arrowright" ? 16 : -16);
  } else if (command && key === "c") keys.onCopy();
  else if (command && key === "a") keys.onPlace({ row: total - 1, column: place.column, anchor: 0 });
  else if (key === "enter" && place.row >= 0) keys.onOpen(place.row);
  else if (key === "enter" && column !== undefined) keys.onSort(column);
  else {
    const next = moved(place, event, { rows: total, columns: columns.length, page: keys.pageOf() });
    if (next === null) return false;
    keys.onPlace(next);
  }
  return true;
}
