import type { PlanAnswer, PlanRemark } from "../../../core/engine/campaign-answers.ts";
import { useT } from "../../app/words/words.ts";
import { usePlan, type PartId } from "./plan-context.ts";
import { placeOf } from "./remark-place.ts";
import { useRemarkWords } from "./remark-words.ts";

interface Props {
  readonly answer: PlanAnswer;
  readonly go: (part: PartId, wave: string | null) => void;
}

/** What is missing before launch, and what should be known; each leads to its place. */
export function Remarks({ answer, go }: Props) {
  const t = useT();
  return (
    <>
      <section>
        <h2>{t("campaignPlan.standing.missing")}</h2>
        {answer.missing.length === 0 ? (
          <p className="plan-ready">✓ {t("campaignPlan.standing.ready")}</p>
        ) : (
          <RemarkList remarks={answer.missing} go={go} kind="missing" />
        )}
      </section>
      {answer.warnings.length > 0 && (
        <section>
          <h2>{t("campaignPlan.standing.warnings")}</h2>
          <RemarkList remarks={answer.warnings} go={go} kind="warning" />
        </section>
      )}
    </>
  );
}

interface ListProps {
  readonly remarks: readonly PlanRemark[];
  readonly go: Props["go"];
  readonly kind: "missing" | "warning";
}

function RemarkList({ remarks, go, kind }: ListProps) {
  const t = useT();
  const { campaign } = usePlan();
  const words = useRemarkWords();
  return (
    <ul className={`plan-remarks plan-remarks-${kind}`}>
      {remarks.map((remark, n) => {
        const at = campaign.waves.findIndex(({ id }) => id === remark.wave);
        const said = words(remark);
        const wave = `${at + 1}. ${campaign.waves[at]?.name ?? ""}`;
        return (
          <li key={`${n} ${remark.code}`}>
            <button
              type="button"
              title={t("campaignPlan.standing.go", { part: t(`campaignPlan.parts.${placeOf(remark)}`) })}
              onClick={() => go(placeOf(remark), remark.wave)}
            >
              {at === -1 ? said : t("campaignPlan.standing.inWave", { wave, said })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
