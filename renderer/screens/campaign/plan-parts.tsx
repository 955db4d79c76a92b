import type { ReactNode } from "react";
import type { PlanRemark } from "../../../core/engine/campaign-answers.ts";
import { useT } from "../../app/words/words.ts";
import { usePlan, type PartId } from "./plan-context.ts";
import { MoneyPart } from "./money-part.tsx";
import { placeOf } from "./remark-place.ts";
import { ProofPart } from "./proof-part.tsx";
import { usePartSummary } from "./part-summary.ts";
import { WhatPart } from "./what-part.tsx";
import { WhenPart } from "./when-part.tsx";
import { WhomPart } from "./whom-part.tsx";
import { WhyPart } from "./why-part.tsx";

/** The parts in their order. */
const PARTS: readonly { readonly id: PartId; readonly Body: () => ReactNode }[] = [
  { id: "why", Body: WhyPart },
  { id: "whom", Body: WhomPart },
  { id: "what", Body: WhatPart },
  { id: "when", Body: WhenPart },
  { id: "proof", Body: ProofPart },
  { id: "money", Body: MoneyPart },
];

interface Props {
  readonly shown: ReadonlySet<PartId>;
  readonly toggle: (part: PartId) => void;
  readonly missing: readonly PlanRemark[];
}

/** The plan from why to money; a part that is folded says in a line what it holds. */
export function PlanParts({ shown, toggle, missing }: Props) {
  return (
    <div className="plan-parts">
      {PARTS.map(({ id, Body }) => (
        <Part
          key={id}
          id={id}
          open={shown.has(id)}
          toggle={() => toggle(id)}
          missing={missing.filter((remark) => placeOf(remark) === id).length}
        >
          <Body />
        </Part>
      ))}
    </div>
  );
}

interface PartProps {
  readonly id: PartId;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly missing: number;
  readonly children: ReactNode;
}

function Part({ id, open, toggle, missing, children }: PartProps) {
  const t = useT();
  const { answer, launched } = usePlan();
  const summary = usePartSummary();
  return (
    <section className="plan-part" data-open={open} aria-labelledby={`plan-${id}-name`}>
      <h2>
        <button type="button" id={`plan-${id}`} aria-expanded={open} onClick={toggle}>
          <span id={`plan-${id}-name`} className="plan-part-name">
            {t(`campaignPlan.parts.${id}`)}
          </span>
          <span className="plan-part-summary">{open ? t(`campaignPlan.questions.${id}`) : summary(id)}</span>
          {!launched && answer !== null && (
            <span className={missing === 0 ? "plan-part-done" : "plan-part-missing"}>
              {missing === 0 ? `✓ ${t("campaignPlan.done")}` : t("campaignPlan.missingPoints", { count: missing })}
            </span>
          )}
        </button>
      </h2>
      {open && <div className="plan-part-body">{children}</div>}
    </section>
  );
}
