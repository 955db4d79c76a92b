import { Select } from "antd";
import { FOREIGN_KINDS, ORIGIN_KINDS, type BatchOrigin } from "../../../core/model/batch-origin.ts";
import { OriginFields } from "../../ui/origin-fields.tsx";
import { Section } from "../../ui/page-head.tsx";
import { useT } from "../../app/words/words.ts";
import type { ChangeDraft, Draft } from "./draft.ts";
import { ORIGIN_PLACE } from "./places.ts";

interface Props {
  readonly draft: Draft;
  readonly onChange: ChangeDraft;
}

/** How the list came to the firm; of one that was bought, traded or collected also from whom, for how much, when, and on what ground. */
export function OriginQuestion({ draft, onChange }: Props) {
  const t = useT();
  const { origin } = draft;
  return (
    <Section title={t("data.importing.origin.title")}>
      <div id={ORIGIN_PLACE}>
        <Select
          className="rg-import-origin-kind"
          aria-label={t("data.importing.origin.label")}
          aria-describedby="import-origin-lead"
          allowClear
          placeholder={t("data.importing.origin.none")}
          value={origin?.kind ?? null}
          options={ORIGIN_KINDS.map((kind) => ({ value: kind, label: t(`data.importing.origin.kinds.${kind}`) }))}
          onChange={(kind) => onChange((now) => ({ ...now, origin: isKind(kind) ? { ...now.origin, kind } : null }))}
        />
        <p id="import-origin-lead" className="rg-quiet">
          {t("data.importing.origin.lead")}
        </p>
        {origin !== null && FOREIGN_KINDS.has(origin.kind) && (
          <OriginFields
            origin={origin}
            onChange={(changes) =>
              onChange((now) => (now.origin ? { ...now, origin: { ...now.origin, ...changes } } : now))
            }
          />
        )}
      </div>
    </Section>
  );
}

function isKind(kind: unknown): kind is BatchOrigin["kind"] {
  return ORIGIN_KINDS.some((one) => one === kind);
}
