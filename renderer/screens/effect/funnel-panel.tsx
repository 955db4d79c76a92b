import { useMemo } from "react";
import { Link, useNavigate } from "react-router";
import type { Funnel } from "../../../core/model/effect.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useTokens } from "../../app/theme/theme.tsx";
import { useT, useWordFor } from "../../app/words/words.ts";
import { Chart } from "../../charts/chart.tsx";
import { funnel as funnelChart, funnelHeight, type FunnelStage } from "../../charts/funnel.ts";
import { WhyNote } from "../../ui/why-note.tsx";

interface Props {
  readonly id: string;
  readonly funnel: Funnel;
}

/** How many got from plan to purchase, and why some were not reached. */
export function FunnelPanel({ id, funnel }: Props) {
  const t = useT();
  const format = useFormat();
  const tokens = useTokens();
  const navigate = useNavigate();
  const title = useFinding(funnel);
  const stages = useStages(id, funnel);
  const spec = useMemo(() => {
    const words = {
      stage: t("effect.funnel.stage"),
      people: t("effect.funnel.people"),
      ofPlanned: t("effect.funnel.ofPlanned"),
      unknown: t("effect.funnel.unknown"),
      peopleOf: format.number,
      shareOf: format.share,
      barOf: (people: string, share: string) => t("effect.funnel.bar", { people, share }),
    };
    return funnelChart(stages, words, tokens);
  }, [stages, t, format, tokens]);
  const path = `/campaigns/${encodeURIComponent(id)}`;
  return (
    <section className="panel" aria-labelledby="funnel">
      <h2 id="funnel">
        {t("effect.funnel.title")}
        <WhySteps />
      </h2>
      <Chart
        name="funnel"
        title={title}
        spec={spec}
        height={funnelHeight(stages.length)}
        onMark={({ index }) => {
          const door = stages[index]?.door ?? null;
          if (door !== null) void navigate(door);
        }}
      />
      <FunnelFacts funnel={funnel} />
      <p className="effect-doors">
        <Link to={`${path}/lists`}>{t("effect.funnel.toLists")}</Link>
        <Link to={`${path}/answers`}>{t("effect.funnel.toAnswers")}</Link>
      </p>
    </section>
  );
}

function useFinding({ planned, exported, orderedPeople }: Funnel): string {
  const t = useT();
  const format = useFormat();
  const people = format.number(planned ?? 0);
  if (!planned || exported === null || exported === 0 || orderedPeople === null) {
    return t("effect.funnel.noneYet", { planned: people });
  }
  return t("effect.funnel.finding", {
    planned: people,
    ordered: format.number(orderedPeople),
    share: format.share(orderedPeople / planned),
  });
}

/** How each step is counted. */
function WhySteps() {
  const t = useT();
  return (
    <WhyNote name={t("effect.funnel.title")} text={t("effect.funnel.once")}>
      {(["planned", "exported", "delivered", "replied", "ordered"] as const).map((step) => (
        <p key={step}>
          <strong>{t(`effect.funnel.${step}`)}</strong> {t(`effect.why.${step}`)}
        </p>
      ))}
      <p>
        <strong>{t("effect.funnel.failedAll")}</strong> {t("effect.why.failed")}
      </p>
    </WhyNote>
  );
}

/** The steps in order; what did not arrive stands by reason after what did. */
function useStages(id: string, funnel: Funnel): readonly FunnelStage[] {
  const t = useT();
  const wordFor = useWordFor();
  return useMemo(() => {
    const path = `/campaigns/${encodeURIComponent(id)}`;
    const stage = (
      name: "planned" | "exported" | "delivered" | "replied" | "ordered",
      people: number | null,
      to: string,
    ) => ({
      label: t(`effect.funnel.${name}`),
      people,
      lost: false,
      door: `${path}${to}`,
    });
    const other = t("terms.failures.other");
    return [
      stage("planned", funnel.planned, ""),
      stage("exported", funnel.exported, "/lists"),
      stage("delivered", funnel.delivered, "/lists"),
      ...funnel.failed.map(({ reason, people }) => ({
        label: t("effect.funnel.failed", { reason: wordFor("terms.failures", reason, other) }),
        people,
        lost: true,
        door: `${path}/answers`,
      })),
      stage("replied", funnel.repliedPeople, "/answers"),
      stage("ordered", funnel.orderedPeople, "/report"),
    ];
  }, [id, funnel, t, wordFor]);
}

/** What is counted in other units than people. */
function FunnelFacts({ funnel: { replies, orders, revenue } }: { readonly funnel: Funnel }) {
  const t = useT();
  const format = useFormat();
  const facts = [
    { id: "replies", value: replies === null ? UNKNOWN : format.number(replies) },
    { id: "orders", value: orders === null ? UNKNOWN : format.number(orders) },
    { id: "revenue", value: revenue === null ? UNKNOWN : format.money(revenue) },
  ] as const;
  return (
    <dl className="facts facts-across">
      {facts.map(({ id, value }) => (
        <div key={id}>
          <dt>
            {t(`effect.funnel.${id}`)}
            <WhyNote name={t(`effect.funnel.${id}`)} text={t(`effect.why.${id}`)} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
