import { Form } from "antd";
import { REFUND_DAYS, verdictDay, waveDay, windowEnd } from "../../../core/model/campaign.ts";
import type { Day } from "../../../core/model/day.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { CountInput } from "../../ui/amount-input.tsx";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
import { monthsLater, monthStart } from "../../ui/month-days.ts";
import { MonthGrid } from "../../ui/month-grid.tsx";
import { usePlan } from "./plan-context.ts";
import { WaveTiming } from "./wave-basics.tsx";

/** At most so many months are drawn; a wave beyond them stands in the list of days. */
const MONTHS = 6;

/** Start, the days of the waves, and how long what is bought counts. */
export function WhenPart() {
  const t = useT();
  const { campaign, change, readOnly } = usePlan();
  return (
    <Form layout="vertical" component="div" disabled={readOnly}>
      <div className="plan-columns">
        <Field label={t("campaignPlan.when.start")}>
          <DayInput value={campaign.start} onChange={(start) => start !== null && change({ start })} />
        </Field>
        <Field label={t("campaignPlan.when.window")} help={t("campaignPlan.when.windowHelp")}>
          <CountInput
            min={1}
            max={3650}
            suffix={t("campaignPlan.when.days")}
            value={campaign.windowDays}
            onChange={(windowDays) => windowDays !== null && change({ windowDays })}
          />
        </Field>
        <Field label={t("campaignWave.reply.by")}>
          <DayInput value={campaign.replyBy} optional onChange={(replyBy) => change({ replyBy })} />
        </Field>
      </div>
      {campaign.waves.length === 0 ? (
        <p className="rg-quiet">{t("campaignPlan.when.noWaves")}</p>
      ) : (
        <>
          <div className="plan-columns">
            {campaign.waves.map((wave, at) => (
              <div key={wave.id} role="group" aria-label={wave.name}>
                <strong>
                  {at + 1}. {wave.name}
                </strong>
                <WaveTiming wave={wave} at={at} />
              </div>
            ))}
          </div>
          <h3>{t("campaignPlan.when.timeline")}</h3>
          <Days />
          <Months />
        </>
      )}
      <p className="rg-quiet">{t("campaignPlan.when.verdictHelp", { days: REFUND_DAYS })}</p>
    </Form>
  );
}

/** Every day that matters, one after another. */
function Days() {
  const t = useT();
  const format = useFormat();
  const { campaign } = usePlan();
  const end = windowEnd(campaign);
  const days = [
    ...campaign.waves.map((wave, at) => ({ day: waveDay(campaign, at), name: `${at + 1}. ${wave.name}` })),
    { day: end, name: t("campaignPlan.when.window_ends") },
    { day: verdictDay(end), name: t("campaignPlan.when.verdict") },
  ];
  return (
    <ol className="plan-days">
      {days.map(({ day, name }, at) => (
        <li key={at}>
          <span className="plan-day">{format.day(day)}</span> {name}
        </li>
      ))}
    </ol>
  );
}

function Months() {
  const t = useT();
  const { campaign } = usePlan();
  const today = useWorkspace()?.asOf ?? null;
  const waves = campaign.waves.map((wave, at) => ({ day: waveDay(campaign, at), name: wave.name, n: at + 1 }));
  const months = monthsBetween(waves.map(({ day }) => day)).slice(0, MONTHS);
  return (
    <div className="plan-months">
      {months.map((month) => (
        <MonthGrid
          key={month}
          small
          month={month}
          today={today}
          onDay={(day) =>
            waves
              .filter((wave) => wave.day === day && monthStart(day) === month)
              .map(({ n, name }) => (
                <span key={n} className="rg-month-mark" title={name}>
                  <span className="rg-hidden">{t("campaignWave.waveNumber", { n })}</span>
                  <span aria-hidden>{n}</span>
                </span>
              ))
          }
        />
      ))}
    </div>
  );
}

/** The months that hold one of the days, in order. */
function monthsBetween(days: readonly Day[]): readonly Day[] {
  const last = Math.max(...days.map(monthStart));
  const months: Day[] = [];
  for (let month = Math.min(...days.map(monthStart)); month <= last; month = monthsLater(month, 1)) months.push(month);
  return months.filter((month) => days.some((day) => monthStart(day) === month));
}
