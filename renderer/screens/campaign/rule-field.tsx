import { Button, Space } from "antd";
import { useMemo, useState } from "react";
import type { FieldInfo } from "../../../core/engine/views.ts";
import { isGroup, type RuleGroup } from "../../../core/model/rule.ts";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { RuleEditor } from "../../ui/rule-editor/rule-editor.tsx";
import { queryOfRule, ruleOfQuery } from "../../ui/rule-editor/rule-query.ts";
import { useRuleSentence } from "../../ui/rule-sentence.ts";
import { usePlan } from "./plan-context.ts";

interface Props {
  readonly label: string;
  readonly help?: string;
  /** Null: nobody. */
  readonly rule: RuleGroup | null;
  readonly onChange: (rule: RuleGroup | null) => void;
  /** Somebody has to be meant: the rule cannot be taken away. */
  readonly required?: boolean;
}

/** What a rule begins with when it is first written. */
const FIRST: RuleGroup = { combinator: "and", rules: [{ field: "tags", operator: "contains", value: "" }] };

/** A rule of the plan, read as a sentence; opened, it is written. */
export function RuleField({ label, help, rule, onChange, required = false }: Props) {
  const t = useT();
  const sentence = useRuleSentence();
  const { readOnly } = usePlan();
  const fields = useFieldMap();
  const [writing, setWriting] = useState(false);
  return (
    <div className="plan-rule" role="group" aria-label={label}>
      {!required && <div className="plan-rule-label">{label}</div>}
      <p>{rule === null ? t("campaignPlan.whom.nobody") : t("campaignPlan.whom.who", { rule: sentence(rule) })}</p>
      {rule === null && help !== undefined && <p className="rg-quiet">{help}</p>}
      {writing && fields !== null && !readOnly && (
        <WrittenRule fields={fields} first={rule ?? firstFor(fields)} onChange={onChange} />
      )}
      {!readOnly && (
        <Space wrap>
          <Button size="small" disabled={fields === null} onClick={() => setWriting(!writing)} aria-expanded={writing}>
            {writing
              ? t("campaignPlan.whom.done")
              : rule === null
                ? t("campaignPlan.whom.setRule")
                : t("campaignPlan.whom.change")}
          </Button>
          {rule !== null && !required && (
            <Button
              size="small"
              onClick={() => {
                setWriting(false);
                onChange(null);
              }}
            >
              {t("campaignPlan.whom.dropRule")}
            </Button>
          )}
        </Space>
      )}
    </div>
  );
}

/** The fields of the workspace by id; null until they are known. */
export function useFieldMap(): ReadonlyMap<string, FieldInfo> | null {
  const { answer } = useView("fields", {});
  return useMemo(() => (answer === null ? null : new Map(answer.map((field) => [field.id, field]))), [answer]);
}

function firstFor(fields: ReadonlyMap<string, FieldInfo>): RuleGroup {
  return fields.has("tags") ? FIRST : { combinator: "and", rules: [{ field: "class", operator: "in", value: [] }] };
}

interface WrittenProps {
  readonly fields: ReadonlyMap<string, FieldInfo>;
  readonly first: RuleGroup;
  readonly onChange: (rule: RuleGroup | null) => void;
}

/** Conditions that are not finished stay in the editor and are not part of the rule. */
function WrittenRule({ fields, first, onChange }: WrittenProps) {
  const t = useT();
  const [query, setQuery] = useState(() => queryOfRule(first));
  const { rule, unfinished } = ruleOfQuery(query, fields);
  return (
    <>
      <RuleEditor
        fields={fields}
        query={query}
        onChange={(next) => {
          setQuery(next);
          const written = ruleOfQuery(next, fields).rule;
          if (!hasForeign(written, fields)) onChange(written.rules.length === 0 ? null : written);
        }}
      />
      {unfinished > 0 && <p className="rg-quiet">{t("campaignPlan.whom.unfinished", { count: unfinished })}</p>}
      {hasForeign(rule, fields) && <p role="alert">{t("campaignPlan.whom.foreign")}</p>}
    </>
  );
}

/** Whether the rule names a field that this workspace does not have. */
function hasForeign({ rules }: RuleGroup, fields: ReadonlyMap<string, FieldInfo>): boolean {
  return rules.some((part) => (isGroup(part) ? hasForeign(part, fields) : !fields.has(part.field)));
}
