import type { PointerEvent } from "react";
import { useT } from "../../app/words/words.ts";
import type { GridColumn, GridSort } from "./grid-types.ts";

interface Props<Row> {
  readonly id: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | null;
  /** The column the keyboard stands on, or null. */
  readonly active: number | null;
  readonly widthOf: (column: GridColumn<Row>) => number;
  onSort(column: GridColumn<Row>): void;
  onWidth(column: GridColumn<Row>, width: number): void;
}

/** The head of a grid: titles that sort, edges that can be drawn. */
export function GridHead<Row>({ id, columns, sort, active, widthOf, onSort, onWidth }: Props<Row>) {
  const t = useT();
  return (
    <div className="rg-grid-head" role="rowgroup">
      <div className="rg-grid-row" role="row" aria-rowindex={1}>
        {columns.map((column, i) => {
          const sorted = sort?.field === column.id ? (sort.descending ? "descending" : "ascending") : undefined;
          return (
            <div
              key={column.id}
              id={`${id}-head-${i}`}
              role="columnheader"
              aria-colindex={i + 1}
              aria-sort={column.sortable ? (sorted ?? "none") : undefined}
              className={className(column, active === i)}
              title={column.title}
              onClick={() => onSort(column)}
            >
              <span className="rg-grid-title">{column.title}</span>
              {sorted !== undefined && (
                <span
                  aria-hidden
                  title={t(sorted === "ascending" ? "ui.grid.sortAscending" : "ui.grid.sortDescending")}
                >
                  {sorted === "ascending" ? "▲" : "▼"}
                </span>
              )}
              <span
                className="rg-grid-edge"
                aria-hidden
                onClick={(event) => event.stopPropagation()}
                onPointerDown={(event) => drawEdge(event, widthOf(column), (width) => onWidth(column, width))}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function className<Row>(column: GridColumn<Row>, active: boolean): string {
  return [
    "rg-grid-cell",
    column.align === "right" ? "rg-right" : "",
    column.sortable ? "rg-grid-sortable" : "",
    active ? "rg-grid-active" : "",
  ].join(" ");
}

/** Follows the pointer from a column's edge until it is let go. */
function drawEdge(event: PointerEvent<HTMLElement>, start: number, onWidth: (width: number) => void): void {
  event.preventDefault();
  event.stopPropagation();
  const edge: HTMLElement = event.currentTarget;
  const from = event.clientX;
  const ended = new AbortController();
  edge.setPointerCapture(event.pointerId);
  edge.addEventListener("pointermove", (move) => onWidth(start + move.clientX - from), { signal: ended.signal });
  for (const end of ["pointerup", "pointercancel"])
    edge.addEventListener(end, () => ended.abort(), { signal: ended.signal });
}
