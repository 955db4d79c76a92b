import { Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { LETTER_CASES, type CleanStep, type LetterCase } from "../../../core/model/cleaning.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { wordsOfText } from "./step-draft.ts";

type Of<Kind extends CleanStep["kind"]> = Extract<CleanStep, { readonly kind: Kind }>;

interface Props<Step extends CleanStep> {
  readonly step: Step;
  onChange(step: CleanStep): void;
}

/** What a step asks for; nothing for most. */
export function StepFields({ step, onChange }: Props<CleanStep>) {
  switch (step.kind) {
    case "case":
      return <CaseFields step={step} onChange={onChange} />;
    case "replace":
      return <ReplaceFields step={step} onChange={onChange} />;
    case "affix":
      return <AffixFields step={step} onChange={onChange} />;
    case "part":
      return <PartFields step={step} onChange={onChange} />;
    case "words":
      return <WordsFields onChange={onChange} />;
    case "blanks":
    case "width":
    case "phone":
    case "email":
    case "simplified":
      return null;
  }
}

function CaseFields({ step, onChange }: Props<Of<"case">>) {
  const t = useT();
  return (
    <Field label={t("clean.fix.caseLabel")}>
      <Select<LetterCase>
        className="rg-clean-to"
        value={step.to}
        options={LETTER_CASES.map((to) => ({ value: to, label: t(`clean.fix.cases.${to}`) }))}
        onChange={(to) => onChange({ ...step, to })}
      />
    </Field>
  );
}

function ReplaceFields({ step, onChange }: Props<Of<"replace">>) {
  const t = useT();
  return (
    <>
      <Field label={t("clean.fix.find")}>
        <Input
          className="rg-clean-to"
          value={step.find}
          maxLength={1000}
          onChange={({ target }) => onChange({ ...step, find: target.value })}
        />
      </Field>
      <Field label={t("clean.fix.with")} help={t("clean.fix.withHint")}>
        <Input
          className="rg-clean-to"
          value={step.with}
          maxLength={1000}
          onChange={({ target }) => onChange({ ...step, with: target.value })}
        />
      </Field>
      <div className="rg-clean-checks">
        <Checkbox checked={step.wildcards} onChange={({ target }) => onChange({ ...step, wildcards: target.checked })}>
          {t("clean.fix.wildcards")}
        </Checkbox>
        <Checkbox
          checked={step.ignoreCase}
          onChange={({ target }) => onChange({ ...step, ignoreCase: target.checked })}
        >
          {t("clean.fix.ignoreCase")}
        </Checkbox>
      </div>
    </>
  );
}

const AFFIXES = ["add-start", "add-end", "remove-start", "remove-end"] as const;

function AffixFields({ step, onChange }: Props<Of<"affix">>) {
  const t = useT();
  const choose = (choice: (typeof AFFIXES)[number]): void =>
    onChange({
      ...step,
      how: choice.startsWith("add") ? "add" : "remove",
      at: choice.endsWith("start") ? "start" : "end",
    });
  return (
    <>
      <Field label={t("clean.fix.affixHow")}>
        <Select<(typeof AFFIXES)[number]>
          className="rg-clean-to"
          value={`${step.how}-${step.at}`}
          options={AFFIXES.map((one) => ({ value: one, label: t(`clean.fix.affixes.${one}`) }))}
          onChange={choose}
        />
      </Field>
      <Field label={t("clean.fix.text")}>
        <Input
          className="rg-clean-to"
          value={step.text}
          maxLength={1000}
          onChange={({ target }) => onChange({ ...step, text: target.value })}
        />
      </Field>
    </>
  );
}

function PartFields({ step, onChange }: Props<Of<"part">>) {
  const t = useT();
  return (
    <>
      <Field label={t("clean.fix.partHow")}>
        <Select<"before" | "behind">
          className="rg-clean-to"
          value={step.keep}
          options={(["before", "behind"] as const).map((keep) => ({
            value: keep,
            label: t(`clean.fix.parts.${keep}`),
          }))}
          onChange={(keep) => onChange({ ...step, keep })}
        />
      </Field>
      <Field label={t("clean.fix.text")}>
        <Input
          className="rg-clean-to"
          value={step.at}
          maxLength={1000}
          onChange={({ target }) => onChange({ ...step, at: target.value })}
        />
      </Field>
    </>
  );
}

function WordsFields({ onChange }: Pick<Props<Of<"words">>, "onChange">) {
  const t = useT();
  const [text, setText] = useState("");
  return (
    <Field label={t("clean.fix.words")} help={t("clean.fix.wordsHint")}>
      <Input.TextArea
        className="rg-clean-words"
        rows={4}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          onChange({ kind: "words", words: wordsOfText(target.value) });
        }}
      />
    </Field>
  );
}
