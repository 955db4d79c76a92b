import { issuesAsRead } from "../../../core/model/issues-as-read.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import type { GivenTable } from "./bundle/bundle-state.ts";
import { FileIssues } from "./file-issues.tsx";
import { FileTable } from "./file-table.tsx";
import { ReadingChoosers } from "./reading-choosers.tsx";
import type { ImportState } from "./import-session.ts";
import { SheetChooser } from "./sheet-chooser.tsx";
import type { ImportActions } from "./use-import.ts";

interface Props {
  readonly state: ImportState;
  readonly actions: ImportActions;
  /** Takes several sheets of the workbook in at once. */
  readonly onSeveral: (tables: readonly GivenTable[]) => void;
}

/** The file as it was understood: name and size, how it is read, its first rows, what is odd about it. */
export function FilePane({ state, actions, onSeveral }: Props) {
  const t = useT();
  const size = useFileSize();
  const { file, preview, draft, plan, commit, working } = state;
  if (file === null) return null;
  const settled = plan !== null || commit !== null || working === "planning" || working === "taking";
  return (
    <section className="rg-import-file" aria-label={t("data.importing.file.as")}>
      <h2 className="rg-import-name">{file.name}</h2>
      <p className="rg-quiet">
        {size(file.size)}
        {preview !== null && ` · ${t(`data.importing.kinds.${preview.kind}`)}`}
      </p>
      {!settled && preview !== null && (
        <SheetChooser
          preview={preview}
          onChange={actions.reread}
          onAll={(sheets) => onSeveral(sheets.map((sheet) => ({ file, sheet })))}
        />
      )}
      {!settled && <ReadingChoosers state={state} onChange={actions.reread} />}
      {preview !== null && draft !== null && (
        <FileTable
          preview={preview}
          columns={draft.mapping.columns}
          headerRow={draft.mapping.headerRow}
          onLook={actions.look}
        />
      )}
      {preview !== null && draft !== null && (
        <FileIssues issues={plan?.issues ?? issuesAsRead(preview, draft.mapping)} />
      )}
    </section>
  );
}

/** A file's size in KB or MB, as file managers print it. */
function useFileSize(): (bytes: number) => string {
  const { number } = useFormat();
  return (bytes) => {
    if (bytes < 1000) return `${number(bytes)} B`;
    return bytes < 1_000_000 ? `${number(bytes / 1000)} KB` : `${number(bytes / 1_000_000)} MB`;
  };
}
