import type { VirtualItem } from "@tanstack/react-virtual";
import { useCallback, useRef } from "react";
import { isSelected, type Place } from "./grid-keys.ts";
import { GridRow } from "./grid-row.tsx";
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
export function GridBody<Row>(props: Props<Row>) {
  const { dom, columns, rowAt, items, height, place, focused, onOpen } = props;
  // What a row calls stays the same function, so that rows need not be drawn again.
  const now = useRef(props);
  now.current = props;
  const put = useCallback((index: number, column: number, extend: boolean) => {
    const { place, onPlace } = now.current;
    onPlace({ row: index, column, anchor: extend ? (place.anchor ?? place.row) : null });
  }, []);
  const open = useCallback((row: Row) => now.current.onOpen?.(row), []);
  return (
    <div className="rg-grid-body" role="rowgroup" style={{ height }}>
      {items.map(({ index, start }) => (
        <GridRow
          key={index}
          dom={dom}
          columns={columns}
          index={index}
          start={start}
          row={rowAt(index)}
          selected={isSelected(place, index)}
          active={focused && place.row === index ? place.column : -1}
          opens={onOpen !== undefined}
          onPlace={put}
          onOpen={open}
        />
      ))}
    </div>
  );
}
