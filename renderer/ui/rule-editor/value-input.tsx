import { DatePicker, Input, InputNumber, Select, Space } from "antd";
import dayjs from "dayjs";
import type { ValueEditorProps } from "react-querybuilder";
import type { FieldInfo } from "../../../core/engine/views.ts";
import { useT } from "../../app/words/words.ts";
import { useFieldWords } from "../field-words.ts";
import { BARE, EVENT_FIELDS, type EventValue } from "./rule-query.ts";

/** The control for a condition's value, by the kind of the field and the comparison. */
export function ValueInput({ field, operator, value, handleOnChange, context }: ValueEditorProps) {
  const t = useT();
  const info = (context as { readonly fields: ReadonlyMap<string, FieldInfo> }).fields.get(field);
  if (!info || BARE.has(operator)) return null;
  const change = handleOnChange as (value: unknown) => void;
  if (EVENT_FIELDS.has(field)) {
    return <EventInput info={info} value={asEvent(value)} onChange={change} />;
  }
  if (operator === "lastDays" || operator === "notLastDays") {
    return <NumberInput label={t("rule.value")} type="days" value={value} onChange={change} />;
  }
  if (operator === "between") {
    const [low, high] = Array.isArray(value) ? (value as unknown[]) : [null, null];
    return (
      <Space.Compact>
        <OneInput info={info} label={t("rule.from")} value={low} onChange={(next) => change([next, high])} />
        <OneInput info={info} label={t("rule.to")} value={high} onChange={(next) => change([low, next])} />
      </Space.Compact>
    );
  }
  if (operator === "in" || operator === "notIn") return <ManyInput info={info} value={value} onChange={change} />;
  return <OneInput info={info} label={t("rule.value")} value={value} onChange={change} />;
}

interface InputProps {
  readonly info: FieldInfo;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function OneInput({ info, label, value, onChange }: InputProps & { readonly label: string }) {
  const words = useFieldWords();
  if (info.type === "choice") {
    return (
      <Select
        aria-label={label}
        className="rg-rule-value"
        value={typeof value === "string" ? value : null}
        options={info.choices.map((choice) => ({ value: choice, label: words.choice(info.id, choice) }))}
        onChange={onChange}
      />
    );
  }
  if (info.type === "day") return <DayInput label={label} value={value} onChange={onChange} />;
  if (info.type === "text") {
    return (
      <Input
        aria-label={label}
        className="rg-rule-value"
        value={typeof value === "string" ? value : ""}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return <NumberInput label={label} type={info.type} value={value} onChange={onChange} />;
}

function NumberInput({
  label,
  type,
  value,
  onChange,
}: {
  readonly label: string;
  readonly type: FieldInfo["type"];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}) {
  const t = useT();
  const share = type === "share";
  const number = typeof value === "number" ? value : null;
  return (
    <InputNumber
      aria-label={label}
      className="rg-rule-number"
      value={share && number !== null ? Math.round(number * 1e6) / 1e4 : number}
      {...(share ? { suffix: "%" } : type === "days" ? { suffix: t("rule.days"), min: 0, precision: 0 } : {})}
      onChange={(next) => onChange(share && next !== null ? next / 100 : next)}
    />
  );
}

function DayInput({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}) {
  const day = typeof value === "string" && value !== "" ? dayjs(value) : null;
  return (
    <DatePicker
      aria-label={label}
      className="rg-rule-number"
      value={day}
      onChange={(next) => onChange(next === null ? null : next.format("YYYY-MM-DD"))}
    />
  );
}

function ManyInput({ info, value, onChange }: InputProps) {
  const t = useT();
  const words = useFieldWords();
  const stored: unknown[] = Array.isArray(value) ? value : [value];
  const chosen = stored.filter((one): one is string => typeof one === "string" && one !== "");
  return (
    <Select
      mode="multiple"
      aria-label={t("rule.value")}
      className="rg-rule-value"
      value={chosen}
      options={info.choices.map((choice) => ({ value: choice, label: words.choice(info.id, choice) }))}
      optionFilterProp="label"
      onChange={onChange}
    />
  );
}

function EventInput({
  info,
  value,
  onChange,
}: {
  readonly info: FieldInfo;
  readonly value: EventValue;
  readonly onChange: (value: unknown) => void;
}) {
  const t = useT();
  return (
    <>
      {info.choices.length > 0 ? (
        <ManyInput info={info} value={value.what} onChange={(what) => onChange({ ...value, what })} />
      ) : (
        <Input
          aria-label={t("rule.value")}
          className="rg-rule-value"
          placeholder={t("rule.anything")}
          value={typeof value.what === "string" ? value.what : ""}
          onChange={(event) => onChange({ ...value, what: event.target.value })}
        />
      )}
      <InputNumber
        aria-label={t("rule.within")}
        className="rg-rule-number"
        min={0}
        precision={0}
        placeholder={t("rule.withinEver")}
        suffix={t("rule.days")}
        value={value.days}
        onChange={(days) => onChange({ ...value, days })}
      />
    </>
  );
}

function asEvent(value: unknown): EventValue {
  if (typeof value === "object" && value !== null && "what" in value && "days" in value) return value as EventValue;
  return { what: null, days: null };
}
