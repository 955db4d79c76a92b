import { Input, Select } from "antd";
import { THEMES, WAVE_AUDIENCES, WAVE_CHANNELS, waveDay, type Wave } from "../../../core/model/campaign.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { CountInput, MoneyInput } from "../../ui/amount-input.tsx";
import { Field } from "../../ui/field.tsx";
import { usePlan, withWave } from "./plan-context.ts";

interface Props {
  readonly wave: Wave;
  readonly at: number;
}

/** Theme, way, whom, when, and what it costs. */
export function WaveBasics({ wave, at }: Props) {
  const t = useT();
  const { campaign, change } = usePlan();
  const set = (changes: Partial<Wave>): void => change(withWave(campaign, wave.id, changes));
  return (
    <div className="plan-columns">
      <Field label={t("campaignWave.name")}>
        <Input value={wave.name} maxLength={300} onChange={({ target }) => set({ name: target.value })} />
      </Field>
      <Field label={t("campaignWave.theme")}>
        <Select
          value={wave.theme}
          options={THEMES.map((value) => ({ value, label: t(`campaignWave.themes.${value}`) }))}
          onChange={(theme) => set({ theme })}
        />
      </Field>
      <Field label={t("campaignWave.channel")}>
        <Select
          value={wave.channel}
          options={WAVE_CHANNELS.map((value) => ({ value, label: t(`terms.channels.${value}`) }))}
          onChange={(channel) => set({ channel })}
        />
      </Field>
      {wave.channel === "own" && (
        <Field label={t("campaignWave.ownChannel")}>
          <Input value={wave.ownChannel} maxLength={300} onChange={({ target }) => set({ ownChannel: target.value })} />
        </Field>
      )}
      <Field label={t("campaignWave.who")}>
        <Select
          value={wave.who}
          options={WAVE_AUDIENCES.map((value) => ({ value, label: t(`campaignWave.audiences.${value}`) }))}
          onChange={(who) => set({ who })}
        />
      </Field>
      <Field label={t("campaignWave.appeal")}>
        <Input
          value={wave.appeal}
          maxLength={300}
          placeholder={t("campaignWave.appealExample")}
          onChange={({ target }) => set({ appeal: target.value })}
        />
      </Field>
      <WaveTiming wave={wave} at={at} />
      <Field label={t("campaignWave.fixedCost")}>
        <MoneyInput value={wave.cost.fixed} onChange={(fixed) => set({ cost: { ...wave.cost, fixed: fixed ?? 0 } })} />
      </Field>
      <Field label={wave.channel === "sms" ? t("campaignWave.partCost") : t("campaignWave.pieceCost")}>
        <MoneyInput value={wave.cost.piece} onChange={(piece) => set({ cost: { ...wave.cost, piece: piece ?? 0 } })} />
      </Field>
      <Field label={t("campaignWave.capacity")}>
        <CountInput
          value={wave.capacity}
          placeholder={t("campaignWave.noLimit")}
          onChange={(capacity) => set({ capacity })}
        />
      </Field>
    </div>
  );
}

/** Days after the wave before, and the day that is. */
export function WaveTiming({ wave, at }: Props) {
  const t = useT();
  const format = useFormat();
  const { campaign, change } = usePlan();
  return (
    <Field
      label={at === 0 ? t("campaignPlan.when.daysAfterStart") : t("campaignPlan.when.daysAfterBefore")}
      help={t("campaignWave.goesOut", { day: format.day(waveDay(campaign, at)) })}
    >
      <CountInput
        max={3650}
        value={wave.daysAfter}
        onChange={(days) => change(withWave(campaign, wave.id, { daysAfter: days ?? 0 }))}
      />
    </Field>
  );
}
