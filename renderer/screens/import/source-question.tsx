import { Input } from "antd";
import { Section } from "../../ui/page-head.tsx";
import { useT } from "../../app/words/words.ts";
import type { ChangeDraft, Draft } from "./draft.ts";
import { SOURCE_PLACE } from "./places.ts";

interface Props {
  readonly draft: Draft;
  readonly onChange: ChangeDraft;
}

/** Which till or system the file comes from: codes and order numbers count within it. */
export function SourceQuestion({ draft, onChange }: Props) {
  const t = useT();
  const { mapping } = draft;
  const missing = mapping.source.trim() === "";
  return (
    <Section title={t("data.importing.source.title")}>
      <div id={SOURCE_PLACE}>
        <Input
          aria-label={t("data.importing.source.label")}
          aria-describedby="import-source-hint"
          value={mapping.source}
          maxLength={200}
          {...(missing ? { status: "warning" as const } : {})}
          onChange={({ target: { value } }) =>
            onChange((now) => ({ ...now, mapping: { ...now.mapping, source: value } }))
          }
        />
        <p id="import-source-hint" className="rg-quiet">
          {t("data.importing.source.hint")}
        </p>
      </div>
    </Section>
  );
}
