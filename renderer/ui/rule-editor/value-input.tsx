import { Input, Select } from "antd";
import type { ValueEditorProps } from "react-querybuilder";
import type { FieldInfo } from "../../../core/engine/views.ts";
import type { Operator } from "../../../core/model/rule.ts";
import { useT } from "../../app/words/words.ts";
import { useFieldWords } from "../field-words.ts";
import { EventInput } from "./event-input.tsx";
import { idOf, isEvent } from "./event-fields.ts";
import { ManyInput } from "./many-input.tsx";
import { DayInput, NumberInput } from "./number-input.tsx";
import type { EditorContext } from "./rule-editor.tsx";
import type { EventValue } from "./rule-query.ts";
import { BARE, LOOKING_BACK, valueFor } from "./rule-values.ts";

/** The control for a condition's value, by the kind of the field and the comparison. */
export function ValueInput({ field, operator, value, handleOnChange, context }: ValueEditorProps) {
  const t = useT();
  const info = (context as EditorContext).fields.get(idOf(field));
  const compared = operator as Operator;
  const change = handleOnChange as (value: unknown) => void;
  if (!info) return null;
  if (isEvent(field)) return <EventInput info={info} value={value as EventValue | null} onChange={change} />;
  if (BARE.has(compared)) return null;
  if (LOOKING_BACK.has(compared)) {
    const days = valueFor(compared, info.type, value);
    return <NumberInput label={t("rule.value")} unit="withinDays" value={days} onChange={change} />;
  }
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (compared === "in" || compared === "notIn") return <ManyInput info={info} value={all} onChange={change} />;
  const [low = null, high = null] = all;
  if (compared !== "between") return <OneInput info={info} label={t("rule.value")} value={low} onChange={change} />;
  return (
    <>
      <OneInput info={info} label={t("rule.from")} value={low} onChange={(next) => change([next, high])} />
      <span>{t("rule.to")}</span>
      <OneInput info={info} label={t("rule.until")} value={high} onChange={(next) => change([low, next])} />
    </>
  );
}

interface InputProps {
  readonly info: FieldInfo;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function OneInput({ info, label, value, onChange }: InputProps) {
  const t = useT();
  const words = useFieldWords();
  const fitting = valueFor("=", info.type, value);
  if (info.type === "choice") {
    return (
      <Select
        aria-label={label}
        className={info.choices.length > 2 ? "rg-rule-value" : "rg-rule-number"}
        popupMatchSelectWidth={false}
        placeholder={t("rule.choose")}
        value={fitting}
        options={info.choices.map((choice) => ({ value: choice, label: words.choice(info.id, choice) }))}
        onChange={onChange}
      />
    );
  }
  if (info.type === "day") return <DayInput label={label} value={fitting} onChange={onChange} />;
  if (info.type === "text") {
    return (
      <Input
        aria-label={label}
        className="rg-rule-value"
        value={fitting === null ? "" : String(fitting)}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return <NumberInput label={label} unit={info.type} value={fitting} onChange={onChange} />;
}
