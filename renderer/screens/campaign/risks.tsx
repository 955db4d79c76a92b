import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useT } from "../../app/words/words.ts";
import { replacedAt, withoutAt } from "./list-edits.ts";
import { usePlan } from "./plan-context.ts";

/** What may happen, and what is done then. */
export function Risks() {
  const t = useT();
  const { campaign, change } = usePlan();
  const { risks } = campaign;
  return (
    <div className="plan-list">
      {risks.map((risk, at) => {
        const name = t("campaignPlan.money.risk", { n: at + 1 });
        return (
          <div key={at} className="plan-line" role="group" aria-label={name}>
            {(["trigger", "fallback"] as const).map((key) => (
              <Input
                key={key}
                aria-label={`${name}: ${t(`campaignPlan.money.${key}`)}`}
                placeholder={t(`campaignPlan.money.${key}`)}
                value={risk[key]}
                maxLength={300}
                onChange={({ target }) => change({ risks: replacedAt(risks, at, { ...risk, [key]: target.value }) })}
              />
            ))}
            <Button
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t("campaignPlan.removeItem", { what: name })}
              onClick={() => change({ risks: withoutAt(risks, at) })}
            />
          </div>
        );
      })}
      <Button onClick={() => change({ risks: [...risks, { trigger: "", fallback: "" }] })}>
        {t("campaignPlan.money.addRisk")}
      </Button>
    </div>
  );
}
