import { Radio, Select } from "antd";
import type { ColumnPreview, NumberReading } from "../../../core/model/importing.ts";
import type { ColumnReading } from "../../../core/model/mapping.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { distinct } from "./readings.ts";
import { isAsked } from "./draft.ts";

const MARK_WORDS = { ".": "point", ",": "comma" } as const;
type Mark = keyof typeof MARK_WORDS;

interface Props {
  readonly reading: ColumnReading;
  readonly reads: ColumnPreview | undefined;
  readonly onChange: (decimal: Mark) => void;
}

/** How the numbers of a column are read: asked where the mark before the decimals is not certain. */
export function NumberReadingView({ reading, reads, onChange }: Props) {
  if (reads?.decimalLike !== undefined) {
    return (
      <MarkChooser reading={reading} example={reads.numberReadings?.[0]} like={reads.decimalLike} onChange={onChange} />
    );
  }
  if (isAsked(reading, reads)) return <NumberQuestion reading={reading} reads={reads} onChange={onChange} />;
  const several = distinct(reads?.numberReadings ?? []).length > 1;
  return several ? <MarkChooser reading={reading} onChange={onChange} /> : null;
}

function NumberQuestion({ reading, reads, onChange }: Props) {
  const t = useT();
  const { quantity } = useFormat();
  const readings = reads?.numberReadings ?? [];
  const example = readings[0]?.example ?? reads?.examples[0] ?? "";
  const valueOf = (mark: Mark): number | undefined => readings.find(({ decimal }) => decimal === mark)?.value;
  const label = (mark: Mark): string => {
    const value = valueOf(mark);
    const word = t(`data.importing.decimal.${MARK_WORDS[mark]}`);
    return value === undefined
      ? t("data.importing.decimal.reads", { mark: word })
      : t("data.importing.decimal.option", { value: quantity(value), mark: word });
  };
  return (
    <fieldset className="rg-import-question" data-open={reading.decimal === undefined}>
      <legend>{t("data.importing.decimal.ask", { example })}</legend>
      <Radio.Group
        vertical
        value={reading.decimal}
        onChange={({ target }) => onChange(target.value === "," ? "," : ".")}
        options={([".", ","] as const).map((value) => ({ value, label: label(value) }))}
      />
    </fieldset>
  );
}

interface ChooserProps extends Omit<Props, "reads"> {
  /** The column whose numbers leave no doubt, where these follow it, and what they become so. */
  readonly like?: string;
  readonly example?: NumberReading | undefined;
}

function MarkChooser({ reading, like, example, onChange }: ChooserProps) {
  const t = useT();
  const { quantity } = useFormat();
  return (
    <div className="rg-import-reading-line">
      <Select<Mark>
        size="small"
        aria-label={t("data.importing.decimal.how")}
        value={reading.decimal ?? null}
        popupMatchSelectWidth={false}
        options={([".", ","] as const).map((value) => ({
          value,
          label: t("data.importing.decimal.reads", { mark: t(`data.importing.decimal.${MARK_WORDS[value]}`) }),
        }))}
        onChange={onChange}
      />
      {like !== undefined && example !== undefined && reading.decimal === example.decimal && (
        <span className="rg-quiet">
          {t("data.importing.decimal.like", { column: like, example: example.example, value: quantity(example.value) })}
        </span>
      )}
    </div>
  );
}
