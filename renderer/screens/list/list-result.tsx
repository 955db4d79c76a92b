import { Alert, Button, Radio } from "antd";
import { useState } from "react";
import type { ListAnswer } from "../../../core/engine/views.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { useRegulars, useView, useWorkspace } from "../../app/engine.tsx";
import { bridge } from "../../app/bridge.ts";
import { useFormat } from "../../app/format.ts";
import { useJobs } from "../../app/jobs.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { useFieldWords } from "../../ui/field-words.ts";
import { FigureView } from "../../ui/figure-view.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Section } from "../../ui/page-head.tsx";
import { peoplePath } from "../../ui/people-link.ts";
import { StackBar, type BarPart } from "../../ui/stack-bar.tsx";
import type { Wanted } from "./wanted.ts";

interface Props {
  readonly rule: RuleGroup;
  readonly name: string;
  readonly wanted: Wanted;
}

/** Who is on the list, who is not and why, the first rows, and the button that writes it. */
export function ListResult({ rule, name, wanted }: Props) {
  const t = useT();
  const { answer, error } = useView("list", { rule, channel: wanted.channel, oneAHousehold: wanted.oneAHousehold });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  return (
    <div className="list-result">
      <Section title={t("list.result")}>
        <Counts answer={answer} />
        <Reasons answer={answer} />
      </Section>
      {answer.included.value === 0 ? (
        <Alert type="info" showIcon title={t("list.nobody")} description={t("list.nobodyHint")} />
      ) : (
        <>
          <Sample answer={answer} />
          <Save rule={rule} name={name} wanted={wanted} answer={answer} />
        </>
      )}
    </div>
  );
}

function Counts({ answer }: { readonly answer: ListAnswer }) {
  const t = useT();
  const format = useFormat();
  const left = answer.excluded.filter(({ people }) => people.value !== 0);
  const excluded = left.reduce((sum, { people }) => sum + (people.value ?? 0), 0);
  const part = (id: string, label: string, people: ListAnswer["included"], colour: string): BarPart => ({
    id,
    name: label,
    size: people.value ?? 0,
    value: format.figureValue(people),
    colour,
    ...(people.behind === null ? {} : { to: peoplePath(people.behind) }),
  });
  return (
    <>
      <p>
        {t("list.counts", {
          segment: format.figureValue(answer.segment),
          included: format.figureValue(answer.included),
          excluded: format.number(excluded),
        })}
      </p>
      <StackBar
        label={t("list.result")}
        parts={[
          part("included", t("list.included"), answer.included, "var(--accent)"),
          ...left.map(({ reason, people }) =>
            part(reason, t(`list.reasons.${reason}`), people, reason === "refused" ? "var(--bad)" : "var(--quiet)"),
          ),
        ]}
      />
    </>
  );
}

function Reasons({ answer }: { readonly answer: ListAnswer }) {
  const t = useT();
  const left = answer.excluded.filter(({ people }) => people.value !== 0);
  if (left.length === 0) return null;
  return (
    <dl className="list-reasons">
      {left.map(({ reason, people }) => (
        <div key={reason}>
          <dt>
            {t(`list.reasons.${reason}`)} <FigureView figure={people} quiet />
          </dt>
          <dd>{t(`list.remedy.${reason}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sample({ answer }: { readonly answer: ListAnswer }) {
  const t = useT();
  const words = useListHeaders(answer.columns);
  return (
    <Section title={t("list.sample")}>
      <div className="list-sample" role="region" aria-label={t("list.sample")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {answer.columns.map((column) => (
                <th key={column} scope="col">
                  {words[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.sample.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={answer.columns[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Save({ rule, name, wanted, answer }: Props & { readonly answer: ListAnswer }) {
  const t = useT();
  const jobs = useJobs();
  const tell = useTell();
  const regulars = useRegulars();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const [format, setFormat] = useState<"csv" | "xlsx">("csv");
  const headers = useListHeaders(answer.columns);
  const choiceWords = useChoiceWords(answer.columns);
  const save = async (): Promise<void> => {
    const list = await jobs.run(t("list.making"), (job) =>
      regulars.writeList(
        {
          rule,
          segmentName: name,
          channel: wanted.channel,
          oneAHousehold: wanted.oneAHousehold,
          format,
          purpose: wanted.purpose.trim(),
          headers,
          words: choiceWords,
        },
        job,
      ),
    );
    const kept = await bridge.saveFile(list.fileName, list.bytes);
    tell.done(kept ? t("list.saved", { count: list.included }) : t("list.notSaved"));
  };
  return (
    <div className="list-save">
      <Radio.Group
        aria-label={t("list.format")}
        value={format}
        options={[
          { value: "csv", label: t("list.csv") },
          { value: "xlsx", label: t("list.xlsx") },
        ]}
        onChange={(event) => setFormat(event.target.value as "csv" | "xlsx")}
      />
      <Button type="primary" disabled={!canWrite} onClick={() => void save()}>
        {t("list.save", { count: answer.included.value ?? 0 })}
      </Button>
      <p className="rg-quiet">{t("list.recheck")}</p>
    </div>
  );
}

/** What each column of the file is called, in the person's language. */
function useListHeaders(columns: readonly string[]): Readonly<Record<string, string>> {
  const t = useT();
  const words = useFieldWords();
  const nameOf = (column: string): string => (column === "address.used" ? t("list.address") : words.field(column));
  return Object.fromEntries(columns.map((column) => [column, nameOf(column)]));
}

/** What each choice in the file is called, in the person's language. */
function useChoiceWords(columns: readonly string[]): Readonly<Record<string, string>> {
  const words = useFieldWords();
  const fields = useView("fields", {}).answer ?? [];
  const chosen = fields.filter(({ id, type }) => type === "choice" && columns.includes(id));
  return Object.fromEntries(
    chosen.flatMap(({ id, choices }) => choices.map((choice) => [`${id}.${choice}`, words.choice(id, choice)])),
  );
}
