import { Button, Select } from "antd";
import { useDeferredValue, useState } from "react";
import type { CleanStep } from "../../../core/model/cleaning.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useCleanFieldName } from "../../ui/clean-field-name.ts";
import { FieldChoice } from "./field-choice.tsx";
import { KeepAs, NOT_KEPT } from "./keep-as.tsx";
import { PreviewNote } from "./preview-note.tsx";
import type { PartProps } from "./screen.tsx";
import { isComplete, newStep, STEP_KINDS } from "./step-draft.ts";
import { StepFields } from "./step-fields.tsx";
import { useStepSentence } from "./step-sentence.ts";
import { useClean } from "./use-clean.ts";

/** A step on its way, under a number of its own. */
interface Draft {
  readonly id: number;
  readonly step: CleanStep;
}

const AT_FIRST: readonly Draft[] = [{ id: 0, step: { kind: "blanks" } }];

/** Steps of finding and fixing, before → after as they are put together, applied in one commit and kept by name. */
export function FixPart(props: PartProps) {
  const { field, canWrite } = props;
  const t = useT();
  const { number } = useFormat();
  const country = useWorkspace()?.settings.country ?? "";
  const [drafts, setDrafts] = useState(AT_FIRST);
  const change = (id: number, step: CleanStep): void =>
    setDrafts(drafts.map((one) => (one.id === id ? { id, step } : one)));
  const add = (): void =>
    setDrafts([...drafts, { id: Math.max(0, ...drafts.map(({ id }) => id)) + 1, step: { kind: "width" } }]);
  return (
    <>
      <div className="rg-clean-bar">
        <FieldChoice {...props} />
      </div>
      <h2 className="rg-clean-h2">{t("clean.fix.steps")}</h2>
      <ol className="rg-clean-steps">
        {drafts.map(({ id, step }, at) => (
          <li key={id} className="rg-clean-bar">
            <Select<CleanStep["kind"]>
              className="rg-clean-kind"
              aria-label={`${t("clean.fix.steps")} ${number(at + 1)}`}
              value={step.kind}
              options={STEP_KINDS.map((kind) => ({ value: kind, label: t(`clean.fix.kinds.${kind}`) }))}
              onChange={(kind) => change(id, newStep(kind, country))}
            />
            <StepFields step={step} onChange={(next) => change(id, next)} />
            {drafts.length > 1 && (
              <Button type="link" onClick={() => setDrafts(drafts.filter((one) => one.id !== id))}>
                {t("clean.fix.remove", { n: number(at + 1) })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Button onClick={add}>{t("clean.fix.add")}</Button>
      <Apply field={field} canWrite={canWrite} steps={drafts.map(({ step }) => step)} />
    </>
  );
}

/** What the steps would change, and doing it. */
function Apply(props: Pick<PartProps, "field" | "canWrite"> & { readonly steps: readonly CleanStep[] }) {
  const { field, canWrite, steps } = props;
  const isReady = steps.every(isComplete);
  const t = useT();
  const shown = useDeferredValue(steps);
  const sentence = useStepSentence();
  const nameOf = useCleanFieldName();
  const { busy, clean } = useClean();
  const [keeping, setKeeping] = useState(NOT_KEPT);
  if (!isReady || !shown.every(isComplete)) {
    return <p className="rg-quiet rg-clean-hint">{t("clean.fix.incomplete")}</p>;
  }
  const wish = { field: field.field, steps: shown };
  const apply = (): void => {
    const name = keeping.name.trim();
    const said = name === "" ? t("clean.fix.done") : t("clean.fix.kept", { name });
    void clean(wish, keeping, said).then(() => setKeeping(NOT_KEPT));
  };
  return (
    <div className="rg-clean-panel">
      <PreviewNote wish={wish} />
      {canWrite && (
        <>
          <KeepAs
            keeping={keeping}
            proposed={t("clean.keep.ofField", { field: nameOf(field.field), what: sentence(shown) })}
            onKeep={setKeeping}
          />
          <ApplyButton wish={wish} isKept={keeping.name.trim() !== ""} busy={busy} onApply={apply} />
        </>
      )}
    </div>
  );
}

function ApplyButton(props: {
  readonly wish: Parameters<typeof PreviewNote>[0]["wish"];
  readonly isKept: boolean;
  readonly busy: boolean;
  readonly onApply: () => void;
}) {
  const t = useT();
  const { answer } = useView("cleanPreview", props.wish);
  const nothing = answer?.values === 0;
  return (
    <Button type="primary" disabled={props.busy || (nothing && !props.isKept)} onClick={props.onApply}>
      {t(nothing && props.isKept ? "clean.fix.run" : "clean.fix.apply")}
    </Button>
  );
}
