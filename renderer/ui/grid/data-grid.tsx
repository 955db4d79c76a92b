import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { copyText } from "../../app/lock/own-clipboard.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../error-note.tsx";
import { Loading } from "../loading.tsx";
import { ColumnChooser } from "./column-chooser.tsx";
import { asCells } from "./grid-copy.ts";
import type { Place } from "./grid-keys.ts";
import { useGridPages } from "./grid-pages.ts";
import { GridTable } from "./grid-table.tsx";
import type { GetRows, GridChoice, GridColumn, GridSort, RangeAction } from "./grid-types.ts";
import "./data-grid.css";

export interface DataGridProps<Row> {
  /** Names the grid for what is remembered of it. */
  readonly id: string;
  /** What the grid lists, for screen readers. */
  readonly label: string;
  /** The columns shown, in order. */
  readonly columns: readonly GridColumn<Row>[];
  /** What the rows depend on (rule, search, sort, columns …): another text is another list. */
  readonly source: string;
  /** The same list with newer data: `useViewVersion(view)`. */
  readonly version?: number;
  readonly getRows: GetRows<Row>;
  readonly sort?: GridSort | null;
  readonly onSort?: (sort: GridSort) => void;
  readonly onOpen?: (row: Row) => void;
  readonly choice?: GridChoice;
  /** What can be done with so many rows, where exactly as many are selected. */
  readonly rangeAction?: RangeAction<Row>;
  /** Stands above the grid, left of its own buttons. */
  readonly toolbar?: ReactNode;
  /** What is shown in place of no rows. */
  readonly empty?: ReactNode;
}

/** Where the keyboard stands at first. */
const START: Place = { row: 0, column: 0, anchor: null };

/**
 * A table of any length over an asynchronous source of pages: only the rows in sight exist. Sorted, widened and chosen by pointer
 * or keyboard (the ARIA grid pattern, focus on the grid itself), copied as cells, totals below. Fills the height of its parent.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { id, label, columns, source, version = 0, getRows, sort = null, onSort, onOpen } = props;
  const t = useT();
  const dom = useId();
  const [place, setPlace] = useState<Place>(START);
  const pages = useGridPages(source, version, getRows);
  const shown = useShown(pages.source === null || pages.source === source, { columns, sort });
  const copy = useCopy(columns, pages.collect);
  const act = async (a: number, b: number): Promise<void> => {
    props.rangeAction?.run(await pages.collect(Math.min(a, b), Math.max(a, b)));
  };
  useEffect(() => setPlace((old) => ({ ...START, column: old.column })), [source]);
  return (
    <div className="rg-grid-frame" aria-busy={pages.waiting}>
      <div className="rg-grid-tools">
        <div className="rg-grid-toolbar">{props.toolbar}</div>
        <span className="rg-quiet" role="status">
          {pages.total === null ? "" : t("ui.grid.rows", { count: pages.total })}
        </span>
        {props.choice !== undefined && <ColumnChooser choice={props.choice} />}
      </div>
      {pages.error !== null && <ErrorNote error={pages.error} />}
      {pages.total === 0 && (props.empty ?? <p className="rg-quiet">{t("ui.grid.none")}</p>)}
      {pages.total === null && pages.error === null && <Loading />}
      {(pages.total ?? 0) > 0 && (
        <GridTable
          id={id}
          dom={dom}
          label={label}
          columns={shown.columns}
          source={source}
          pages={pages}
          sort={shown.sort}
          asked={sort}
          place={place}
          onPlace={setPlace}
          onCopy={() => void copy(place)}
          {...(onSort === undefined ? {} : { onSort })}
          {...(onOpen === undefined ? {} : { onOpen })}
        />
      )}
      {place.anchor !== null && (
        <div className="rg-grid-bar" role="status">
          {t("ui.grid.rows", { count: Math.abs(place.row - place.anchor) + 1 })}
          <button type="button" className="rg-link" onClick={() => void copy(place)}>
            {t("ui.grid.copy")}
          </button>
          {Math.abs(place.row - place.anchor) + 1 === props.rangeAction?.rows && (
            <button type="button" className="rg-link" onClick={() => void act(place.row, place.anchor ?? place.row)}>
              {props.rangeAction.title}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** The head that belongs to the rows shown: until those of another order or of other columns are there, it stays theirs. */
function useShown<Head>(isOfRows: boolean, head: Head): Head {
  const kept = useRef(head);
  if (isOfRows) kept.current = head;
  return kept.current;
}

/** Copies the selected rows as cells, or the one cell the keyboard stands on. */
function useCopy<Row>(
  columns: readonly GridColumn<Row>[],
  collect: (first: number, last: number) => Promise<readonly Row[]>,
): (place: Place) => Promise<void> {
  const t = useT();
  const tell = useTell();
  return async ({ row, column, anchor }) => {
    const rows = await collect(Math.min(row, anchor ?? row), Math.max(row, anchor ?? row));
    const [one] = rows;
    const text = anchor === null && one !== undefined ? (columns[column]?.text(one) ?? "") : asCells(columns, rows);
    await copyText(text);
    tell.done(t("ui.grid.copied", { count: rows.length }));
  };
}
