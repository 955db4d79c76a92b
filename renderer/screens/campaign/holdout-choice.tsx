import { Form, Radio } from "antd";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ShareInput } from "../../ui/amount-input.tsx";
import { Field } from "../../ui/field.tsx";
import { usePlan } from "./plan-context.ts";

const SHARES = [0, 0.1, 0.2, 0.3, 0.5];

/** How many are left alone, what each split could prove, and what is hoped for. */
export function HoldoutChoice() {
  const t = useT();
  const format = useFormat();
  const { campaign, change, answer } = usePlan();
  const { holdout } = campaign;
  const set = (changes: Partial<typeof holdout>): void => change({ holdout: { ...holdout, ...changes } });
  const base = answer?.proof.baseFrom === "history" ? answer.proof.baseRate : null;
  const shares = SHARES.includes(holdout.share) ? SHARES : [...SHARES, holdout.share].sort((a, b) => a - b);
  return (
    <>
      <p className="rg-quiet">{t("campaignPlan.holdout.help")}</p>
      <Form.Item label={t("campaignPlan.holdout.share")}>
        <Radio.Group
          aria-label={t("campaignPlan.holdout.share")}
          className="plan-splits"
          value={holdout.share}
          options={shares.map((value) => ({ value, label: <Split share={value} /> }))}
          onChange={({ target }) => set({ share: Number(target.value) })}
        />
      </Form.Item>
      <div className="plan-columns">
        <Field label={t("campaignPlan.holdout.hoped")} help={t("campaignPlan.holdout.hopedHelp")}>
          <ShareInput value={holdout.hopedLift} onChange={(hopedLift) => set({ hopedLift })} />
        </Field>
        <Field label={t("campaignPlan.holdout.base")} help={t("campaignPlan.holdout.baseHelp")}>
          <ShareInput
            value={holdout.baseRate}
            placeholder={
              base === null
                ? t("campaignPlan.holdout.unknown")
                : t("campaignPlan.holdout.fromHistory", { share: format.share(base) })
            }
            onChange={(baseRate) => set({ baseRate })}
          />
        </Field>
      </div>
    </>
  );
}

function Split({ share }: { readonly share: number }) {
  const t = useT();
  const format = useFormat();
  const { answer } = usePlan();
  if (share === 0) return t("campaignPlan.holdout.nobody");
  const split = answer?.proof.splits.find((one) => one.share === share);
  const lift = split?.smallestLift ?? null;
  return (
    <>
      <strong>{format.share(share)}</strong>
      {split !== undefined && (
        <span className="rg-quiet">
          {" "}
          {lift === null
            ? t("campaignPlan.holdout.provesNothing")
            : t("campaignPlan.holdout.proves", { lift: format.number(lift * 100) })}
        </span>
      )}
      {answer?.proof.suggested === share && (
        <span className="plan-suggested"> {t("campaignPlan.holdout.suggested")}</span>
      )}
    </>
  );
}
