import { Alert } from "antd";
import type { ReactNode } from "react";
import type { FileIssue } from "../../../core/model/file-issue.ts";
import type { FilePreview } from "../../../core/model/importing.ts";
import { fileCurrencies } from "../../../core/model/file-currency.ts";
import { refusalIssues } from "../../../core/model/issues-as-read.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { holdsSales, type Draft } from "./draft.ts";

interface Props {
  readonly preview: FilePreview;
  readonly draft: Draft;
}

/**
 * What of a file's refusals is not read: columns that would be passed over where its people are said to have agreed, and answers that keep their people
 * unknown whatever is said.
 */
export function RefusalWarning({ preview, draft }: Props) {
  const t = useT();
  const issues = refusalIssues(preview.columns, draft.mapping);
  const told = (code: FileIssue["code"], type: "warning" | "info", title: string, what: string): ReactNode => {
    const found = issues.filter((issue) => issue.code === code);
    if (found.length === 0) return null;
    return <Alert type={type} showIcon title={title} description={<Found issues={found} what={what} />} />;
  };
  const group = t("data.importing.columns.groups.permission");
  return (
    <>
      {told("refusalsUnread", "warning", t("data.warnings.refusals"), t("data.warnings.refusalsWhat", { group }))}
      {told("answersUnread", "info", t("data.warnings.refusalAnswers"), t("data.warnings.refusalAnswersWhat"))}
    </>
  );
}

function Found({ issues, what }: { readonly issues: readonly FileIssue[]; readonly what: string }) {
  const t = useT();
  return (
    <>
      <ul>
        {issues.map(({ column = "", examples = [] }) => (
          <li key={column}>{t("data.warnings.refusalColumn", { column, examples: examples.join(" · ") })}</li>
        ))}
      </ul>
      {what}
    </>
  );
}

/** Money of a file that would be added up wrongly: of several currencies, or of another one than the workspace counts in. */
export function CurrencyWarning({ preview, draft }: Props) {
  const t = useT();
  const own = useWorkspace()?.settings.currency;
  if (own === undefined || !holdsSales(draft)) return null;
  const columns = preview.columns.map((column) => ({
    ...column,
    field: draft.mapping.columns.find(({ index }) => index === column.index)?.field ?? null,
  }));
  const [first, ...others] = fileCurrencies({ columns, records: preview.records }, own);
  if (first === undefined || (others.length === 0 && first === own)) return null;
  const many = others.length > 0;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        many
          ? t("data.warnings.currencies", { currencies: [first, ...others].join(", ") })
          : t("data.warnings.otherCurrency", { currency: first, own })
      }
      description={many ? t("data.warnings.currenciesWhat", { own }) : t("data.warnings.otherCurrencyWhat")}
    />
  );
}
