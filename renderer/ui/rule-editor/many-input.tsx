import { Select } from "antd";
import type { FieldInfo } from "../../../core/engine/views.ts";
import { useT } from "../../app/words/words.ts";
import { useFieldWords } from "../field-words.ts";

interface Props {
  readonly info: FieldInfo;
  readonly value: readonly unknown[];
  /** What stands there while nothing is chosen. */
  readonly placeholder?: string;
  readonly onChange: (value: unknown) => void;
}

/** Several values of a field: from its choices, else as one types them. */
export function ManyInput({ info, value, placeholder, onChange }: Props) {
  const t = useT();
  const words = useFieldWords();
  const chosen = value.filter((one) => (typeof one === "string" && one !== "") || typeof one === "number").map(String);
  const free = info.type !== "choice" && info.choices.length === 0;
  return (
    <Select
      mode={free ? "tags" : "multiple"}
      aria-label={t("rule.value")}
      className="rg-rule-value"
      popupMatchSelectWidth={false}
      placeholder={placeholder ?? t("rule.choose")}
      maxTagCount={6}
      {...(free ? { open: false, suffixIcon: null, tokenSeparators: [",", "，", ";", "；", "、"] } : {})}
      value={chosen}
      options={info.choices.map((choice) => ({ value: choice, label: words.choice(info.id, choice) }))}
      showSearch={{ optionFilterProp: "label" }}
      onChange={onChange}
    />
  );
}
