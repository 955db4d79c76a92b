import { Select } from "antd";
import { isLineWord, type CleanField } from "../../../core/model/cleaning.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useCleanFieldName } from "../../ui/clean-field-name.ts";
import { Field } from "../../ui/field.tsx";
import type { PartProps } from "./screen.tsx";

/** Which field is looked at, with how many different values it has. */
export function FieldChoice({ fields, field, onField }: Pick<PartProps, "fields" | "field" | "onField">) {
  const t = useT();
  const { number } = useFormat();
  const nameOf = useCleanFieldName();
  const options = (ofLines: boolean) =>
    fields
      .filter((one) => isLineWord(one.field) === ofLines)
      .map((one) => ({
        value: one.field,
        label: t("clean.fieldOption", { field: nameOf(one.field), n: number(one.distinct) }),
      }));
  const groups = [
    { label: t("clean.groups.customers"), options: options(false) },
    { label: t("clean.groups.lines"), options: options(true) },
  ];
  return (
    <Field label={t("clean.field")}>
      <Select<CleanField>
        className="rg-clean-field"
        showSearch={{ optionFilterProp: "label" }}
        value={field.field}
        options={groups.filter((group) => group.options.length > 0)}
        onChange={onField}
      />
    </Field>
  );
}
