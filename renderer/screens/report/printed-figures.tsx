import { isNumeric, type PrintedText } from "../../../core/engine/printed.ts";
import type { PrintedTable } from "../../../core/model/printed.ts";

/** A table of so few rows is never cut by a page's end. */
const SHORT = 8;

/** A table of a printed document; wide ones are moved sideways. */
export function PrintedFigures({ table, text }: { readonly table: PrintedTable; readonly text: PrintedText }) {
  const { name, columns, rows, total, remark } = table;
  return (
    <>
      <div className="paper-wide" tabIndex={0} role="region" aria-label={name}>
        <table className="paper-figures" data-short={rows.length <= SHORT}>
          <caption>{name}</caption>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col" data-numeric={isNumeric(column)}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r} {...(total === true && r === rows.length - 1 ? { className: "paper-total" } : {})}>
                {columns.map((column, c) => (
                  <td key={c} data-numeric={isNumeric(column)}>
                    {text.value(row[c] ?? null, column.kind, column.digits)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {remark !== undefined && <p className="paper-remark">{remark}</p>}
    </>
  );
}
