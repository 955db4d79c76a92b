import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Select } from "antd";
import { useMemo } from "react";
import {
  QueryBuilder,
  type ActionProps,
  type NotToggleProps,
  type RuleGroupType,
  type ValueSelectorProps,
} from "react-querybuilder";
import "react-querybuilder/dist/query-builder-layout.css";
import type { FieldInfo } from "../../../core/engine/views.ts";
import type { Operator } from "../../../core/model/rule.ts";
import { useT } from "../../app/words/words.ts";
import { useFieldWords } from "../field-words.ts";
import { operatorsOf, withStored } from "./rule-operators.ts";
import { EVENT_FIELDS } from "./rule-query.ts";
import { ValueInput } from "./value-input.tsx";
import "./rule-editor.css";

interface Props {
  readonly fields: ReadonlyMap<string, FieldInfo>;
  readonly query: RuleGroupType;
  readonly onChange: (query: RuleGroupType) => void;
}

/** The field a new condition begins with. */
const FIRST_FIELD = "class";

/** Builds a rule from conditions and groups of them: nested and, or, not, over any field. */
export function RuleEditor({ fields, query, onChange }: Props) {
  const t = useT();
  const words = useFieldWords();
  const options = useFieldOptions(fields);
  const context = useMemo(() => ({ fields }), [fields]);
  const combinators = [
    { name: "and", label: t("rule.all") },
    { name: "or", label: t("rule.any") },
  ];
  return (
    <div className="rg-rule" role="group" aria-label={t("segments.editorLabel")}>
      <QueryBuilder
        fields={options}
        query={query}
        onQueryChange={onChange}
        context={context}
        combinators={combinators}
        getOperators={(field, { fieldData }) => {
          const info = fields.get(field);
          if (!info) return [{ name: "=", label: fieldData.label }];
          return withStored(operatorsOf(info), storedOperator(query, field)).map(([name, word]) => ({
            name,
            label: t(`rule.operators.${word}`),
          }));
        }}
        getDefaultField={FIRST_FIELD}
        getDefaultOperator={(field) => fieldDefault(fields.get(field))}
        getDefaultValue={({ field }) => (EVENT_FIELDS.has(field) ? { what: null, days: null } : null)}
        showNotToggle
        resetOnFieldChange
        resetOnOperatorChange
        controlElements={{
          valueSelector: Choice,
          actionElement: Action,
          notToggle: Not,
          valueEditor: ValueInput,
        }}
        translations={{
          fields: { title: t("rule.field") },
          operators: { title: t("rule.operator") },
          combinators: { title: t("rule.joint") },
          notToggle: { title: t("rule.not"), label: t("rule.not") },
          value: { title: t("rule.value") },
          addRule: { label: t("rule.addCondition"), title: t("rule.addCondition") },
          addGroup: { label: t("rule.addGroup"), title: t("rule.addGroup") },
          removeRule: { label: "", title: t("rule.removeCondition") },
          removeGroup: { label: "", title: t("rule.removeGroup") },
        }}
        accessibleDescriptionGenerator={() => words.field(FIRST_FIELD) && t("segments.editorLabel")}
      />
    </div>
  );
}

/** Fields under the headings a person looks for them by. */
function useFieldOptions(fields: ReadonlyMap<string, FieldInfo>) {
  const t = useT();
  const words = useFieldWords();
  return useMemo(() => {
    const groups = new Map<FieldInfo["group"], { name: string; label: string }[]>();
    for (const { id, group } of fields.values()) {
      const list = groups.get(group) ?? [];
      list.push({ name: id, label: words.field(id) });
      groups.set(group, list);
    }
    return [...groups].map(([group, options]) => ({ label: t(`customers.groups.${group}`), options }));
  }, [fields, words, t]);
}

function fieldDefault(info: FieldInfo | undefined): string {
  return info ? operatorsOf(info)[0]![0] : "=";
}

/** The comparison a stored condition on the field uses, so that it can be shown even where it is not offered. */
function storedOperator(query: RuleGroupType, field: string): Operator {
  for (const part of query.rules) {
    if ("rules" in part) {
      const inner = storedOperator(part, field);
      if (inner !== "known") return inner;
    } else if (part.field === field) return part.operator as Operator;
  }
  return "known";
}

interface Option {
  readonly name: string;
  readonly label: string;
}

function Choice({ options, value, handleOnChange, title, className }: ValueSelectorProps) {
  const toOption = ({ name, label }: Option) => ({ value: name, label });
  const shown = (options as readonly (Option | { readonly label: string; readonly options: readonly Option[] })[]).map(
    (one) =>
      "options" in one ? { label: one.label, title: one.label, options: one.options.map(toOption) } : toOption(one),
  );
  return (
    <Select
      aria-label={title ?? ""}
      className={className ?? ""}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
      value={value ?? null}
      options={shown}
      onChange={(next: string) => handleOnChange(next)}
    />
  );
}

function Action({ handleOnClick, label, title, className }: ActionProps) {
  const removes = label === "";
  return (
    <Button
      size="small"
      type={removes ? "text" : "default"}
      className={className ?? ""}
      title={title ?? ""}
      aria-label={title ?? ""}
      icon={removes ? <CloseOutlined aria-hidden /> : <PlusOutlined aria-hidden />}
      onClick={(event) => handleOnClick(event)}
    >
      {label}
    </Button>
  );
}

function Not({ checked, handleOnChange, label, className }: NotToggleProps) {
  return (
    <Checkbox
      className={className ?? ""}
      checked={checked ?? false}
      onChange={(event) => handleOnChange(event.target.checked)}
    >
      {label}
    </Checkbox>
  );
}
