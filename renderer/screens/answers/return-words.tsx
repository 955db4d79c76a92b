import { Select } from "antd";
import { CONTACT_EVENTS, FAILURES, type Failure } from "../../../core/model/response.ts";
import type { ReturnChoices, ReturnResult, ReturnSummary } from "../../../core/model/returning.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { withResult } from "./return-parts.ts";

const RESULTS: readonly ReturnResult[] = [...CONTACT_EVENTS, "unused"];

interface Props {
  readonly summary: ReturnSummary;
  readonly busy: boolean;
  readonly choices: ReturnChoices;
  readonly onChange: (choices: ReturnChoices) => void;
}

/** What the words of the result and of the reason mean; a word nobody knows has to be said before the file is taken in. */
export function ReturnWords({ summary, busy, choices, onChange }: Props) {
  const t = useT();
  const { results, reasons } = summary;
  const unknownFirst = results.toSorted(
    (a, b) => Number(b.means === null) - Number(a.means === null) || b.rows - a.rows,
  );
  const event = (means: ReturnResult): string =>
    means === "unused" ? t("answers.fates.unused") : t(`terms.contactEvents.${means}`);
  return (
    <div className="answers-words">
      {results.length > 0 && (
        <Section title={t("answers.words.results")}>
          <WordTable head={t("answers.words.result")}>
            {unknownFirst.map(({ word, rows, means }) => (
              <WordRow key={word} word={word} rows={rows} isUnknown={means === null}>
                <Select<ReturnResult>
                  size="small"
                  disabled={busy}
                  aria-label={t("answers.words.means", { word: word || t("answers.words.none") })}
                  {...(means === null ? { status: "error", placeholder: t("answers.words.say") } : { value: means })}
                  popupMatchSelectWidth={false}
                  options={RESULTS.map((one) => ({ value: one, label: event(one) }))}
                  onChange={(to) => onChange(withResult(choices, word, to))}
                />
              </WordRow>
            ))}
          </WordTable>
        </Section>
      )}
      {reasons.length > 0 && (
        <Section title={t("answers.words.reasons")}>
          <WordTable head={t("answers.words.reason")}>
            {reasons.map(({ word, rows, means }) => (
              <WordRow key={word} word={word} rows={rows} isUnknown={false}>
                <Select<Failure>
                  size="small"
                  disabled={busy}
                  aria-label={t("answers.words.means", { word: word || t("answers.words.none") })}
                  value={means}
                  popupMatchSelectWidth={false}
                  options={FAILURES.map((one) => ({ value: one, label: t(`terms.failures.${one}`) }))}
                  onChange={(to) => onChange({ ...choices, reasons: { ...choices.reasons, [word]: to } })}
                />
              </WordRow>
            ))}
          </WordTable>
        </Section>
      )}
    </div>
  );
}

function WordTable({ head, children }: { readonly head: string; readonly children: React.ReactNode }) {
  const t = useT();
  return (
    <table className="answers-table">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="rg-number">
            {t("answers.words.rows")}
          </th>
          <th scope="col">{t("answers.words.meaning")}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface RowProps {
  readonly word: string;
  readonly rows: number;
  readonly isUnknown: boolean;
  readonly children: React.ReactNode;
}

function WordRow({ word, rows, isUnknown, children }: RowProps) {
  const t = useT();
  const { number } = useFormat();
  return (
    <tr data-unknown={isUnknown}>
      <th scope="row">{word === "" ? <span className="rg-quiet">{t("answers.words.none")}</span> : word}</th>
      <td className="rg-number">{number(rows)}</td>
      <td>
        {children}
        {isUnknown && <span className="answers-unknown">{t("answers.words.unknown")}</span>}
      </td>
    </tr>
  );
}
