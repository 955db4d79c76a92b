import { Alert, Button, Select } from "antd";
import { isAsBefore, isAsShipped } from "../../../core/model/recipe.ts";
import type { ReadingChoice, RememberedLayout } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useLayoutName } from "../../ui/layout-name.ts";

interface Props {
  readonly layout: RememberedLayout;
  /** The till or system the file is taken to come from. */
  readonly source: string;
  /** Whether every column is shown. */
  readonly isWhole: boolean;
  readonly onWhole: () => void;
  /** Reads the file by another layout, or with null by none. */
  readonly onRead: (choice: ReadingChoice) => void;
}

/** Says in a sentence how the file is read because such files are known, and by name what has changed since. */
export function KnownLayout({ layout, source, isWhole, onWhole, onRead }: Props) {
  const t = useT();
  const changes = useChanges(layout);
  return (
    <Alert
      type={changes.length === 0 ? "info" : "warning"}
      showIcon
      className="rg-import-known"
      title={<h2>{useSentence(layout)}</h2>}
      description={
        <>
          {changes.length > 0 && (
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
          <p>{t("data.importing.known.source", { source })}</p>
          <p className="rg-import-known-ways">
            {!isWhole && (
              <Button type="link" size="small" onClick={onWhole}>
                {t("data.importing.known.columns")}
              </Button>
            )}
            <Button type="link" size="small" onClick={() => onRead({ layout: null })}>
              {t("data.importing.known.not")}
            </Button>
            {layout.others.length > 0 && <Others layout={layout} onRead={onRead} />}
          </p>
        </>
      }
    />
  );
}

function Others({ layout, onRead }: Pick<Props, "layout" | "onRead">) {
  const t = useT();
  const called = useLayoutName();
  return (
    <Select<string | null>
      size="small"
      aria-label={t("data.importing.known.other")}
      value={null}
      options={[
        { value: null, label: t("data.importing.known.other") },
        ...layout.others.map((other) => ({ value: other.id, label: called(other) })),
      ]}
      onChange={(id) => id !== null && onRead({ layout: id })}
    />
  );
}

/** "Like Till March: 18 columns as before." */
function useSentence(layout: RememberedLayout): string {
  const t = useT();
  const { number } = useFormat();
  const name = useLayoutName()(layout);
  const { known, of } = layout;
  if (isAsShipped(layout)) return t("data.importing.known.product", { name, known: number(known), of: number(of) });
  const how = isAsBefore(layout) ? "same" : "changed";
  return t(`data.importing.known.${how}`, { name, known: number(known), of: number(of), count: known });
}

/** What has changed since the layout was last used, each a sentence; of a product's export what is not part of it. */
function useChanges(layout: RememberedLayout): readonly string[] {
  const t = useT();
  const { newColumns, missingColumns, renamed, otherwise } = layout;
  const list = (columns: readonly string[]): string => columns.join(t("data.importing.known.and"));
  const fresh = isAsShipped(layout) ? "unknown" : "fresh";
  return [
    ...(newColumns.length === 0 ? [] : [t(`data.importing.known.${fresh}`, { columns: list(newColumns) })]),
    ...(missingColumns.length === 0 ? [] : [t("data.importing.known.missing", { columns: list(missingColumns) })]),
    ...renamed.map((pair) => t("data.importing.known.renamed", { from: pair.from, to: pair.to })),
    ...(otherwise.length === 0 ? [] : [t("data.importing.known.otherwise", { columns: list(otherwise) })]),
  ];
}
