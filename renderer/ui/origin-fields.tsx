import { Form, Input, Select } from "antd";
import { LEGAL_BASES, MOST_ORIGIN_LETTERS, type BatchOrigin } from "../../core/model/batch-origin.ts";
import { useT } from "../app/words/words.ts";
import { MoneyInput } from "./amount-input.tsx";
import { DayInput } from "./day-input.tsx";
import { Field } from "./field.tsx";
import "./field-grid.css";

interface Props {
  readonly origin: BatchOrigin;
  readonly onChange: (changes: Partial<BatchOrigin>) => void;
}

/** Of a list that was bought, traded or collected: from whom, for how much, when, on what ground. */
export function OriginFields({ origin, onChange }: Props) {
  const t = useT();
  const { vendor, price, day, legalBasis, note } = origin;
  return (
    <Form layout="vertical" component="div" className="rg-field-grid">
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
    </Form>
  );
}
