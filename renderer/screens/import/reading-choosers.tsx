import { Select } from "antd";
import { ENCODINGS } from "../../../core/model/mapping.ts";
import type { ReadingChoice } from "../../../core/model/importing.ts";
import { useT } from "../../app/words/words.ts";
import { DelimiterChooser } from "./delimiter-chooser.tsx";
import { EncodingCandidates } from "./encoding-candidates.tsx";
import type { ImportState } from "./import-session.ts";
import { MisreadNote } from "./misread-note.tsx";

/** How far down a person may say the column names stand. */
const HEADER_ROWS = 20;
/** Below this the encoding is asked for. */
const SURE = 0.9;

interface Props {
  readonly state: Pick<ImportState, "preview" | "choice">;
  readonly onChange: (choice: ReadingChoice) => void;
}

/** How the file is written: encoding, delimiter, quotation mark, and where the column names stand. */
export function ReadingChoosers({ state, onChange }: Props) {
  const t = useT();
  const { preview, choice } = state;
  const read = preview === null ? choice : preview.mapping;
  const rows = Math.min(HEADER_ROWS, Math.max(preview?.records.length ?? 3, (read.headerRow ?? 0) + 1));
  const headerRows = [-1, ...Array.from({ length: rows }, (_, i) => i)];
  const isSheet = (preview?.sheets.length ?? 0) > 0;
  const unsure = preview !== null && preview.encodingSure < SURE && choice.encoding === undefined;
  const candidates = isSheet ? undefined : preview?.encodings;
  return (
    <>
      <div className="rg-import-choosers">
        {!isSheet && <WritingChoosers read={read} unsure={unsure} onChange={onChange} />}
        <Chooser label={t("data.importing.file.headerRow")}>
          {(label) => (
            <Select
              {...label}
              value={read.headerRow ?? null}
              options={headerRows.map((value) => ({
                value,
                label:
                  value < 0
                    ? t("data.importing.file.headerRowNone")
                    : t("data.importing.file.headerRowAt", { n: value + 1 }),
              }))}
              popupMatchSelectWidth={false}
              onChange={(headerRow) => headerRow !== null && onChange({ headerRow })}
            />
          )}
        </Chooser>
        {unsure && candidates === undefined && <p className="rg-import-warning">{t("data.importing.file.unsure")}</p>}
      </div>
      {preview !== null && candidates !== undefined && (
        <EncodingCandidates candidates={candidates} encoding={preview.mapping.encoding} onChange={onChange} />
      )}
      {preview !== null && <MisreadNote preview={preview} onChange={onChange} />}
    </>
  );
}

interface WritingProps {
  readonly read: Pick<ReadingChoice, "encoding" | "delimiter" | "quote">;
  readonly unsure: boolean;
  readonly onChange: (choice: ReadingChoice) => void;
}

/** How text is written; a workbook's sheet leaves nothing to say here. */
function WritingChoosers({ read, unsure, onChange }: WritingProps) {
  const t = useT();
  return (
    <>
      <Chooser label={t("data.importing.file.encoding")} warn={unsure}>
        {(label) => (
          <Select
            {...label}
            {...(unsure ? { status: "warning" as const } : {})}
            value={read.encoding ?? null}
            options={ENCODINGS.map((value) => ({ value, label: t(`data.importing.encodings.${value}`) }))}
            popupMatchSelectWidth={false}
            onChange={(encoding) => encoding !== null && onChange({ encoding })}
          />
        )}
      </Chooser>
      <Chooser label={t("data.importing.file.delimiter")}>
        {(label) => (
          <DelimiterChooser
            label={label["aria-label"]}
            value={read.delimiter}
            onChange={(delimiter) => onChange({ delimiter })}
          />
        )}
      </Chooser>
      <Chooser label={t("data.importing.file.quote")}>
        {(label) => (
          <Select
            {...label}
            value={read.quote ?? null}
            options={[
              { value: '"' as const, label: t("data.importing.quotes.double") },
              { value: "'" as const, label: t("data.importing.quotes.single") },
            ]}
            popupMatchSelectWidth={false}
            onChange={(quote) => quote !== null && onChange({ quote })}
          />
        )}
      </Chooser>
    </>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly warn?: boolean;
  readonly children: (label: { readonly "aria-label": string }) => React.ReactNode;
}

/** One question about the file, its words beside the answer. */
export function Chooser({ label, children }: ChooserProps) {
  return (
    <div className="rg-import-chooser">
      <span className="rg-quiet" aria-hidden>
        {label}
      </span>
      {children({ "aria-label": label })}
    </div>
  );
}
