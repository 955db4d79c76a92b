import { useMemo } from "react";
import { findPath, QueryBuilder, type RuleGroupType } from "react-querybuilder";
import "react-querybuilder/dist/query-builder-layout.css";
import type { FieldInfo } from "../../../core/engine/views.ts";
import { useT } from "../../app/words/words.ts";
import { Action } from "./rule-action.tsx";
import { EVENT_CHOICES, eventOf, isEvent } from "./event-fields.ts";
import { FieldChoice, useFieldOptions } from "./field-choice.tsx";
import { GroupBody, GroupHeader } from "./rule-group.tsx";
import { OperatorChoice } from "./operator-choice.tsx";
import { operatorsOf } from "./rule-operators.ts";
import type { Joint } from "./rule-query.ts";
import { ValueInput } from "./value-input.tsx";
import "./rule-editor.css";

interface Props {
  readonly fields: ReadonlyMap<string, FieldInfo>;
  readonly query: RuleGroupType;
  readonly onChange: (query: RuleGroupType) => void;
}

/** What every control of the editor knows. */
export interface EditorContext {
  readonly fields: ReadonlyMap<string, FieldInfo>;
}

/** The field a new condition begins with. */
const FIRST_FIELD = "class";

/** Builds a rule from conditions that read as sentences, and groups of them: nested all, any, none, over any field. */
export function RuleEditor({ fields, query, onChange }: Props) {
  const t = useT();
  const options = useFieldOptions(fields);
  const context = useMemo<EditorContext>(() => ({ fields }), [fields]);
  const joints: readonly Joint[] = ["and", "or", "nor", "nand"];
  return (
    <div className="rg-rule" role="group" aria-label={t("rule.label")}>
      <QueryBuilder
        fields={options}
        query={query}
        onQueryChange={onChange}
        context={context}
        combinators={joints.map((name) => ({ name, label: t(`rule.joints.${name}`) }))}
        getOperators={(field) => operatorNames(fields.get(field))}
        getDefaultField={FIRST_FIELD}
        getDefaultOperator={(field) => defaultOperator(field, fields)}
        getDefaultValue={({ field }) => (isEvent(field) ? { what: null, days: null } : null)}
        onAddGroup={(group, parent, whole) => ({ ...group, combinator: otherJoint(parent, whole) })}
        addRuleToNewGroups
        resetOnFieldChange
        resetOnOperatorChange={false}
        controlElements={{
          fieldSelector: FieldChoice,
          operatorSelector: OperatorChoice,
          valueEditor: ValueInput,
          actionElement: Action,
          ruleGroupHeaderElements: GroupHeader,
          ruleGroupBodyElements: GroupBody,
        }}
        translations={{
          removeRule: { label: "", title: t("rule.removeCondition") },
          removeGroup: { label: "", title: t("rule.removeGroup") },
        }}
        accessibleDescriptionGenerator={() => ""}
      />
    </div>
  );
}

function operatorNames(info: FieldInfo | undefined) {
  return (info ? operatorsOf(info) : (["="] as const)).map((name) => ({ name, label: name }));
}

function defaultOperator(field: string, fields: ReadonlyMap<string, FieldInfo>): string {
  const event = EVENT_CHOICES.find(({ name }) => name === field);
  if (event !== undefined) return eventOf(field)[0].operator;
  const info = fields.get(field);
  return (info && operatorsOf(info)[0]) ?? "=";
}

/** Within "all of these" a group of "any of these" makes sense, and the other way about. */
function otherJoint(parent: readonly number[], whole: RuleGroupType): Joint {
  const group = findPath([...parent], whole);
  return group !== null && "combinator" in group && group.combinator === "or" ? "and" : "or";
}
