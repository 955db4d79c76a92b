import { Form, Input, type InputRef } from "antd";
import { useMemo, useRef, useState } from "react";
import type { FieldInfo, Views } from "../../../core/engine/views.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { RuleEditor } from "../../ui/rule-editor/rule-editor.tsx";
import { queryOfRule, ruleOfQuery } from "../../ui/rule-editor/rule-query.ts";
import { useRuleSentence } from "../../ui/rule-sentence.ts";
import { useDraft } from "./drafts.ts";
import { SegmentActions } from "./segment-actions.tsx";
import { SegmentCount } from "./segment-count.tsx";
import { SegmentPreview } from "./segment-preview.tsx";

interface Props {
  /** Where the draft is kept. */
  readonly under: string;
  readonly fields: ReadonlyMap<string, FieldInfo>;
  /** Null: a new one. */
  readonly saved: Views["segments"]["answer"][number] | null;
  readonly first: RuleGroup;
  /** Names of the other segments. */
  readonly taken: readonly string[];
}

/** A segment's name and rule, how many that is, and what they are like. */
export function SegmentDraft({ under, fields, saved, first, taken }: Props) {
  const t = useT();
  const sentence = useRuleSentence();
  const nameInput = useRef<InputRef>(null);
  const [tried, setTried] = useState(false);
  const [draft, keep] = useDraft(under, () => ({
    name: saved?.name ?? "",
    note: saved?.note ?? "",
    query: queryOfRule(first),
  }));
  const { rule, unfinished } = useMemo(() => ruleOfQuery(draft.query, fields), [draft.query, fields]);
  const before = useMemo(() => ruleOfQuery(queryOfRule(first), fields).rule, [first, fields]);
  const foreign = useMemo(() => hasForeign(rule, fields), [rule, fields]);
  const name = draft.name.trim();
  const nameError = taken.includes(name) ? t("segments.editor.nameTaken") : t("segments.editor.nameNeeded");
  const nameWrong = name === "" ? tried : taken.includes(name);
  const changed =
    name !== (saved?.name ?? "") ||
    draft.note.trim() !== (saved?.note ?? "") ||
    unfinished > 0 ||
    JSON.stringify(rule) !== JSON.stringify(before);
  const mayBeSaved = (): boolean => {
    setTried(true);
    if (name === "" || taken.includes(name)) nameInput.current?.focus();
    return name !== "" && !taken.includes(name) && unfinished === 0 && !foreign;
  };
  return (
    <>
      <PageHead
        title={saved === null ? t("segments.editor.new") : saved.name}
        lead={t("segments.editor.lead")}
        action={
          <SegmentActions
            under={under}
            saved={saved}
            changed={changed}
            mayBeSaved={mayBeSaved}
            startOver={() => keep(null)}
            segment={{ name, note: draft.note.trim(), rule }}
          />
        }
      />
      <Form layout="vertical" component="div" className="segment-names">
        <Field label={t("segments.editor.name")} error={nameWrong ? nameError : undefined} required>
          <Input
            ref={nameInput}
            value={draft.name}
            maxLength={120}
            placeholder={t("segments.editor.nameExample")}
            onChange={(event) => keep({ ...draft, name: event.target.value })}
          />
        </Field>
        <Field label={t("segments.editor.note")}>
          <Input
            value={draft.note}
            maxLength={500}
            placeholder={t("segments.editor.noteExample")}
            onChange={(event) => keep({ ...draft, note: event.target.value })}
          />
        </Field>
      </Form>
      {foreign ? (
        <p className="segment-foreign" role={tried ? "alert" : undefined}>
          {t("segments.editor.foreign")}
        </p>
      ) : (
        <SegmentCount rule={rule} />
      )}
      <div className="segment">
        <div>
          <RuleEditor fields={fields} query={draft.query} onChange={(query) => keep({ ...draft, query })} />
          {unfinished > 0 && (
            <p className={tried ? "segment-unfinished" : "rg-quiet"} role={tried ? "alert" : undefined}>
              {t("segments.editor.unfinished", { count: unfinished })}
            </p>
          )}
          <p className="rg-quiet">{t("segments.editor.aloud", { rule: sentence(rule) })}</p>
        </div>
        {!foreign && <SegmentPreview rule={rule} />}
      </div>
    </>
  );
}

/** Whether the rule names a field that this workspace does not have. */
function hasForeign({ rules }: RuleGroup, fields: ReadonlyMap<string, FieldInfo>): boolean {
  return rules.some((part) => ("combinator" in part ? hasForeign(part, fields) : !fields.has(part.field)));
}
