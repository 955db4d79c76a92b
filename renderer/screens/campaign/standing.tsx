import type { PlanAnswer } from "../../../core/engine/campaign-answers.ts";
import type { RegularsError } from "../../../core/model/error.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { FigureView } from "../../ui/figure-view.tsx";
import { Loading } from "../../ui/loading.tsx";
import { StackBar } from "../../ui/stack-bar.tsx";
import type { PartId } from "./plan-context.ts";
import { REASON_COLOURS } from "./reason-colours.ts";
import { Remarks } from "./remarks.tsx";
import { StandingProof } from "./standing-proof.tsx";

interface Props {
  readonly answer: PlanAnswer | null;
  readonly error: RegularsError | null;
  /** Goes to a part of the plan, or to one of its waves. */
  readonly go: (part: PartId, wave: string | null) => void;
}

/** What the plan comes to while it is written: people, money, proof, and what is missing. */
export function Standing({ answer, error, go }: Props) {
  const t = useT();
  return (
    <aside className="plan-standing" aria-label={t("campaignPlan.standing.title")}>
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {answer !== null && (
        <>
          <People answer={answer} />
          <Cost answer={answer} go={go} />
          <StandingProof answer={answer} />
          <Remarks answer={answer} go={go} />
        </>
      )}
    </aside>
  );
}

function People({ answer }: { readonly answer: PlanAnswer }) {
  const t = useT();
  const format = useFormat();
  const out = answer.excluded.filter(({ people }) => people > 0);
  const parts = [
    {
      id: "contacted",
      name: t("campaignPlan.standing.people"),
      size: answer.contacted.value ?? 0,
      value: format.figureValue(answer.contacted),
      colour: "var(--accent)",
    },
    ...out.map(({ reason, people }) => ({
      id: reason,
      name: t(`campaigns.reasons.${reason}`),
      size: people,
      value: format.number(people),
      colour: REASON_COLOURS[reason],
    })),
  ];
  return (
    <section>
      <h2>{t("campaignPlan.standing.people")}</h2>
      <p className="plan-large">
        <FigureView figure={answer.contacted} />{" "}
        <span className="rg-quiet">
          {t("campaignPlan.standing.of", { segment: format.figureValue(answer.segment) })}
        </span>
      </p>
      <StackBar bare label={t("campaignPlan.standing.people")} parts={parts} />
      <dl className="plan-reasons">
        {parts.slice(1).map(({ id, name, value, colour }) => (
          <div key={id}>
            <dt>
              <span className="rg-dot" style={{ background: colour }} aria-hidden />
              {name}
            </dt>
            <dd className="rg-number">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Cost({ answer: { cost }, go }: { readonly answer: PlanAnswer; readonly go: Props["go"] }) {
  const t = useT();
  const format = useFormat();
  return (
    <section>
      <h2>{t("campaignPlan.standing.cost")}</h2>
      <p className="plan-large">
        {format.moneyShort(cost.total)}{" "}
        <span className={cost.budget > 0 && cost.total > cost.budget ? "plan-beyond" : "rg-quiet"}>
          {cost.budget === 0
            ? t("campaignPlan.standing.noBudget")
            : t("campaignPlan.standing.ofBudget", { budget: format.moneyShort(cost.budget) })}
        </span>
      </p>
      <dl className="plan-reasons">
        {cost.perContact !== null && (
          <div>
            <dt>{t("campaignPlan.standing.perContact")}</dt>
            <dd className="rg-number">{format.money(cost.perContact)}</dd>
          </div>
        )}
        <div>
          <dt>{t("campaignPlan.standing.breakEven")}</dt>
          <dd className="rg-number">
            {cost.breakEvenOrders === null ? (
              <button type="button" className="plan-door" onClick={() => go("money", null)}>
                {t("campaignPlan.standing.noMargin")}
              </button>
            ) : (
              format.inUnit(Math.ceil(cost.breakEvenOrders), "orders")
            )}
            {cost.breakEvenRate !== null && (
              <div className="rg-quiet">
                {t("campaignPlan.standing.breakEvenRate", { share: format.share(cost.breakEvenRate) })}
              </div>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
