import { Button, Select } from "antd";
import type { FilePreview, ReadingChoice } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Chooser } from "./reading-choosers.tsx";
import { seenSheets } from "./seen-sheets.ts";

interface Props {
  readonly preview: FilePreview;
  readonly onChange: (choice: ReadingChoice) => void;
  /** Takes all sheets that are to be seen and hold rows in at once; absent: that is being done. */
  readonly onAll?: (sheets: readonly string[]) => void;
}

/** Which sheet of a workbook is read; nothing for text, or where there is only one. */
export function SheetChooser({ preview, onChange, onAll }: Props) {
  const t = useT();
  const { number } = useFormat();
  const { sheets, mapping } = preview;
  if (sheets.length < 2) return null;
  const together = seenSheets(preview);
  return (
    <div className="rg-import-choosers">
      <Chooser label={t("data.importing.file.sheet")}>
        {(label) => (
          <Select
            {...label}
            value={mapping.sheet ?? null}
            options={sheets.map(({ name, rows, isHidden }) => ({
              value: name,
              label: t(`data.importing.file.${isHidden ? "sheetHidden" : "sheetRows"}`, {
                name,
                n: number(rows),
                count: rows,
              }),
            }))}
            popupMatchSelectWidth={false}
            onChange={(sheet) => sheet !== null && onChange({ sheet })}
          />
        )}
      </Chooser>
      {onAll !== undefined && together.length > 1 && (
        <Button className="rg-import-sheets" onClick={() => onAll(together)}>
          {t("data.importing.bundle.sheets", { n: number(together.length), count: together.length })}
        </Button>
      )}
    </div>
  );
}
