import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { LeftOutWords } from "../../../core/engine/left-out-file.ts";
import type { LeftOutAnswer } from "../../../core/engine/views.ts";
import { ROW_REASONS } from "../../../core/model/accounting.ts";
import { bridge } from "../../app/bridge.ts";
import { useRegulars } from "../../app/engine.tsx";
import { usePreferences } from "../../app/preferences.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";

/** The rows as a file with the reasons in its first column, to be mended in a spreadsheet. */
export function SaveRows({ commit, tables }: Pick<LeftOutAnswer, "commit" | "tables">) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const { language } = usePreferences();
  const save = async (format: LeftOutWords["format"], table: number): Promise<void> => {
    const reasons = Object.fromEntries(ROW_REASONS.map((reason) => [reason, t(`rowReasons.${reason}`)]));
    const file = await regulars.writeLeftOut(commit, { format, language, reasons }, table);
    const isKept = await bridge.saveFile(file.fileName, file.bytes);
    tell.done(t(isKept ? "data.leftOut.saved" : "data.leftOut.notSaved"));
  };
  const formats = (table: number) => [
    { key: `csv ${table}`, label: t("data.leftOut.saveCsv"), onClick: () => void save("csv", table) },
    { key: `xlsx ${table}`, label: t("data.leftOut.saveXlsx"), onClick: () => void save("xlsx", table) },
  ];
  const items = tables.flatMap(({ name, total }, at) =>
    total === 0 ? [] : [{ key: at, type: "group" as const, label: name, children: formats(at) }],
  );
  return (
    <Dropdown trigger={["click"]} menu={{ items: tables.length > 1 ? items : formats(0) }}>
      <Button icon={<DownOutlined />} iconPlacement="end">
        {t("data.leftOut.save")}
      </Button>
    </Dropdown>
  );
}
