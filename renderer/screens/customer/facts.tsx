import { Button, Dropdown } from "antd";
import { useMemo, useState } from "react";
import type { CustomerAnswer } from "../../../core/engine/views.ts";
import { CUSTOMER_FIELDS, type CustomerField, type FactField } from "../../../core/model/fields.ts";
import { useRegulars, useWorkspace } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import { useFieldWords } from "../../ui/field-words.ts";
import { FactRow } from "./fact-row.tsx";

/** The facts about the person; what is not here tells how to reach them and how they came. */
const INNER: ReadonlySet<FactField> = new Set<CustomerField>([
  "name",
  "given",
  "family",
  "title",
  "nickname",
  "kind",
  "sex",
  "birthDay",
  "education",
  "occupation",
  "incomeBand",
  "language",
  "memberNumber",
  "memberLevel",
  "memberSince",
  "tags",
  "notes",
]);

/** Everything known of a customer in two columns, each value changed in place, empty fields to be added. */
export function Facts({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useT();
  const fields = useMemo(
    () => [...customer.fields.map((value) => value.field), ...customer.emptyFields],
    [customer.fields, customer.emptyFields],
  );
  const own = fields.filter((field) => field.startsWith("custom:"));
  const outer = CUSTOMER_FIELDS.filter((field) => !INNER.has(field));
  return (
    <section aria-label={t("customers.one.facts")}>
      <h2>{t("customers.one.facts")}</h2>
      <div className="facts">
        <FactList title={t("customers.one.whoTheyAre")} fields={[...INNER]} customer={customer} />
        <FactList title={t("customers.one.howToReach")} fields={outer} customer={customer} codes />
        {own.length > 0 && <FactList title={t("customers.one.ownFields")} fields={own} customer={customer} />}
      </div>
    </section>
  );
}

interface ListProps {
  readonly title: string;
  readonly fields: readonly FactField[];
  readonly customer: CustomerAnswer;
  readonly codes?: boolean;
}

function FactList({ title, fields, customer, codes = false }: ListProps) {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const save = useFactSaving(customer.id);
  const [adding, setAdding] = useState<FactField | null>(null);
  const known = new Map(customer.fields.map((value) => [value.field, value]));
  const empty = new Set(customer.emptyFields);
  const shown = fields.filter((field) => known.has(field) || field === adding);
  return (
    <div className="fact-list">
      <h3>{title}</h3>
      <dl>
        {codes &&
          customer.codes.map(({ source, code }) => (
            <div className="fact" key={`${source} ${code}`}>
              <dt title={source}>{t("terms.fields.code")}</dt>
              <dd>
                <span className="fact-value">{`${code} · ${source}`}</span>
              </dd>
            </div>
          ))}
        {shown.map((field) => (
          <FactRow
            key={field}
            field={field}
            value={known.get(field) ?? null}
            canWrite={canWrite}
            startEditing={field === adding}
            onSave={save}
            onClose={() => setAdding(null)}
          />
        ))}
      </dl>
      {canWrite && <AddFact fields={fields.filter((field) => empty.has(field))} onAdd={setAdding} />}
    </div>
  );
}

function AddFact({ fields, onAdd }: { readonly fields: readonly FactField[]; onAdd(field: FactField): void }) {
  const t = useT();
  const words = useFieldWords();
  if (fields.length === 0) return null;
  const items = fields.map((field) => ({ key: field, label: words.field(field), onClick: () => onAdd(field) }));
  return (
    <Dropdown menu={{ items, className: "long-menu" }} trigger={["click"]}>
      <Button type="text" size="small">
        {t("customers.one.addFact")}
      </Button>
    </Dropdown>
  );
}

function useFactSaving(id: number): (field: FactField, value: string | null) => Promise<boolean> {
  const regulars = useRegulars();
  const tell = useTell();
  const t = useT();
  const words = useFieldWords();
  return async (field, value) => {
    try {
      const commit = await regulars.editField(id, field, value);
      const said = { field: words.field(field) };
      tell.done(value === null ? t("customers.one.takenAway", said) : t("customers.one.saved", said), commit);
      return true;
    } catch (error) {
      tell.error(asRegularsError(error));
      return false;
    }
  };
}
