import type { ValueAnswer } from "../../../core/engine/value-answer.ts";
import { useT } from "../../app/words/words.ts";
import { FigureView } from "../../ui/figure-view.tsx";
import { GroupTable } from "./group-table.tsx";

/** The same people seen otherwise: 15/35/50, the four stages, user status, and who has been away too long. */
export function SchemesPanel({ answer }: { readonly answer: ValueAnswer }) {
  const t = useT();
  return (
    <section className="panel schemes" aria-label={t("value.views")}>
      <h2>{t("value.views")}</h2>
      <div className="schemes-grid">
        <GroupTable
          label={t("value.attention")}
          groups={answer.attention}
          nameOf={(name) => t(`terms.attention.${name}`)}
        />
        <GroupTable
          label={t("value.stages")}
          groups={answer.stages}
          nameOf={(name) => t(`terms.stages.${name}`)}
          meaningOf={(name) => t(`terms.stageMeaning.${name}`)}
        />
        <GroupTable
          label={t("value.userStatuses")}
          groups={answer.userStatuses}
          nameOf={(name) => t(`terms.userStatuses.${name}`)}
          meaningOf={(name) => t(`terms.userStatusMeaning.${name}`)}
        />
        <div>
          <h3>{t("value.rhythm")}</h3>
          <dl className="figure-list">
            {[answer.overdue, answer.lapsed].map((figure) => (
              <div key={figure.definition}>
                <dt>{t(`terms.figures.${figure.definition}`)}</dt>
                <dd>
                  <FigureView figure={figure} withUnit />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  );
}
