import { Radio, Segmented } from "antd";
import type { ColumnReading, FieldWinner, KnownCustomers } from "../../../core/model/mapping.ts";
import { FIELD_WINNERS } from "../../../core/model/mapping.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { Choice } from "./choice.tsx";
import { factColumns, withKnown, withWinner, type ChangeDraft, type Draft } from "./draft.ts";
import { useColumnWords } from "./use-column-words.ts";

interface Props {
  readonly draft: Draft;
  readonly onChange: ChangeDraft;
}

/** Whether customers who are there already are updated, and who is right about each field; asked only where there are any. */
export function KnownQuestion({ draft, onChange }: Props) {
  const t = useT();
  const customers = useWorkspace()?.customers ?? 0;
  const columns = factColumns(draft);
  if (customers === 0 || columns.length === 0) return null;
  const known = draft.mapping.known ?? "update";
  return (
    <Section title={t("data.importing.whoWins.title")}>
      <Radio.Group
        vertical
        aria-label={t("data.importing.whoWins.title")}
        value={known}
        onChange={({ target }) => {
          const chosen: KnownCustomers = target.value === "leave" ? "leave" : "update";
          onChange((now) => withKnown(now, chosen));
        }}
      >
        <Radio value="update">
          <Choice title={t("data.importing.whoWins.update")} hint={t("data.importing.whoWins.updateHint")} />
        </Radio>
        <Radio value="leave">
          <Choice title={t("data.importing.whoWins.leave")} hint={t("data.importing.whoWins.leaveHint")} />
        </Radio>
      </Radio.Group>
      {known === "update" && <Winners columns={columns} onChange={onChange} />}
    </Section>
  );
}

function Winners({
  columns,
  onChange,
}: {
  readonly columns: readonly ColumnReading[];
  readonly onChange: ChangeDraft;
}) {
  const t = useT();
  const { meaning } = useColumnWords();
  const nameOf = ({ field, column }: ColumnReading): string => (field === null ? column : meaning(field));
  const options = FIELD_WINNERS.map((winner) => ({
    value: winner,
    label: t(`data.importing.whoWins.winners.${winner}`),
  }));
  const winners = new Set(columns.map(({ wins }) => wins ?? "file"));
  const [only] = winners;
  return (
    <div className="rg-import-winners">
      <table>
        <caption>{t("data.importing.whoWins.lead")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("data.importing.whoWins.field")}</th>
            <th scope="col">{t("data.importing.whoWins.who")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.length > 1 && (
            <tr>
              <th scope="row">{t("data.importing.whoWins.all")}</th>
              <td>
                <Segmented<FieldWinner | "mixed">
                  aria-label={t("data.importing.whoWins.all")}
                  options={options}
                  value={winners.size === 1 && only !== undefined ? only : "mixed"}
                  onChange={(winner) => {
                    if (winner !== "mixed")
                      onChange((now) => columns.reduce((all, c) => withWinner(all, c.index, winner), now));
                  }}
                />
              </td>
            </tr>
          )}
          {columns.map((reading) => (
            <tr key={reading.index}>
              <th scope="row">{nameOf(reading)}</th>
              <td>
                <Segmented<FieldWinner>
                  aria-label={t("data.importing.whoWins.label", { field: nameOf(reading) })}
                  options={options}
                  value={reading.wins ?? "file"}
                  onChange={(winner) => onChange((now) => withWinner(now, reading.index, winner))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="rg-quiet">{t("data.importing.whoWins.byHand")}</p>
    </div>
  );
}
