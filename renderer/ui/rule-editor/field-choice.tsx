import { Select } from "antd";
import { useMemo } from "react";
import type { FieldSelectorProps } from "react-querybuilder";
import type { FieldInfo } from "../../../core/engine/views.ts";
import { useT } from "../../app/words/words.ts";
import { useFieldWords } from "../field-words.ts";
import { useRuleSentence } from "../rule-sentence.ts";
import { EVENT_CHOICES, isEvent } from "./event-fields.ts";
import type { EditorContext } from "./rule-editor.tsx";
import { conditionOf } from "./rule-query.ts";

/** The headings a person looks for a field by, what one mostly asks for first. */
const GROUPS: readonly FieldInfo["group"][] = ["bought", "value", "touch", "who", "contact", "permission", "own"];

/** Nothing a shop owner would ask for; a stored condition on it is shown all the same. */
const NOT_OFFERED: ReadonlySet<string> = new Set(["firstCommit"]);

/** What can be asked for: what happened, then the fields under their headings. */
export function useFieldOptions(fields: ReadonlyMap<string, FieldInfo>) {
  const t = useT();
  const words = useFieldWords();
  return useMemo(() => {
    const events = EVENT_CHOICES.filter(({ name }) => fields.has(name.replace("not:", "")));
    const happened = events.map(({ name, word }) => ({ name, label: t(`rule.events.${word}`) }));
    const known = [...fields.values()].filter(({ id }) => !isEvent(id));
    const groups = GROUPS.map((group) => ({
      label: t(`customers.groups.${group}`),
      options: known.filter((field) => field.group === group).map(({ id }) => ({ name: id, label: words.field(id) })),
    }));
    return [{ label: t("rule.happened"), options: happened }, ...groups].filter(({ options }) => options.length > 0);
  }, [fields, words, t]);
}

interface Option {
  readonly name: string;
  readonly label: string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly className: string;
}

/** What a condition is about. One on a field that is not here is read aloud and kept. */
export function FieldChoice({ options, value, handleOnChange, rule, context }: FieldSelectorProps) {
  const t = useT();
  const sentence = useRuleSentence();
  const { fields } = context as EditorContext;
  const field = value ?? "";
  if (!isEvent(field) && !fields.has(field)) {
    const kept = conditionOf(rule, fields);
    return (
      <span className="rg-rule-foreign">
        <strong>{kept === null ? field : sentence(kept)}</strong>
        <span>{t("rule.foreign")}</span>
      </span>
    );
  }
  const groups = options as readonly { readonly label: string; readonly options: readonly Option[] }[];
  return (
    <Select
      aria-label={t("rule.field")}
      className="rg-rule-field"
      popupMatchSelectWidth={260}
      listHeight={272}
      showSearch={{ optionFilterProp: "label" }}
      value={field}
      options={groups.flatMap((group) => [headingOf(group.label)].concat(offeredOf(group.options, field)))}
      onChange={(next: string) => handleOnChange(next)}
    />
  );
}

/** A heading that cannot be chosen: the kit gives its own a state that screen readers do not expect. */
function headingOf(label: string): Choice {
  return { value: `heading:${label}`, label, disabled: true, className: "rg-rule-heading" };
}

function offeredOf(options: readonly Option[], field: string): Choice[] {
  const shown = options.filter(({ name }) => name === field || !NOT_OFFERED.has(name));
  return shown.map(({ name, label }) => ({ value: name, label, disabled: false, className: "" }));
}
