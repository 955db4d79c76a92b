import { Input, Select } from "antd";
import {
  FOREIGN_KINDS,
  LEGAL_BASES,
  MOST_ORIGIN_LETTERS,
  ORIGIN_KINDS,
  type BatchOrigin,
} from "../../../core/model/batch-origin.ts";
import { MoneyInput } from "../../ui/amount-input.tsx";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
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

interface FieldsProps {
  readonly origin: BatchOrigin;
  readonly onChange: (changes: Partial<BatchOrigin>) => void;
}

function OriginFields({ origin, onChange }: FieldsProps) {
  const t = useT();
  const { vendor, price, day, legalBasis, note } = origin;
  return (
    <div className="rg-import-origin">
      <Field label={t("data.importing.origin.vendor")}>
        <Input
          value={vendor ?? ""}
          maxLength={MOST_ORIGIN_LETTERS}
          placeholder={t("data.importing.origin.vendorExample")}
          onChange={({ target }) => onChange({ vendor: target.value })}
        />
      </Field>
      <Field label={t("data.importing.origin.legalBasis")} help={t("data.importing.origin.legalBasisHint")} required>
        <Select
          value={legalBasis ?? null}
          options={LEGAL_BASES.map((basis) => ({
            value: basis,
            label: t(`data.importing.origin.legalBases.${basis}`),
          }))}
          onChange={(value) => {
            const basis = LEGAL_BASES.find((one) => one === value);
            if (basis !== undefined) onChange({ legalBasis: basis });
          }}
        />
      </Field>
      <Field label={t("data.importing.origin.price")} help={t("data.importing.origin.priceHint")}>
        <MoneyInput value={price ?? null} onChange={(value) => onChange({ price: value ?? undefined })} />
      </Field>
      <Field label={t("data.importing.origin.day")}>
        <DayInput value={day ?? null} optional onChange={(value) => onChange({ day: value ?? undefined })} />
      </Field>
      <Field label={t("data.importing.origin.note")}>
        <Input.TextArea
          value={note ?? ""}
          maxLength={MOST_ORIGIN_LETTERS}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={({ target }) => onChange({ note: target.value })}
        />
      </Field>
    </div>
  );
}
