import { Input, Select } from "antd";
import type { FieldInfo } from "../../../core/engine/views.ts";
import { useT } from "../../app/words/words.ts";
import { ManyInput } from "./many-input.tsx";
import { NumberInput } from "./number-input.tsx";
import type { EventValue } from "./rule-query.ts";

/** How far back one looks when one has not said. */
const USUAL_DAYS = 90;
const NOTHING: EventValue = { what: null, days: null };

interface Props {
  readonly info: FieldInfo;
  readonly value: EventValue | null;
  readonly onChange: (value: EventValue) => void;
}

/** What happened, and how far back: "tea, in the last 90 days". */
export function EventInput({ info, value, onChange }: Props) {
  const t = useT();
  const { what, days } = value ?? NOTHING;
  const list: readonly unknown[] = Array.isArray(what) ? what : [what];
  const [first] = list;
  return (
    <>
      {info.choices.length > 0 || list.length > 1 ? (
        <ManyInput
          info={info}
          value={list}
          placeholder={t("rule.anyKind")}
          onChange={(next) => onChange({ what: next as string[], days })}
        />
      ) : (
        <Input
          aria-label={t("rule.product")}
          className="rg-rule-value"
          placeholder={t("rule.anything")}
          value={typeof first === "string" || typeof first === "number" ? String(first) : ""}
          maxLength={200}
          onChange={(event) => onChange({ what: event.target.value, days })}
        />
      )}
      <Select
        aria-label={t("rule.when")}
        popupMatchSelectWidth={false}
        value={days === null ? "ever" : "within"}
        options={[
          { value: "within", label: t("rule.within") },
          { value: "ever", label: t("rule.ever") },
        ]}
        onChange={(next: string) => onChange({ what, days: next === "ever" ? null : USUAL_DAYS })}
      />
      {days !== null && (
        <NumberInput
          label={t("rule.howManyDays")}
          unit="withinDays"
          value={days}
          // Emptied to type another, it stays what it was until then.
          onChange={(next) => next !== null && onChange({ what, days: next })}
        />
      )}
    </>
  );
}
