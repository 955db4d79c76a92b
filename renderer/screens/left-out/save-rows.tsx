import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { LeftOutWords } from "../../../core/engine/left-out-file.ts";
import { ROW_REASONS } from "../../../core/model/accounting.ts";
import type { CommitSeq } from "../../../core/model/decision.ts";
import { bridge } from "../../app/bridge.ts";
import { useRegulars } from "../../app/engine.tsx";
import { usePreferences } from "../../app/preferences.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";

/** The rows as a file with the reasons in its first column, to be mended in a spreadsheet. */
export function SaveRows({ commit }: { readonly commit: CommitSeq }) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const { language } = usePreferences();
  const save = async (format: LeftOutWords["format"]): Promise<void> => {
    const reasons = Object.fromEntries(ROW_REASONS.map((reason) => [reason, t(`rowReasons.${reason}`)]));
    const file = await regulars.writeLeftOut(commit, { format, language, reasons });
    const isKept = await bridge.saveFile(file.fileName, file.bytes);
    tell.done(t(isKept ? "data.leftOut.saved" : "data.leftOut.notSaved"));
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "csv", label: t("data.leftOut.saveCsv") },
          { key: "xlsx", label: t("data.leftOut.saveXlsx") },
        ],
        onClick: ({ key }) => void save(key === "xlsx" ? "xlsx" : "csv"),
      }}
    >
      <Button icon={<DownOutlined />} iconPlacement="end">
        {t("data.leftOut.save")}
      </Button>
    </Dropdown>
  );
}
