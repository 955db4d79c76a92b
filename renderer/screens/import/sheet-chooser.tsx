import { Select } from "antd";
import type { FilePreview, ReadingChoice } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Chooser } from "./reading-choosers.tsx";

interface Props {
  readonly preview: FilePreview;
  readonly onChange: (choice: ReadingChoice) => void;
}

/** Which sheet of a workbook is read; nothing for text, or where there is only one. */
export function SheetChooser({ preview, onChange }: Props) {
  const t = useT();
  const { number } = useFormat();
  const { sheets, mapping } = preview;
  if (sheets.length < 2) return null;
  return (
    <div className="rg-import-choosers">
      <Chooser label={t("data.importing.file.sheet")}>
        {(label) => (
          <Select
            {...label}
            value={mapping.sheet ?? null}
            options={sheets.map(({ name, rows, isHidden }) => ({
              value: name,
              label: t(`data.importing.file.${isHidden ? "sheetHidden" : "sheetRows"}`, { name, n: number(rows) }),
            }))}
            popupMatchSelectWidth={false}
            onChange={(sheet) => sheet !== null && onChange({ sheet })}
          />
        )}
      </Chooser>
    </div>
  );
}
