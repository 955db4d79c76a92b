import { useMemo } from "react";
import type { FieldInfo, ListAnswer } from "../../../core/engine/views.ts";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { useChoiceWords, useListHeaders } from "../../ui/list-words.ts";

/** The first rows as the file will have them, in the person's words. */
export function ListSample({ answer }: { readonly answer: ListAnswer }) {
  const t = useT();
  const headers = useListHeaders(answer.columns);
  const choices = useChoiceWords(answer.columns);
  const fields = useView("fields", {}).answer;
  const byId = useMemo(() => new Map((fields ?? []).map((field) => [field.id, field])), [fields]);
  const text = (cell: string, column: string): string => choices[`${column}.${cell}`] ?? cell;
  return (
    <Section title={t("list.sample")}>
      <div className="list-sample" role="region" aria-label={t("list.sample")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {answer.columns.map((column) => (
                <th key={column} scope="col" className={kindOf(byId.get(column))}>
                  {headers[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.sample.map((row, at) => (
              <tr key={at}>
                {answer.columns.map((column, i) => (
                  <td key={column} className={kindOf(byId.get(column))}>
                    {text(row[i] ?? "", column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function kindOf(info: FieldInfo | undefined): string | undefined {
  return info !== undefined && ["number", "money", "share", "days"].includes(info.type) ? "rg-number" : undefined;
}
