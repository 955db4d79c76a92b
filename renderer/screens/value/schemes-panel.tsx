import type { ValueAnswer } from "../../../core/engine/value-answer.ts";
import { useT } from "../../app/words/words.ts";
import { FigureList } from "../../ui/figure-list.tsx";
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
          <FigureList figures={[answer.overdue, answer.lapsed]} />
        </div>
      </div>
    </section>
  );
}
