import { Button } from "antd";
import { useState } from "react";
import type { DoublePair } from "../../../core/engine/doubles-answers.ts";
import type { MergeInput } from "../../../core/engine/merge-answers.ts";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MergeNotes } from "../../ui/merge/merge-notes.tsx";
import { MergeTable, type Chosen } from "../../ui/merge/merge-table.tsx";

interface Props {
  readonly pair: DoublePair;
  readonly canWrite: boolean;
  onMerge(fields: MergeInput["fields"]): void;
}

/** What the merged customer would be: a choice for each field that both know otherwise, and what follows. */
export function FieldByField({ pair, canWrite, onMerge }: Props) {
  const t = useT();
  const { answer, error } = useView("mergePreview", { keep: pair.a.id, gone: pair.b.id });
  const [chosen, setChosen] = useState<Chosen>({});
  if (error !== null && answer === null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  const settled = answer.fields
    .filter(({ differs }) => differs)
    .map(({ field, proposed }) => [field, chosen[field] ?? proposed] as const);
  return (
    <div className="doubles-fields">
      <MergeNotes preview={answer} />
      <MergeTable preview={answer} chosen={chosen} onChosen={setChosen} />
      <Button type="primary" disabled={!canWrite} onClick={() => onMerge(settled)}>
        {t("merging.merge")}
      </Button>
    </div>
  );
}
