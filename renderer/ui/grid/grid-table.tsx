import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type CSSProperties } from "react";
import { useT } from "../../app/words/words.ts";
import { useGridWidths } from "./grid-columns.ts";
import { GridBody } from "./grid-body.tsx";
import { GridFoot } from "./grid-foot.tsx";
import { GridHead } from "./grid-head.tsx";
import { cellId, type Place } from "./grid-keys.ts";
import type { Pages } from "./grid-pages.ts";
import { DEFAULT_WIDTH, ROW_HEIGHT, type GridColumn, type GridSort } from "./grid-types.ts";
import { useGridKeys } from "./use-grid-keys.ts";

interface Props<Row> {
  /** Names the grid for what is remembered of it. */
  readonly id: string;
  /** Begins the ids of its cells in the document. */
  readonly dom: string;
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly source: string;
  readonly pages: Pages<Row>;
  /** The order of the rows shown. */
  readonly sort: GridSort | null;
  /** The order asked for, whose rows may be on their way. */
  readonly asked: GridSort | null;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly onCopy: () => void;
  readonly onSort?: (sort: GridSort) => void;
  readonly onOpen?: (row: Row) => void;
}

/** The scrolling part of a grid: sticky head, the rows in sight, sticky totals; focus stays on the grid. */
export function GridTable<Row>(props: Props<Row>) {
  const { id, dom, label, columns, source, pages, sort, asked, place, onPlace, onSort, onOpen } = props;
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(false);
  const { widths, setWidth } = useGridWidths(id);
  const total = pages.total ?? 0;
  const virtual = useRowsInSight(scroller, total, source, pages);
  const widthOf = (column: GridColumn<Row>): number => widths[column.id] ?? column.width ?? DEFAULT_WIDTH;
  const style = useMemo(
    () => gridStyle(columns.map((column) => widths[column.id] ?? column.width ?? DEFAULT_WIDTH)),
    [columns, widths],
  );
  const sortBy = (column: GridColumn<Row>): void => {
    if (!column.sortable || onSort === undefined) return;
    onSort({ field: column.id, descending: asked?.field === column.id ? !asked.descending : column.align === "right" });
  };
  const onKeyDown = useGridKeys({
    columns,
    total,
    place,
    onPlace: (next) => {
      onPlace(next);
      if (next.row >= 0) virtual.scrollToIndex(next.row);
      document.getElementById(cellId(dom, next))?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    pageOf: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
    onWiden: (column, pixels) => setWidth(column.id, widthOf(column) + pixels),
    onCopy: props.onCopy,
    onSort: sortBy,
    onOpen: (index) => {
      const row = pages.rowAt(index);
      if (row !== undefined) onOpen?.(row);
    },
  });
  const items = virtual.getVirtualItems();
  const missing = pages.error === null && items.some(({ index }) => pages.rowAt(index) === undefined);
  const totals = columns.some((column) => column.total !== undefined);
  return (
    <div
      ref={scroller}
      className="rg-grid"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-busy={missing}
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
      <GridBody
        dom={dom}
        columns={columns}
        rowAt={pages.rowAt}
        items={items}
        height={virtual.getTotalSize()}
        place={place}
        focused={focused}
        onPlace={onPlace}
        {...(onOpen === undefined ? {} : { onOpen })}
      />
      {totals && <GridFoot columns={columns} rowIndex={total + 2} />}
    </div>
  );
}

/** The rows in sight and a little around them; asks for them, and goes back to the top for another list. */
function useRowsInSight<Row>(
  scroller: { readonly current: HTMLDivElement | null },
  total: number,
  source: string,
  pages: Pages<Row>,
) {
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
  useEffect(() => {
    if (total > 0) pages.need(first, last);
  }, [pages, total, first, last]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller, source]);
  return virtual;
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
