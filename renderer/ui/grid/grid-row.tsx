import { PureComponent, type ReactNode } from "react";
import { cellId } from "./grid-keys.ts";
import type { GridColumn } from "./grid-types.ts";

interface Props<Row> {
  readonly dom: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly start: number;
  /** Undefined while it is on its way. */
  readonly row: Row | undefined;
  readonly selected: boolean;
  /** The column the keyboard stands on in this row, or −1. */
  readonly active: number;
  readonly opens: boolean;
  readonly onPlace: (index: number, column: number, extend: boolean) => void;
  readonly onOpen: (row: Row) => void;
}

/**
 * One row. A class, because only a class can be both pure and generic: while one scrolls, a row that was there already must not
 * be drawn again.
 */
export class GridRow<Row> extends PureComponent<Props<Row>> {
  override render(): ReactNode {
    const { dom, columns, index, start, row, selected, active, opens, onPlace, onOpen } = this.props;
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        aria-selected={selected}
        className={`rg-grid-row${selected ? " rg-grid-selected" : ""}${opens ? " rg-grid-opens" : ""}`}
        style={{ transform: `translateY(${start}px)` }}
        onDoubleClick={() => row !== undefined && onOpen(row)}
      >
        {columns.map((column, i) => (
          <div
            key={column.id}
            id={cellId(dom, { row: index, column: i })}
            role="gridcell"
            aria-colindex={i + 1}
            className={cellClass(column, active === i)}
            onClick={(event) => onPlace(index, i, event.shiftKey)}
          >
            {row === undefined ? <span className="rg-grid-wait" /> : column.cell(row)}
          </div>
        ))}
      </div>
    );
  }
}

function cellClass<Row>(column: GridColumn<Row>, active: boolean): string {
  return `rg-grid-cell${column.align === "right" ? " rg-right" : ""}${active ? " rg-grid-active" : ""}`;
}
