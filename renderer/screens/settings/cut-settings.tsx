import { Form, Select, Space } from "antd";
import { Link } from "react-router";
import type { WorkspaceAnswer } from "../../../core/engine/views.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/page-head.tsx";
import { NumberSetting } from "./number-setting.tsx";
import { useChange } from "./use-change.ts";

const GROUPS = [2, 3, 5] as const;

/** Where the classes are cut; the Value screen shows what a cut does. */
export function CutSettings({ workspace }: { readonly workspace: WorkspaceAnswer }) {
  const t = useT();
  const change = useChange();
  const { settings, canWrite } = workspace;
  const locked = { disabled: !canWrite };
  const { valueCut, rfm } = settings;
  const bys = (["buyers", "revenue"] as const).map((value) => ({ value, label: t(`settings.by.${value}`) }));
  const groups = [
    { value: 0, label: t("settings.groupsAuto") },
    ...GROUPS.map((count) => ({ value: count, label: t("settings.groupsOf", { count }) })),
  ];
  return (
    <Section title={t("settings.cuts")}>
      <p className="rg-quiet">
        {t("settings.cutsLead")} <Link to="/value">{t("settings.toValue")}</Link>
      </p>
      <Form layout="vertical" component="div" className="rg-settings-form">
        <Form.Item label={t("settings.valueCut")}>
          <Space>
            <NumberSetting
              {...locked}
              min={0}
              max={100}
              suffix="%"
              label={t("settings.valueCut")}
              value={percent(valueCut.share)}
              onSave={(value) => change({ valueCut: { ...valueCut, share: value / 100 } })}
            />
            <Select
              {...locked}
              aria-label={t("settings.valueCutBy")}
              value={valueCut.by}
              options={bys}
              onChange={(by) => change({ valueCut: { ...valueCut, by } })}
            />
          </Space>
        </Form.Item>
        <Field label={t("settings.intentCut")} help={t("settings.intentHelp")}>
          <NumberSetting
            {...locked}
            min={0}
            max={100}
            value={settings.intentCut}
            onSave={(v) => change({ intentCut: v })}
          />
        </Field>
        <Field label={t("settings.influenceCut")} help={t("settings.influenceHelp")}>
          <NumberSetting
            {...locked}
            min={0}
            max={100}
            value={settings.influenceCut}
            onSave={(v) => change({ influenceCut: v })}
          />
        </Field>
        <Field label={t("settings.overdue")} help={t("settings.quantileHelp")}>
          <NumberSetting
            {...locked}
            min={0}
            max={100}
            suffix="%"
            value={percent(settings.overdueQuantile)}
            onSave={(v) => change({ overdueQuantile: v / 100 })}
          />
        </Field>
        <Field label={t("settings.lapsed")} help={t("settings.quantileHelp")}>
          <NumberSetting
            {...locked}
            min={0}
            max={100}
            suffix="%"
            value={percent(settings.lapsedQuantile)}
            onSave={(v) => change({ lapsedQuantile: v / 100 })}
          />
        </Field>
        <Field label={t("settings.groups")}>
          <Select
            {...locked}
            value={rfm.groups ?? 0}
            options={groups}
            onChange={(value) => change({ rfm: { ...rfm, groups: GROUPS.find((one) => one === value) ?? null } })}
          />
        </Field>
      </Form>
    </Section>
  );
}

/** A share as per cent without the dust of binary fractions. */
function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
