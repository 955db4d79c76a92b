import type { VirtualItem } from "@tanstack/react-virtual";
import { cellId, isSelected, type Place } from "./grid-keys.ts";
import type { GridColumn } from "./grid-types.ts";

interface Props<Row> {
  readonly dom: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rowAt: (index: number) => Row | undefined;
  readonly items: readonly VirtualItem[];
  readonly height: number;
  readonly place: Place;
  readonly focused: boolean;
  readonly onPlace: (place: Place) => void;
  readonly onOpen?: (row: Row) => void;
}

/** The rows in sight, each at its place in the whole height. */
export function GridBody<Row>({ dom, columns, rowAt, items, height, place, focused, onPlace, onOpen }: Props<Row>) {
  return (
    <div className="rg-grid-body" role="rowgroup" style={{ height }}>
      {items.map(({ index, start }) => {
        const row = rowAt(index);
        const selected = isSelected(place, index);
        return (
          <div
            key={index}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={selected}
            className={`rg-grid-row${selected ? " rg-grid-selected" : ""}${onOpen ? " rg-grid-opens" : ""}`}
            style={{ transform: `translateY(${start}px)` }}
            onDoubleClick={() => row !== undefined && onOpen?.(row)}
          >
            {columns.map((column, i) => (
              <div
                key={column.id}
                id={cellId(dom, { row: index, column: i })}
                role="gridcell"
                aria-colindex={i + 1}
                className={cellClass(column, focused && place.row === index && place.column === i)}
                onClick={(event) =>
                  onPlace({ row: index, column: i, anchor: event.shiftKey ? (place.anchor ?? place.row) : null })
                }
              >
                {row === undefined ? <span className="rg-grid-wait" /> : column.cell(row)}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

function cellClass<Row>(column: GridColumn<Row>, active: boolean): string {
  return `rg-grid-cell${column.align === "right" ? " rg-right" : ""}${active ? " rg-grid-active" : ""}`;
}
