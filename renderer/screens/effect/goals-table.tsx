import { Progress } from "antd";
import type { CampaignEffect, GoalResult } from "../../../core/model/effect.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { WhyNote } from "../../ui/why-note.tsx";

/** Each goal as it was frozen at launch, beside what came. */
export function GoalsTable({ effect: { goals, population } }: { readonly effect: CampaignEffect }) {
  const t = useT();
  return (
    <section className="panel" aria-labelledby="goals">
      <h2 id="goals">
        {t("effect.goals.title")}
        <WhyNote name={t("effect.goals.title")} text={t("effect.why.goal")} />
      </h2>
      {goals.length === 0 ? (
        <p>{t("effect.goals.none")}</p>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("effect.goals.goal")}</th>
              <th scope="col">{t("effect.goals.planned")}</th>
              <th scope="col">{t("effect.goals.actual")}</th>
              <th scope="col">{t("effect.goals.reached")}</th>
            </tr>
          </thead>
          <tbody>
            {goals.map((goal) => (
              <GoalRow key={goal.goal} result={goal} isOver={population.settled} />
            ))}
          </tbody>
        </table>
      )}
      <p className="rg-quiet">{t("effect.goals.frozen")}</p>
    </section>
  );
}

function GoalRow({ result, isOver }: { readonly result: GoalResult; readonly isOver: boolean }) {
  const t = useT();
  const format = useFormat();
  const { goal, planned, actual, reached } = result;
  const text = goal === "amount" ? format.money : goal === "share" ? format.share : format.number;
  const name = t(`effect.goals.kinds.${goal}`);
  const word = reached === null ? "open" : reached ? "yes" : isOver ? "no" : "notYet";
  const part = actual === null || planned <= 0 ? null : actual / planned;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{text(planned)}</td>
      <td>{actual === null ? UNKNOWN : text(actual)}</td>
      <td>
        {part !== null && (
          <Progress
            percent={Math.max(0, Math.min(100, Math.round(part * 100)))}
            showInfo={false}
            size="small"
            aria-label={`${name}: ${t("effect.goals.share")} ${format.share(part)}`}
          />
        )}
        <span className={`goal-${word}`}>
          {t(`effect.goals.${word}`)}
          {part !== null && ` · ${format.share(part)}`}
        </span>
      </td>
    </tr>
  );
}
