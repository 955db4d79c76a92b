import { Form, Input, Radio } from "antd";
import { OBJECTIVES, type Objective } from "../../../core/model/campaign.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { Facts } from "./facts.tsx";
import { replacedAt } from "./list-edits.ts";
import { usePlan } from "./plan-context.ts";
import { TextList } from "./text-list.tsx";

/** What the campaign is for, how it stands today and why, what the firm stands for. */
export function WhyPart() {
  const t = useT();
  const { campaign, change, readOnly } = usePlan();
  return (
    <Form layout="vertical" component="div" disabled={readOnly}>
      <Field label={t("campaignPlan.why.name")} required>
        <Input value={campaign.name} maxLength={300} onChange={({ target }) => change({ name: target.value })} />
      </Field>
      <Form.Item label={t("campaignPlan.why.objective")} extra={t("campaignPlan.why.objectiveHelp")}>
        <Radio.Group
          aria-label={t("campaignPlan.why.objective")}
          value={campaign.objective}
          options={OBJECTIVES.map((one) => ({ value: one, label: t(`campaigns.objectives.${one}`) }))}
          onChange={({ target }) => change({ objective: target.value as Objective })}
        />
      </Form.Item>
      <h3>{t("campaignPlan.why.facts")}</h3>
      <p className="rg-quiet">{t("campaignPlan.why.factsHelp")}</p>
      <Facts />
      <h3>{t("campaignPlan.why.causes")}</h3>
      <TextList
        items={campaign.causes}
        onChange={(causes) => change({ causes })}
        label={(n) => t("campaignPlan.why.cause", { n })}
        add={t("campaignPlan.why.addCause")}
      />
      <h3>{t("campaignPlan.why.positioning")}</h3>
      <Positioning />
      {campaign.checks.length > 0 && <Checks />}
    </Form>
  );
}

function Positioning() {
  const t = useT();
  const { campaign, change } = usePlan();
  const { positioning } = campaign;
  return (
    <div className="plan-columns">
      {(["category", "brand", "promise"] as const).map((key) => (
        <Field key={key} label={t(`campaignPlan.why.${key}`)}>
          <Input
            value={positioning[key]}
            maxLength={300}
            onChange={({ target }) => change({ positioning: { ...positioning, [key]: target.value } })}
          />
        </Field>
      ))}
    </div>
  );
}

/** Lessons of the campaign this one was planned from. */
function Checks() {
  const t = useT();
  const { campaign, change } = usePlan();
  return (
    <>
      <h3>{t("campaignPlan.why.checks")}</h3>
      <ul className="plan-checks">
        {campaign.checks.map(({ text, done }, at) => (
          <li key={`${at} ${text}`}>
            <label>
              <input
                type="checkbox"
                checked={done}
                onChange={({ target }) =>
                  change({
                    checks: replacedAt(campaign.checks, at, { text, done: target.checked }),
                  })
                }
              />{" "}
              {text}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
