import { Select } from "antd";
import type { OperatorSelectorProps } from "react-querybuilder";
import type { FieldInfo } from "../../../core/engine/views.ts";
import type { Operator } from "../../../core/model/rule.ts";
import { useT } from "../../app/words/words.ts";
import { eventOf, idOf, isEvent } from "./event-fields.ts";
import type { EditorContext } from "./rule-editor.tsx";
import { offered, wordOf } from "./rule-operators.ts";

/** How a field is compared; nothing where there is but one way and the field says it already. */
export function OperatorChoice({ field, value, handleOnChange, context }: OperatorSelectorProps) {
  const t = useT();
  const { fields } = context as EditorContext;
  const info = fields.get(idOf(field));
  const stored = value ?? "";
  const ways = info === undefined ? [] : waysOf(field, info, stored);
  if (info === undefined || ways.length < 2) return null;
  const options = ways.map((one) => ({ value: one, label: t(`rule.operators.${wordOf(one, info.type)}`) }));
  return (
    <Select
      aria-label={t("rule.operator")}
      className="rg-rule-operator"
      popupMatchSelectWidth={false}
      listHeight={272}
      value={stored}
      options={options}
      onChange={(next: string) => handleOnChange(next)}
    />
  );
}

/** An event is asked for in one way; a stored one may ask for the exact name of a product. */
function waysOf(field: string, info: FieldInfo, stored: string): readonly Operator[] {
  if (!isEvent(field)) return offered(info, stored);
  const usual = eventOf(field)[0].operator;
  return stored === usual ? [] : [usual, stored as Operator];
}
