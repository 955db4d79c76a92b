import { useVirtualizer } from "@tanstack/react-virtual";
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { useTell } from "../../app/tell.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../error-note.tsx";
import { Loading } from "../loading.tsx";
import { ColumnChooser } from "./column-chooser.tsx";
import { useGridWidths } from "./grid-columns.ts";
import { asCells } from "./grid-copy.ts";
import { GridHead } from "./grid-head.tsx";
import { moved, type Place } from "./grid-keys.ts";
import { useGridPages } from "./grid-pages.ts";
import {
  DEFAULT_WIDTH,
  ROW_HEIGHT,
  type GetRows,
  type GridChoice,
  type GridColumn,
  type GridSort,
} from "./grid-types.ts";
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
  /** Stands above the grid, left of its own buttons. */
  readonly toolbar?: ReactNode;
  /** What is shown in place of no rows. */
  readonly empty?: ReactNode;
}

/**
 * A table of any length over an asynchronous source of pages: only the rows in sight exist. Sorted, widened and chosen by pointer
 * or keyboard (the ARIA grid pattern, focus on the grid itself), copied as cells, totals below. Fills the height of its parent.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { id, label, columns, source, version = 0, getRows, sort = null, onSort, onOpen } = props;
  const t = useT();
  const { number } = useFormat();
  const dom = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0, anchor: null });
  const [focused, setFocused] = useState(false);
  const { widths, setWidth } = useGridWidths(id);
  const pages = useGridPages(source, version, getRows);
  const total = pages.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT + 8,
    scrollPaddingEnd: 2 * ROW_HEIGHT,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const copy = useCopy(columns, pages.collect);

  useEffect(() => {
    if (total > 0) pages.need(first, last);
  }, [pages, total, first, last]);
  useEffect(() => {
    setPlace((old) => ({ row: 0, column: old.column, anchor: null }));
    scroller.current?.scrollTo({ top: 0 });
  }, [source]);

  const widthOf = (column: GridColumn<Row>): number => widths[column.id] ?? column.width ?? DEFAULT_WIDTH;
  const style = useMemo(
    () => gridStyle(columns.map((column) => widths[column.id] ?? column.width ?? DEFAULT_WIDTH)),
    [columns, widths],
  );
  const sortBy = (column: GridColumn<Row>): void => {
    if (!column.sortable || onSort === undefined) return;
    onSort({ field: column.id, descending: sort?.field === column.id ? !sort.descending : column.align === "right" });
  };
  const selected = (row: number): boolean =>
    place.anchor !== null && row >= Math.min(place.anchor, place.row) && row <= Math.max(place.anchor, place.row);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const column = columns[place.column];
    const row = pages.rowAt(place.row);
    if (event.altKey && column !== undefined && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      setWidth(column.id, widthOf(column) + (event.key === "ArrowRight" ? 16 : -16));
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c") {
      void copy(place);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
      setPlace({ row: total - 1, column: place.column, anchor: 0 });
    } else if (event.key === "Enter") {
      if (place.row < 0 && column !== undefined) sortBy(column);
      else if (row !== undefined) onOpen?.(row);
    } else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
      const next = moved(place, event, { rows: total, columns: columns.length, page });
      if (next === null) return;
      setPlace(next);
      if (next.row >= 0) virtual.scrollToIndex(next.row);
      scroller.current
        ?.querySelector(`[id="${cellId(dom, next)}"]`)
        ?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    event.preventDefault();
  };

  const totals = columns.some((column) => column.total !== undefined);
  return (
    <div className="rg-grid-frame">
      <div className="rg-grid-tools">
        <div className="rg-grid-toolbar">{props.toolbar}</div>
        <span className="rg-quiet" role="status">
          {pages.total === null ? "" : t("ui.grid.rows", { count: total })}
        </span>
        {props.choice !== undefined && <ColumnChooser choice={props.choice} />}
      </div>
      {pages.error !== null && <ErrorNote error={pages.error} />}
      {pages.total === 0 && (props.empty ?? <p className="rg-quiet">{t("ui.grid.none")}</p>)}
      {pages.total === null && pages.error === null && <Loading />}
      {total > 0 && (
        <div
          ref={scroller}
          className="rg-grid"
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-description={t("ui.grid.help")}
          aria-rowcount={total + 1 + (totals ? 1 : 0)}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-activedescendant={focused ? cellId(dom, place) : undefined}
          style={style}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        >
          <GridHead
            id={dom}
            columns={columns}
            sort={sort}
            active={focused && place.row < 0 ? place.column : null}
            widthOf={widthOf}
            onSort={sortBy}
            onWidth={(column, width) => setWidth(column.id, width)}
          />
          <div className="rg-grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = pages.rowAt(index);
              return (
                <div
                  key={index}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={selected(index)}
                  className={`rg-grid-row${selected(index) ? " rg-grid-selected" : ""}${onOpen ? " rg-grid-opens" : ""}`}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {columns.map((column, i) => (
                    <div
                      key={column.id}
                      id={cellId(dom, { row: index, column: i, anchor: null })}
                      role="gridcell"
                      aria-colindex={i + 1}
                      className={`rg-grid-cell${column.align === "right" ? " rg-right" : ""}${focused && place.row === index && place.column === i ? " rg-grid-active" : ""}`}
                      onClick={(event) =>
                        setPlace({ row: index, column: i, anchor: event.shiftKey ? (place.anchor ?? place.row) : null })
                      }
                      onDoubleClick={() => row !== undefined && onOpen?.(row)}
                    >
                      {row === undefined ? <span className="rg-grid-wait" /> : column.cell(row)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
          {totals && (
            <div className="rg-grid-foot" role="rowgroup">
              <div className="rg-grid-row" role="row" aria-rowindex={total + 2}>
                {columns.map((column, i) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    aria-colindex={i + 1}
                    className={`rg-grid-cell${column.align === "right" ? " rg-right" : ""}`}
                  >
                    {column.total ?? (i === 0 ? t("ui.grid.total") : "")}
                  </div>
                ))}
              </div>
            </div>
          )}
        </div>
      )}
      {place.anchor !== null && (
        <div className="rg-grid-bar" role="status">
          {t("ui.grid.rows", { count: Math.abs(place.row - place.anchor) + 1, n: number(total) })}
          <button type="button" className="rg-link" onClick={() => void copy(place)}>
            {t("ui.grid.copy")}
          </button>
        </div>
      )}
    </div>
  );
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
    await navigator.clipboard.writeText(text);
    tell.done(t("ui.grid.copied", { count: rows.length }));
  };
}

function cellId(grid: string, { row, column }: Place): string {
  return row < 0 ? `${grid}-head-${column}` : `${grid}-${row}-${column}`;
}

/** The first column takes what room is left. */
function gridStyle(widths: readonly number[]): CSSProperties {
  const [first = DEFAULT_WIDTH, ...rest] = widths;
  const template = [`minmax(${first}px, 1fr)`, ...rest.map((width) => `${width}px`)].join(" ");
  const custom: Record<string, string> = {
    "--rg-columns": template,
    "--rg-width": `${widths.reduce((sum, width) => sum + width, 0)}px`,
  };
  return custom;
}
