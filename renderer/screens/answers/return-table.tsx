import { Form, Select } from "antd";
import {
  RETURN_COLUMNS,
  type ReturnChoices,
  type ReturnColumn,
  type ReturnSummary,
} from "../../../core/model/returning.ts";
import { civilToday } from "../../app/today.ts";
import { useT } from "../../app/words/words.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/page-head.tsx";
import { withColumn } from "./return-parts.ts";
import type { ReturnState } from "./use-return.ts";

interface Props {
  readonly summary: ReturnSummary;
  readonly busy: boolean;
  readonly state: ReturnState;
  readonly onChange: (choices: ReturnChoices) => void;
}

/** The file as it was understood: its first rows, and what each column is taken for. */
export function ReturnTable({ summary, busy, state, onChange }: Props) {
  const t = useT();
  const { header, columns, sample } = summary;
  const nameOf = (i: number): string => header[i] || t("answers.file.column", { n: i + 1 });
  return (
    <Section title={t("answers.file.understood")}>
      <div className="answers-sample" role="region" tabIndex={0} aria-label={t("answers.file.understood")}>
        <table>
          <thead>
            <tr>
              {columns.map((column, i) => (
                // Columns have no name of their own that is sure to differ; their place is what they are.
                // eslint-disable-next-line react/no-array-index-key
                <th key={i} scope="col" data-used={column !== "unused"}>
                  <div>{nameOf(i)}</div>
                  <Select<ReturnColumn>
                    size="small"
                    disabled={busy}
                    aria-label={t("answers.file.columnIs", { column: nameOf(i) })}
                    value={column}
                    popupMatchSelectWidth={false}
                    options={RETURN_COLUMNS.map((one) => ({
                      value: one,
                      label: t(`answers.columns.${one}`),
                      disabled: column === "code" && one !== "code",
                    }))}
                    onChange={(to) => onChange({ ...state.choices, columns: withColumn(columns, i, to) })}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, 5).map((row, at) => (
              // eslint-disable-next-line react/no-array-index-key -- rows of a file may be equal
              <tr key={at}>
                {columns.map((column, i) => (
                  // eslint-disable-next-line react/no-array-index-key -- as above
                  <td key={i} data-used={column !== "unused"}>
                    {row[i] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Form layout="vertical" component="div">
        <Field label={t("answers.file.day")} help={t("answers.file.dayHelp")}>
          <DayInput
            value={state.choices.day ?? civilToday()}
            onChange={(day) => {
              if (day !== null) onChange({ ...state.choices, day });
            }}
          />
        </Field>
      </Form>
    </Section>
  );
}
