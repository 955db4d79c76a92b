import { memo } from "react";
import type { FilePreview } from "../../../core/model/importing.ts";
import type { ColumnReading } from "../../../core/model/mapping.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useColumnWords } from "./use-column-words.ts";
import { focusColumn } from "./places.ts";

/** More columns than this are not drawn: nobody reads them side by side, and each is listed on the right. */
const COLUMNS = 100;

interface Props {
  readonly preview: FilePreview;
  /** What the columns mean by now. */
  readonly columns: readonly ColumnReading[];
  /** Which record holds their names; −1: none. */
  readonly headerRow: number;
  /** Brings the columns' places into being, where they are folded away. */
  readonly onLook?: () => void;
}

/** The first records as a table, those above the column names in grey; each heading says what the column means and leads to its place on the right. Typing elsewhere does not draw it again. */
export const FileTable = memo(function FileTable({ preview, columns: all, headerRow, onLook }: Props) {
  const t = useT();
  const { number } = useFormat();
  const columnWords = useColumnWords();
  const columns = all.slice(0, COLUMNS);
  const lead = (index: number): void => {
    onLook?.();
    // Once they are drawn.
    setTimeout(() => focusColumn(index));
  };
  const shown = preview.records.length - (headerRow < 0 ? 0 : headerRow + 1);
  return (
    <>
      <div className="rg-import-records" role="region" tabIndex={0} aria-label={t("data.importing.file.records")}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="rg-import-gutter">
                <span className="rg-hidden">{t("data.importing.rows.row")}</span>
              </th>
              {columns.map(({ column, index, field }) => (
                <th key={index} scope="col" data-taken={field !== null}>
                  <button type="button" onClick={() => lead(index)}>
                    <span className="rg-import-heading">{columnWords.heading(column, index)}</span>
                    <span className="rg-import-tag">
                      {field === null ? t("data.importing.file.notTaken") : columnWords.meaning(field)}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.records.map((cells, record) =>
              record === headerRow ? null : (
                <tr key={record} data-place={record < headerRow ? "above" : "row"}>
                  {record > headerRow ? (
                    <th scope="row" className="rg-import-gutter">
                      {number(record - headerRow)}
                    </th>
                  ) : (
                    <td />
                  )}
                  {columns.map(({ index, field }) => (
                    <td key={index} data-taken={field !== null}>
                      {cells[index] ?? ""}
                    </td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      <p className="rg-quiet">
        {t("data.importing.file.first", { n: number(Math.max(0, shown)), count: Math.max(0, shown) })}
      </p>
    </>
  );
});
