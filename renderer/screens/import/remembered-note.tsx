import { Alert } from "antd";
import type { FilePreview } from "../../../core/model/importing.ts";
import { useT } from "../../app/words/words.ts";

/** Says that the file is read as an earlier one was, and what has changed since. */
export function RememberedNote({ remembered }: { readonly remembered: NonNullable<FilePreview["remembered"]> }) {
  const t = useT();
  const { fileName, newColumns, missingColumns } = remembered;
  const changes = [
    ...(newColumns.length === 0 ? [] : [t("data.importing.remembered.fresh", { columns: newColumns.join(", ") })]),
    ...(missingColumns.length === 0
      ? []
      : [t("data.importing.remembered.missing", { columns: missingColumns.join(", ") })]),
  ];
  return (
    <Alert
      type={changes.length === 0 ? "info" : "warning"}
      showIcon
      title={t("data.importing.remembered.title", { file: fileName })}
      description={changes.length === 0 ? t("data.importing.remembered.same") : changes.join(" ")}
    />
  );
}
