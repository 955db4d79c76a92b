import type { FilePreview, PlanRow, PlanRows } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useFieldWords } from "../../ui/field-words.ts";
import { useColumnWords } from "./use-column-words.ts";

interface Props {
  readonly rows: PlanRows;
  readonly preview: FilePreview;
  /** What the rows have in common. */
  readonly label: string;
}

/** Rows of the plan as a table: number, why, what changes, and the cells of the file. */
export function PlanRowsTable({ rows, preview, label }: Props) {
  const t = useT();
  const { number } = useFormat();
  const { heading } = useColumnWords();
  if (rows.rows.length === 0) return <p>{t("data.importing.rows.none")}</p>;
  const hasWhy = rows.rows.some(({ reason }) => reason !== null);
  const hasChanges = rows.rows.some(({ changes }) => changes.length > 0);
  const { columns } = preview.mapping;
  return (
    <>
      <p className="rg-quiet">
        {rows.rows.length < rows.total
          ? t("data.importing.rows.shown", { n: number(rows.rows.length), total: number(rows.total) })
          : t("data.importing.rows.all", { n: number(rows.total), count: rows.total })}
      </p>
      <div className="rg-import-records" role="region" tabIndex={0} aria-label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("data.importing.rows.row")}</th>
              {hasWhy && <th scope="col">{t("data.importing.rows.why")}</th>}
              {hasChanges && <th scope="col">{t("data.importing.rows.changes")}</th>}
              {columns.map(({ column, index }) => (
                <th key={index} scope="col">
                  {heading(column, index)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.rows.map((row) => (
              <tr key={row.row}>
                <th scope="row">{number(row.row)}</th>
                {hasWhy && (
                  <td className="rg-import-why">
                    <Why row={row} />
                  </td>
                )}
                {hasChanges && (
                  <td>
                    <Changes row={row} />
                  </td>
                )}
                {columns.map(({ column, index }) => (
                  <td key={index} data-meant={row.column !== null && row.column === column}>
                    {(row.mended ?? row.cells)[index] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Why({ row }: { readonly row: PlanRow }) {
  const t = useT();
  if (row.reason === null) return null;
  const column = row.column === null ? "" : ` ${t("data.importing.rows.column", { column: row.column })}`;
  return (
    <>
      {t(`rowReasons.${row.reason}`)}
      {column}
    </>
  );
}

function Changes({ row }: { readonly row: PlanRow }) {
  const t = useT();
  const { field } = useFieldWords();
  return (
    <>
      {row.changes.map((change) => (
        <div key={change.field}>
          {t("data.importing.rows.change", {
            field: field(change.field),
            before: change.before ?? t("data.importing.file.empty"),
            after: change.after,
          })}
        </div>
      ))}
    </>
  );
}
