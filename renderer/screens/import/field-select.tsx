import { Select } from "antd";
import type { ImportField } from "../../../core/model/mapping.ts";
import { useT } from "../../app/words/words.ts";
import { NOT_TAKEN, optionsFor, type FieldOption, type FieldOptionGroup } from "./use-field-options.ts";

interface Props {
  readonly label: string;
  /** The column's heading, the name of a field of its own. */
  readonly heading: string;
  readonly field: ImportField | null;
  readonly shared: readonly FieldOptionGroup[];
  readonly onChange: (field: ImportField | null) => void;
}

/** Chooses what a column means: grouped, and found by its name in either language. */
export function FieldSelect({ label, heading, field, shared, onChange }: Props) {
  const t = useT();
  const groups = optionsFor(shared, field, heading, {
    none: t("data.importing.columns.none"),
    noneGroup: t("data.importing.columns.groups.none"),
    own: t("data.importing.columns.own", { name: heading }),
    ownGroup: t("data.importing.columns.groups.own"),
  });
  return (
    <Select<FieldOption["value"]>
      aria-label={label}
      className="rg-import-select"
      value={field ?? NOT_TAKEN}
      options={groups.map(({ label, options }) => ({ label, options: [...options] }))}
      showSearch={{ optionFilterProp: "search" }}
      popupMatchSelectWidth={320}
      optionRender={({ data }) => <OptionView label={data["label"]} other={data["other"]} />}
      onChange={(value) => onChange(value === NOT_TAKEN ? null : value)}
    />
  );
}

function OptionView({ label, other }: { readonly label: unknown; readonly other: unknown }) {
  return (
    <span className="rg-import-option">
      <span>{typeof label === "string" ? label : ""}</span>
      <span className="rg-quiet">{typeof other === "string" ? other : ""}</span>
    </span>
  );
}
