import { Button, Table } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { CalendarAnswer, CalendarEntry } from "../../../core/engine/campaign-answers.ts";
import type { Day } from "../../../core/model/day.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { monthStart, monthsLater } from "../../ui/month-days.ts";
import { MonthGrid } from "../../ui/month-grid.tsx";
import { PageHead, Section } from "../../ui/page-head.tsx";
import { SaveCalendar } from "../../ui/save-calendar.tsx";
import { Clashes } from "./clashes.tsx";
import { CalendarMark } from "./calendar-mark.tsx";
import "./campaigns.css";

/** Every wave of every campaign by month, and who would be contacted too often. */
export function Screen() {
  const t = useT();
  const navigate = useNavigate();
  const asOf = useWorkspace()?.asOf ?? null;
  if (asOf === null) return <Loading />;
  return (
    <>
      <PageHead
        title={t("campaigns.month.title")}
        lead={t("campaigns.month.lead")}
        action={
          <>
            <Button onClick={() => void navigate("/campaigns")}>{t("campaigns.back")}</Button>
            <SaveCalendar campaign={null} />
          </>
        }
      />
      <Month today={asOf} />
    </>
  );
}

function Month({ today }: { readonly today: Day }) {
  const t = useT();
  const format = useFormat();
  const [month, setMonth] = useState(() => monthStart(today));
  const to = monthsLater(month, 1) - 1;
  const { answer, error } = useView("calendar", { from: month, to });
  return (
    <>
      <div className="calendar-bar">
        <Button onClick={() => setMonth(monthsLater(month, -1))}>{t("campaigns.month.before")}</Button>
        <h2 aria-live="polite">{format.month(month)}</h2>
        <Button onClick={() => setMonth(monthsLater(month, 1))}>{t("campaigns.month.after")}</Button>
        <Button disabled={month === monthStart(today)} onClick={() => setMonth(monthStart(today))}>
          {t("campaigns.month.today")}
        </Button>
      </div>
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {answer !== null && <MonthAnswer month={month} today={today} answer={answer} />}
    </>
  );
}

interface AnswerProps {
  readonly month: Day;
  readonly today: Day;
  readonly answer: CalendarAnswer;
}

function MonthAnswer({ month, today, answer }: AnswerProps) {
  const t = useT();
  const to = monthsLater(month, 1) - 1;
  const entries = answer.entries.filter(({ day }) => day >= month && day <= to);
  const clashing = new Set(answer.clashes.flatMap(({ a, b }) => [keyOf(a), keyOf(b)]));
  return (
    <>
      <Section title={<span className="rg-hidden">{t("campaigns.month.title")}</span>}>
        <MonthGrid
          month={month}
          today={today}
          onDay={(day) =>
            entries
              .filter((entry) => entry.day === day)
              .map((entry) => <CalendarMark key={keyOf(entry)} entry={entry} clash={clashing.has(keyOf(entry))} />)
          }
        />
      </Section>
      <Section title={t("campaigns.month.waves")}>
        {entries.length === 0 ? (
          <p className="rg-quiet">{t("campaigns.month.none")}</p>
        ) : (
          <EntryTable entries={entries} />
        )}
      </Section>
      <Section title={t("campaigns.month.clashes")}>
        <Clashes answer={answer} />
      </Section>
    </>
  );
}

function keyOf({ campaign, wave }: { readonly campaign: string; readonly wave: string }): string {
  return `${campaign} ${wave}`;
}

function EntryTable({ entries }: { readonly entries: readonly CalendarEntry[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Table<CalendarEntry>
      rowKey={keyOf}
      size="small"
      pagination={false}
      dataSource={[...entries].sort((a, b) => a.day - b.day)}
      columns={[
        { title: t("campaigns.month.day"), render: (_, { day }) => format.day(day) },
        {
          title: t("campaigns.columns.name"),
          render: (_, { campaign, name }) => <Link to={`/campaigns/${encodeURIComponent(campaign)}`}>{name}</Link>,
        },
        { title: t("campaigns.month.wave"), dataIndex: "waveName" },
        { title: t("campaigns.month.channel"), render: (_, { channel }) => t(`terms.channels.${channel}`) },
        { title: t("campaigns.month.people"), align: "right", render: (_, { people }) => format.number(people) },
      ]}
    />
  );
}
