import { Input, Select } from "antd";
import { INCENTIVES, type Campaign } from "../../../core/model/campaign.ts";
import { useT } from "../../app/words/words.ts";
import { CountInput, MoneyInput } from "../../ui/amount-input.tsx";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
import { usePlan } from "./plan-context.ts";

type Incentive = NonNullable<Campaign["incentive"]>;

const NONE = "none";
const EMPTY: Omit<Incentive, "kind"> = {
  name: "",
  cost: 0,
  stock: null,
  validUntil: null,
  code: "",
  steps: null,
  daysToPrize: null,
};

/** What moves people to answer, what it costs, and how simple it is to get. */
export function IncentiveFields() {
  const t = useT();
  const { campaign, change } = usePlan();
  const { incentive } = campaign;
  const choose = (kind: Incentive["kind"] | typeof NONE): void =>
    change({ incentive: kind === NONE ? null : { ...(incentive ?? EMPTY), kind } });
  return (
    <div className="plan-columns">
      <Field label={t("campaignWave.incentive.kind")}>
        <Select<Incentive["kind"] | typeof NONE>
          value={incentive?.kind ?? NONE}
          options={[
            { value: NONE, label: t("campaignWave.incentive.none") },
            ...INCENTIVES.map((value) => ({ value, label: t(`campaignWave.incentive.kinds.${value}`) })),
          ]}
          onChange={choose}
        />
      </Field>
      {incentive !== null && <Details incentive={incentive} />}
    </div>
  );
}

function Details({ incentive }: { readonly incentive: Incentive }) {
  const t = useT();
  const { change } = usePlan();
  const set = (changes: Partial<Incentive>): void => change({ incentive: { ...incentive, ...changes } });
  return (
    <>
      <Field label={t("campaignWave.incentive.name")}>
        <Input value={incentive.name} maxLength={300} onChange={({ target }) => set({ name: target.value })} />
      </Field>
      <Field label={t("campaignWave.incentive.cost")}>
        <MoneyInput value={incentive.cost} onChange={(cost) => set({ cost: cost ?? 0 })} />
      </Field>
      <Field label={t("campaignWave.incentive.stock")}>
        <CountInput
          value={incentive.stock}
          placeholder={t("campaignWave.noLimit")}
          onChange={(stock) => set({ stock })}
        />
      </Field>
      <Field label={t("campaignWave.incentive.validUntil")}>
        <DayInput value={incentive.validUntil} optional onChange={(validUntil) => set({ validUntil })} />
      </Field>
      <Field label={t("campaignWave.incentive.code")} help={t("campaignWave.incentive.codeHelp")}>
        <Input value={incentive.code} maxLength={300} onChange={({ target }) => set({ code: target.value })} />
      </Field>
      <Field label={t("campaignWave.incentive.steps")}>
        <CountInput value={incentive.steps} onChange={(steps) => set({ steps })} />
      </Field>
      <Field label={t("campaignWave.incentive.daysToPrize")}>
        <CountInput value={incentive.daysToPrize} onChange={(daysToPrize) => set({ daysToPrize })} />
      </Field>
    </>
  );
}
