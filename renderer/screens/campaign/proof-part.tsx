import { Form } from "antd";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { CountInput, MoneyInput, ShareInput } from "../../ui/amount-input.tsx";
import { Field } from "../../ui/field.tsx";
import { needsOf } from "./feasibility.ts";
import { usePlan } from "./plan-context.ts";
import { TryDesign } from "./try-design.tsx";

const COUNTED = ["contacts", "reached", "responses", "orders"] as const;
const EXPECTED = ["reach", "response", "order"] as const;

/** The goals in numbers, each beside what it needs and what there has been. */
export function ProofPart() {
  const t = useT();
  const { campaign, change, readOnly } = usePlan();
  const { goals, expected } = campaign;
  const set = (changes: Partial<typeof goals>): void => change({ goals: { ...goals, ...changes } });
  return (
    <Form layout="vertical" component="div" disabled={readOnly}>
      <h3>{t("campaignPlan.proof.goals")}</h3>
      <p className="rg-quiet">{t("campaignPlan.proof.goalsHelp")}</p>
      <div className="plan-columns">
        {COUNTED.map((goal) => (
          <Field key={goal} label={t(`campaignPlan.proof.${goal}`)} help={<NeedsLine goal={goal} />}>
            <CountInput value={goals[goal]} onChange={(value) => set({ [goal]: value })} />
          </Field>
        ))}
        <Field label={t("campaignPlan.proof.amount")}>
          <MoneyInput value={goals.amount} onChange={(amount) => set({ amount })} />
        </Field>
        <Field label={t("campaignPlan.proof.share")}>
          <ShareInput value={goals.share} onChange={(share) => set({ share })} />
        </Field>
        {goals.share !== null && (
          <Field label={t("campaignPlan.proof.marketTotal")}>
            <MoneyInput value={campaign.marketTotal} onChange={(marketTotal) => change({ marketTotal })} />
          </Field>
        )}
      </div>
      <h3>{t("campaignPlan.proof.expected")}</h3>
      <p className="rg-quiet">{t("campaignPlan.proof.expectedHelp")}</p>
      <div className="plan-columns">
        {EXPECTED.map((key) => (
          <Field key={key} label={t(`campaignPlan.proof.${key}`)}>
            <ShareInput
              value={expected[key]}
              onChange={(value) => change({ expected: { ...expected, [key]: value } })}
            />
          </Field>
        ))}
      </div>
      {!readOnly && <TryDesign />}
    </Form>
  );
}

/** "needs 9 % of those contacted, best so far 3.1 %" */
function NeedsLine({ goal }: { readonly goal: (typeof COUNTED)[number] }) {
  const t = useT();
  const format = useFormat();
  const { campaign, answer } = usePlan();
  if (answer === null) return null;
  const needs = needsOf(goal, campaign.goals[goal], answer.contacted.value ?? 0, answer.best);
  if (needs === null) return null;
  if (needs.share > 1) return <span className="plan-beyond">! {t("campaignPlan.proof.more")}</span>;
  const said: string[] = [t("campaignPlan.proof.needsOfContacted", { share: format.share(needs.share) })];
  if (needs.best === null) said.push(t("campaignPlan.proof.noBest"));
  else if (needs.best !== undefined) said.push(t("campaignPlan.proof.best", { share: format.share(needs.best) }));
  return (
    <span className={needs.isBeyond ? "plan-beyond" : undefined}>
      {needs.isBeyond && "! "}
      {said.join(t("campaignPlan.comma"))}
    </span>
  );
}
