import { Alert } from "antd";
import type { FilePreview } from "../../../core/model/importing.ts";
import { fileCurrencies } from "../../../core/model/file-currency.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { holdsSales, type Draft } from "./draft.ts";
import { unreadRefusals, type UnreadRefusal } from "./unread-refusals.ts";

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
  const found = unreadRefusals(preview, draft);
  const columns = found.filter(({ isAnswer }) => !isAnswer);
  const answers = found.filter(({ isAnswer }) => isAnswer);
  return (
    <>
      {columns.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("data.warnings.refusals")}
          description={
            <>
              <FoundColumns found={columns} />
              {t("data.warnings.refusalsWhat", { group: t("data.importing.columns.groups.permission") })}
            </>
          }
        />
      )}
      {answers.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t("data.warnings.refusalAnswers")}
          description={
            <>
              <FoundColumns found={answers} />
              {t("data.warnings.refusalAnswersWhat")}
            </>
          }
        />
      )}
    </>
  );
}

function FoundColumns({ found }: { readonly found: readonly UnreadRefusal[] }) {
  const t = useT();
  return (
    <ul>
      {found.map(({ column, examples }) => (
        <li key={column}>{t("data.warnings.refusalColumn", { column, examples: examples.join(" · ") })}</li>
      ))}
    </ul>
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
