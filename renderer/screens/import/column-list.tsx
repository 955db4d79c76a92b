import { Button } from "antd";
import { useState } from "react";
import type { FilePreview } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { Section } from "../../ui/page-head.tsx";
import { useT } from "../../app/words/words.ts";
import { ColumnCard } from "./column-card.tsx";
import { columnAt, type ChangeDraft, type Draft } from "./draft.ts";
import { useFieldOptions } from "./use-field-options.ts";

/** Up to this many columns are listed whole; of a wider file those that are not taken in are folded away. */
const WHOLE = 24;

interface Props {
  /** Of several tables: which one. */
  readonly table?: string;
  readonly preview: FilePreview;
  readonly draft: Draft;
  readonly onChange: ChangeDraft;
  /** Positions of the columns that are listed; absent: every column. */
  readonly only?: ReadonlySet<number>;
}

/** Every column of the file with its meaning, reading and oddities. */
export function ColumnList({ table, preview, draft, onChange, only }: Props) {
  const t = useT();
  const { number } = useFormat();
  const options = useFieldOptions();
  const [open, setOpen] = useState(false);
  const columns = draft.mapping.columns.filter(({ index }) => only?.has(index) ?? true);
  const folds = only === undefined && columns.length > WHOLE;
  const isFolded = (index: number, taken: boolean): boolean =>
    folds && !open && !taken && !draft.chosen.has(index) && columnAt(preview, index)?.sensitive !== true;
  const shown = columns.filter(({ index, field }) => !isFolded(index, field !== null));
  const folded = columns.length - shown.length;
  const title = t(only === undefined ? "data.importing.columns.title" : "data.importing.known.asked");
  return (
    <Section title={table === undefined ? title : t("data.importing.bundle.of", { table, what: title })}>
      <ul className="rg-import-columns">
        {shown.map((reading) => (
          <ColumnCard
            key={reading.index}
            reading={reading}
            preview={preview}
            chosen={draft.chosen.has(reading.index)}
            options={options}
            onChange={onChange}
          />
        ))}
      </ul>
      {folded > 0 && (
        <Button type="link" onClick={() => setOpen(true)}>
          {t("data.importing.columns.more", { n: number(folded), count: folded })}
        </Button>
      )}
      {folds && open && (
        <Button type="link" onClick={() => setOpen(false)}>
          {t("data.importing.columns.hide")}
        </Button>
      )}
    </Section>
  );
}
