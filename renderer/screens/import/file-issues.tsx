import type { FileIssue } from "../../../core/model/file-issue.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

/** What is odd about the file and did not stop it, each with its place. */
export function FileIssues({ issues }: { readonly issues: readonly FileIssue[] }) {
  const t = useT();
  if (issues.length === 0) return null;
  return (
    <div className="rg-import-issues">
      <h3>{t("data.importing.file.odd")}</h3>
      <ul>
        {issues.map((issue) => (
          <Issue key={`${issue.code} ${issue.column ?? ""}`} issue={issue} />
        ))}
      </ul>
    </div>
  );
}

function Issue({ issue }: { readonly issue: FileIssue }) {
  const t = useT();
  const { number } = useFormat();
  const where = [
    ...(issue.row === undefined ? [] : [t("errors.facts.row", { row: number(issue.row) })]),
    ...(issue.column === undefined ? [] : [t("errors.facts.column", { column: issue.column })]),
    ...(issue.examples === undefined
      ? []
      : [t("data.importing.columns.examples", { examples: issue.examples.join(" · ") })]),
  ];
  return (
    <li>
      {t(`fileIssues.${issue.code}`, { n: number(issue.count), count: issue.count })}
      {where.length > 0 && <span className="rg-quiet"> {where.join(" · ")}</span>}
    </li>
  );
}
