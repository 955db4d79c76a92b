import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ActionProps, RuleGroupType } from "react-querybuilder";
import { useRuleSentence } from "../rule-sentence.ts";
import type { EditorContext } from "./rule-editor.tsx";
import { conditionOf, ruleOfQuery } from "./rule-query.ts";

/** Takes a condition or a group away; says which. */
export function Action({ handleOnClick, title, ruleOrGroup, context }: ActionProps) {
  const sentence = useRuleSentence();
  const { fields } = context as EditorContext;
  const part =
    "rules" in ruleOrGroup ? ruleOfQuery(ruleOrGroup as RuleGroupType, fields).rule : conditionOf(ruleOrGroup, fields);
  return (
    <Button
      size="small"
      type="text"
      className="rg-rule-remove"
      title={title ?? ""}
      aria-label={part === null ? (title ?? "") : `${title ?? ""}: ${sentence(part)}`}
      icon={<CloseOutlined aria-hidden />}
      onClick={(event) => handleOnClick(event)}
    />
  );
}
