import { Input, Select } from "antd";
import { useState } from "react";
import { EVERYBODY, type RuleGroup } from "../../../core/model/rule.ts";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { usePlan } from "./plan-context.ts";
import { RuleField } from "./rule-field.tsx";

const ALL = "all";
const OWN = "own";

/** Whom the campaign is for: a segment as a beginning, or a rule of its own. */
export function AudienceRule() {
  const t = useT();
  const { campaign, change, epoch } = usePlan();
  const { audience } = campaign;
  const segments = useView("segments", {}).answer ?? [];
  const [taken, setTaken] = useState(0);
  const same = segments.find(({ rule }) => isSame(rule, audience.rule));
  const chosen = same?.id ?? (audience.rule.rules.length === 0 ? ALL : OWN);
  const choose = (id: string): void => {
    const segment = segments.find((one) => one.id === id);
    if (segment === undefined && id !== ALL) return;
    const { rule, name } = segment ?? { rule: EVERYBODY, name: t("campaignPlan.whom.everybody") };
    change({ audience: { ...audience, rule, name } });
    setTaken(taken + 1);
  };
  return (
    <>
      <div className="plan-columns">
        <Field label={t("campaignPlan.whom.choose")}>
          <Select
            value={chosen}
            showSearch={{ optionFilterProp: "label" }}
            options={[
              ...(chosen === OWN ? [{ value: OWN, label: t("campaignPlan.whom.own") }] : []),
              { value: ALL, label: t("campaignPlan.whom.everybody") },
              ...segments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={choose}
          />
        </Field>
        <Field label={t("campaignPlan.whom.name")}>
          <Input
            value={audience.name}
            maxLength={300}
            onChange={({ target }) => change({ audience: { ...audience, name: target.value } })}
          />
        </Field>
      </div>
      <RuleField
        key={`${epoch} ${taken}`}
        label={t("campaignPlan.whom.audience")}
        rule={audience.rule}
        required
        onChange={(rule) => change({ audience: { ...audience, rule: rule ?? EVERYBODY } })}
      />
    </>
  );
}

function isSame(a: RuleGroup, b: RuleGroup): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
