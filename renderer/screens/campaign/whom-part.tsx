import { Checkbox, Form } from "antd";
import { useT } from "../../app/words/words.ts";
import { CountInput } from "../../ui/amount-input.tsx";
import { Field } from "../../ui/field.tsx";
import { AudienceRule } from "./audience-rule.tsx";
import { HoldoutChoice } from "./holdout-choice.tsx";
import { usePlan } from "./plan-context.ts";
import { RuleField } from "./rule-field.tsx";
import { WhyNot } from "./why-not.tsx";

/** Who is contacted, who is left out besides, and who is left alone to compare. */
export function WhomPart() {
  const t = useT();
  const { readOnly } = usePlan();
  return (
    <Form layout="vertical" component="div" disabled={readOnly}>
      <AudienceRule />
      <h3>{t("campaignPlan.whom.limits")}</h3>
      <Limits />
      <h3>{t("campaignPlan.holdout.title")}</h3>
      <HoldoutChoice />
      <h3>{t("campaignPlan.whom.whyNot")}</h3>
      <WhyNot />
    </Form>
  );
}

const FIRST_CAP = { times: 1, days: 7 };

function Limits() {
  const t = useT();
  const { campaign, change, epoch } = usePlan();
  const { audience } = campaign;
  const { contactCap } = audience;
  const set = (changes: Partial<typeof audience>): void => change({ audience: { ...audience, ...changes } });
  return (
    <>
      <Form.Item extra={t("campaignPlan.whom.oneAHouseholdHelp")}>
        <Checkbox checked={audience.oneAHousehold} onChange={({ target }) => set({ oneAHousehold: target.checked })}>
          {t("campaignPlan.whom.oneAHousehold")}
        </Checkbox>
      </Form.Item>
      <Form.Item>
        <Checkbox
          checked={contactCap !== null}
          onChange={({ target }) => set({ contactCap: target.checked ? FIRST_CAP : null })}
        >
          {t("campaignPlan.whom.cap")}
        </Checkbox>
      </Form.Item>
      {contactCap !== null && (
        <div className="plan-columns plan-indent">
          <Field label={t("campaignPlan.whom.capTimes")}>
            <CountInput
              min={1}
              value={contactCap.times}
              onChange={(times) => set({ contactCap: { ...contactCap, times: times ?? 1 } })}
            />
          </Field>
          <Field label={t("campaignPlan.whom.capDays")}>
            <CountInput
              min={1}
              max={3650}
              value={contactCap.days}
              onChange={(days) => set({ contactCap: { ...contactCap, days: days ?? 1 } })}
            />
          </Field>
        </div>
      )}
      {(["suppressed", "credit"] as const).map((key) => (
        <RuleField
          key={`${key} ${epoch}`}
          label={t(`campaignPlan.whom.${key}`)}
          help={t(`campaignPlan.whom.${key}Help`)}
          rule={audience[key]}
          onChange={(rule) => set({ [key]: rule })}
        />
      ))}
    </>
  );
}
