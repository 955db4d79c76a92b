import type { ReactNode } from "react";

/** One column of a grid. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Numbers stand on the right. */
  readonly align?: "left" | "right";
  /** Pixels at first; a person's own width is remembered. */
  readonly width?: number;
  readonly sortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** What is copied as a cell. */
  readonly text: (row: Row) => string;
  /** What stands in the totals row. */
  readonly total?: ReactNode;
}

export interface GridSort {
  readonly field: string;
  readonly descending: boolean;
}

export interface GridPage<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Asks for rows; `limit` is at most 200. */
export type GetRows<Row> = (offset: number, limit: number) => Promise<GridPage<Row>>;

/** Something to be done with a number of selected rows. */
export interface RangeAction<Row> {
  readonly rows: number;
  readonly title: string;
  run(rows: readonly Row[]): void;
}

/** Which columns there are to choose from, and which are chosen, in order. */
export interface GridChoice {
  readonly all: readonly { readonly id: string; readonly title: string; readonly group?: string }[];
  readonly chosen: readonly string[];
  choose(ids: readonly string[]): void;
  /** Back to the columns as at first. */
  reset(): void;
}

export const ROW_HEIGHT = 30;
export const DEFAULT_WIDTH = 140;
export const MIN_WIDTH = 56;
