import { AutoComplete, Button } from "antd";
import { useDeferredValue, useState } from "react";
import type { CleanWish } from "../../../core/engine/cleaning-answers.ts";
import type { CleanField } from "../../../core/model/cleaning.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useCleanFieldName } from "../../ui/clean-field-name.ts";
import { Field } from "../../ui/field.tsx";
import { KeepAs, NOT_KEPT } from "./keep-as.tsx";
import { PreviewNote } from "./preview-note.tsx";
import { useClean } from "./use-clean.ts";

interface Props {
  readonly field: CleanField;
  readonly chosen: readonly string[];
  onForget(): void;
}

/** The chosen values renamed to one, or cleared, with what would change before it is done. */
export function RenameBar({ field, chosen, onForget }: Props) {
  const t = useT();
  const { number } = useFormat();
  const nameOf = useCleanFieldName();
  const { busy, clean } = useClean();
  const [to, setTo] = useState("");
  const [keeping, setKeeping] = useState(NOT_KEPT);
  const value = to.trim();
  const shown = useDeferredValue(value);
  if (chosen.length === 0) return <p className="rg-quiet rg-clean-hint">{t("clean.values.hint")}</p>;
  const wishTo = (after: string | null): CleanWish => ({
    field,
    steps: [{ kind: "words", words: wordsTo(chosen, after) }],
  });
  const done = (after: string | null): void => {
    const said = after === null ? t("clean.values.cleared") : t("clean.values.renamed", { value: after });
    void clean(wishTo(after), keeping, said).then(() => {
      setTo("");
      setKeeping(NOT_KEPT);
      onForget();
    });
  };
  const proposed = t("clean.keep.ofField", {
    field: nameOf(field),
    what: value === "" ? t("clean.values.clear") : value,
  });
  return (
    <div className="rg-clean-panel">
      <div className="rg-clean-bar">
        <span className="rg-clean-count">
          {t("clean.values.chosen", { count: chosen.length, n: number(chosen.length) })}
        </span>
        <Field label={t("clean.values.to")}>
          <AutoComplete
            className="rg-clean-to"
            value={to}
            onChange={setTo}
            options={chosen.slice(0, 50).map((one) => ({ value: one }))}
          />
        </Field>
        <Button type="primary" disabled={value === "" || busy} onClick={() => done(value)}>
          {t("clean.values.rename")}
        </Button>
        <Button disabled={busy} onClick={() => done(null)}>
          {t("clean.values.clear")}
        </Button>
        <Button type="link" onClick={onForget}>
          {t("clean.values.forget")}
        </Button>
      </div>
      <KeepAs keeping={keeping} proposed={proposed} onKeep={setKeeping} />
      {shown === "" && <p className="rg-quiet rg-clean-hint">{t("clean.values.ifCleared")}</p>}
      <PreviewNote wish={wishTo(shown === "" ? null : shown)} />
    </div>
  );
}

function wordsTo(values: readonly string[], after: string | null): [string, string | null][] {
  return values.filter((one) => one !== after).map((one) => [one, after]);
}
