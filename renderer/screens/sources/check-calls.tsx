import { Button, Select } from "antd";
import { Link } from "react-router";
import type { CheckPerson, SourceCheckAnswer } from "../../../core/engine/sources-answers.ts";
import { CHECK_RESULTS, type CheckResult } from "../../../core/model/source-decisions.ts";
import { bridge } from "../../app/bridge.ts";
import { useRegulars, useView } from "../../app/engine.tsx";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useJobs } from "../../app/jobs.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";

/** Whom to call of a sample, and what was found. */
export function CheckCalls({ id, canWrite }: { readonly id: string; readonly canWrite: boolean }) {
  const t = useT();
  const { answer, error } = useView("sourceCheck", { id });
  if (error !== null && answer === null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  return (
    <>
      <Found check={answer} />
      <SaveSheet id={id} />
      <div className="sources-scroll">
        <table className="sources-table">
          <thead>
            <tr>
              <th scope="col">{t("sources.check.who")}</th>
              <th scope="col">{t("sources.check.phone")}</th>
              <th scope="col">{t("sources.check.email")}</th>
              <th scope="col">{t("sources.check.result")}</th>
            </tr>
          </thead>
          <tbody>
            {answer.people.map((person) => (
              <Called key={person.customer} check={id} person={person} canWrite={canWrite} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Found({ check }: { readonly check: SourceCheckAnswer }) {
  const t = useT();
  const { share, money } = useFormat();
  const { valid, results, drawn, population, costPerValid } = check;
  const called = results.valid + results.wrong + results.refused;
  return (
    <p role="status" className="sources-found">
      {t("sources.check.drawn", { count: drawn, of: population })}{" "}
      {valid === null
        ? t("sources.check.nobody")
        : t("sources.check.found", {
            right: results.valid + results.refused,
            called,
            share: share(valid.share),
            low: share(valid.low),
            high: share(valid.high),
          })}
      {results.notReached > 0 && ` ${t("sources.check.notReached", { count: results.notReached })}`}
      {costPerValid !== null && ` ${t("sources.check.cost", { money: money(costPerValid) })}`}
    </p>
  );
}

const SHEET_COLUMNS = ["name", "company", "phone", "email", "city", "result", "note", "check", "purpose"] as const;

function SaveSheet({ id }: { readonly id: string }) {
  const t = useT();
  const jobs = useJobs();
  const tell = useTell();
  const regulars = useRegulars();
  const save = async (): Promise<void> => {
    const words = Object.fromEntries([
      ...SHEET_COLUMNS.map((column) => [column, t(`sources.check.sheet.${column}`)]),
      ...CHECK_RESULTS.map((result) => [result, t(`sources.check.results.${result}`)]),
    ]) as Readonly<Record<string, string>>;
    const file = await jobs.run(t("sources.check.making"), (job) => regulars.writeCheckSheet(id, words, job));
    if (await bridge.saveFile(file.fileName, file.bytes)) tell.done(t("sources.check.saved"));
  };
  return (
    <p>
      <Button onClick={() => void save()}>{t("sources.check.save")}</Button>
    </p>
  );
}

interface CalledProps {
  readonly check: string;
  readonly person: CheckPerson;
  readonly canWrite: boolean;
}

function Called({ check, person, canWrite }: CalledProps) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const name = person.name ?? t("customers.noName");
  const record = async (result: CheckResult | null): Promise<void> => {
    tell.done(t("sources.check.noted"), await regulars.recordCheck(check, person.customer, result));
  };
  return (
    <tr>
      <th scope="row">
        <Link to={`/customers/${person.customer}`}>{name}</Link>
      </th>
      <td>{person.mayCall ? (person.phone ?? UNKNOWN) : t("sources.check.mayNot")}</td>
      <td>{person.email ?? UNKNOWN}</td>
      <td>
        <Select<CheckResult | null>
          className="sources-result"
          aria-label={t("sources.check.resultOf", { name })}
          disabled={!canWrite}
          allowClear
          placeholder={t("sources.check.notYet")}
          value={person.result}
          options={CHECK_RESULTS.map((value) => ({ value, label: t(`sources.check.results.${value}`) }))}
          onChange={(value) => void record(value ?? null)}
        />
      </td>
    </tr>
  );
}
