import { useT } from "../../app/words/words.ts";
import type { GridColumn } from "./grid-types.ts";

interface Props<Row> {
  readonly columns: readonly GridColumn<Row>[];
  /** Counted from 1, the head being the first. */
  readonly rowIndex: number;
}

/** The totals below the rows. */
export function GridFoot<Row>({ columns, rowIndex }: Props<Row>) {
  const t = useT();
  return (
    <div className="rg-grid-foot" role="rowgroup">
      <div className="rg-grid-row" role="row" aria-rowindex={rowIndex}>
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
  );
}
