import { PlusOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import type { CSSProperties } from "react";
import { RuleGroupBodyComponents, type RuleGroupProps, type UseRuleGroup } from "react-querybuilder";
import { useT } from "../../app/words/words.ts";
import type { Joint } from "./rule-query.ts";

type Props = RuleGroupProps & UseRuleGroup;

/** How the conditions of a group join, as the beginning of a sentence; a group within can be taken away. */
export function GroupHeader(props: Props) {
  const t = useT();
  const { path, schema, combinator, onCombinatorChange, removeGroup, ruleGroup, translations } = props;
  const { removeGroupAction: Remove } = schema.controls;
  const joints = schema.combinators as readonly { readonly name: string; readonly label: string }[];
  return (
    <>
      {path.length === 0 && <span>{t("rule.those")}</span>}
      <Select
        aria-label={t("rule.joint")}
        popupMatchSelectWidth={false}
        value={combinator ?? "and"}
        options={joints.map(({ name, label }) => ({ value: name, label }))}
        onChange={(next: string) => onCombinatorChange(next)}
      />
      {path.length > 0 && (
        <Remove
          level={path.length}
          path={path}
          schema={schema}
          context={props.context}
          title={translations.removeGroup.title ?? ""}
          label=""
          handleOnClick={removeGroup}
          ruleOrGroup={ruleGroup}
        />
      )}
    </>
  );
}

/** The conditions of a group with the word that joins them before each, and below them the way to add one. */
export function GroupBody(props: Props) {
  const t = useT();
  const { addRule, addGroup, ruleGroup, combinator } = props;
  const joint = (combinator ?? "and") as Joint;
  const word = t(joint === "and" || joint === "nand" ? "rule.and" : "rule.or");
  return (
    <>
      {ruleGroup.rules.length > 0 && (
        <div className="rg-rule-parts" style={{ "--joint": JSON.stringify(word) } as CSSProperties}>
          <RuleGroupBodyComponents {...props} />
        </div>
      )}
      <div className="rg-rule-add">
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={(event) => addRule(event)}>
          {t("rule.addCondition")}
        </Button>
        <Button size="small" type="text" icon={<PlusOutlined aria-hidden />} onClick={(event) => addGroup(event)}>
          {t("rule.addGroup")}
        </Button>
      </div>
    </>
  );
}
