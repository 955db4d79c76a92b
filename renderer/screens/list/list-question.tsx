import { Checkbox, Form, Input, Radio, Select } from "antd";
import { CHANNELS, type Channel } from "../../../core/model/fields.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { useRuleSentence } from "../../ui/rule-sentence.ts";
import { ALL, HANDED, type Wanted } from "./wanted.ts";

interface Props {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
  /** What the rule that another screen handed over is called, or null. */
  readonly handedName: string | null;
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  /** The rule that is chosen. */
  readonly rule: RuleGroup;
}

/** Whom, by which channel, what for. */
export function ListQuestion({ wanted, onChange, handedName, segments, rule }: Props) {
  const t = useT();
  const sentence = useRuleSentence();
  const change = (changes: Partial<Wanted>): void => onChange({ ...wanted, ...changes });
  const whom = [
    ...(handedName === null ? [] : [{ value: HANDED, label: handedName }]),
    { value: ALL, label: t("list.everybody") },
    ...segments.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Form layout="vertical" component="div" className="list-question">
      <Field label={t("list.whom")} help={wanted.whom === ALL ? undefined : sentence(rule)}>
        <Select
          value={wanted.whom}
          options={whom}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(value) => change({ whom: value })}
        />
      </Field>
      <Form.Item label={t("list.channel")}>
        <Radio.Group
          aria-label={t("list.channel")}
          className="list-channels"
          value={wanted.channel}
          options={CHANNELS.map((channel) => ({ value: channel, label: t(`terms.channels.${channel}`) }))}
          onChange={(event) => change({ channel: event.target.value as Channel })}
        />
      </Form.Item>
      <Form.Item extra={t("list.oneAHouseholdHelp")}>
        <Checkbox checked={wanted.oneAHousehold} onChange={(event) => change({ oneAHousehold: event.target.checked })}>
          {t("list.oneAHousehold")}
        </Checkbox>
      </Form.Item>
      <Field label={t("list.purpose")} help={t("list.purposeHelp")}>
        <Input
          value={wanted.purpose}
          maxLength={300}
          placeholder={t("list.purposeExample")}
          onChange={(event) => change({ purpose: event.target.value })}
        />
      </Field>
    </Form>
  );
}
