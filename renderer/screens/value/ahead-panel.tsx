import { Link } from "react-router";
import type { ForesightAnswer } from "../../../core/engine/foresight-answers.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { FigureList } from "../../ui/figure-list.tsx";
import { Loading } from "../../ui/loading.tsx";
import { TestedNote } from "../../ui/tested-note.tsx";

/** What may be expected of all customers in the months to come, how well that was foreseen before, and of whom the most. */
export function AheadPanel() {
  const t = useT();
  const { answer, error } = useView("foresight", {});
  return (
    <section className="panel ahead" aria-label={t("value.ahead")}>
      <h2>{t("value.ahead")}</h2>
      <p className="rg-quiet">{t("value.aheadLead")}</p>
      {error !== null && answer === null ? <ErrorNote error={error} /> : answer === null && <Loading />}
      {answer !== null && (
        <div className="schemes-grid">
          <div>
            <FigureList figures={answer.figures} />
            {answer.tested !== null && <TestedNote tested={answer.tested} />}
          </div>
          {answer.top.length > 0 && <Top top={answer.top} />}
        </div>
      )}
    </section>
  );
}

function Top({ top }: Pick<ForesightAnswer, "top">) {
  const t = useT();
  const format = useFormat();
  return (
    <div>
      <h3>{t("value.aheadTop")}</h3>
      <dl className="figure-list">
        {top.map(({ id, name, money }) => (
          <div key={id}>
            <dt>
              <Link to={`/customers/${id}`}>{name ?? t("customers.noName")}</Link>
            </dt>
            <dd>{format.moneyShort(money)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to="/customers?sort=-expectedMoney">{t("value.aheadAll")}</Link>
      </p>
    </div>
  );
}
