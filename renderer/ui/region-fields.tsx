import { Select } from "antd";
import { useMemo, useState } from "react";
import { usePreferences } from "../app/preferences.tsx";
import { countries, currencies } from "../app/regions.ts";
import type { ShopRegion } from "../app/shop-region.ts";
import { useT } from "../app/words/words.ts";
import { Field } from "./field.tsx";

interface Props {
  readonly region: ShopRegion;
  readonly canWrite: boolean;
  onChange(change: Partial<ShopRegion>): void;
}

/** Where a shop is: its money, and how its phone numbers are read. */
export function RegionFields({ region: { country, currency }, canWrite, onChange }: Props) {
  const t = useT();
  return (
    <>
      <Field label={t("settings.currency")} help={t("settings.currencyHelp")}>
        <OneOf
          all={currencies}
          value={currency}
          canWrite={canWrite}
          onChange={(next) => onChange({ currency: next })}
        />
      </Field>
      <Field label={t("settings.country")} help={t("settings.countryHelp")}>
        <OneOf all={countries} value={country} canWrite={canWrite} onChange={(next) => onChange({ country: next })} />
      </Field>
    </>
  );
}

interface OneOfProps {
  readonly id?: string;
  /** What can be chosen, or of some codes how they are called. */
  readonly all: typeof currencies;
  readonly value: string;
  readonly canWrite: boolean;
  onChange(value: string): void;
}

/** A choice among hundreds, which are named once they are looked at. */
function OneOf({ id, all, value, canWrite, onChange }: OneOfProps) {
  const { language } = usePreferences();
  const [isOpened, setOpened] = useState(false);
  const options = useMemo(() => (isOpened ? all(language) : all(language, [value])), [all, isOpened, language, value]);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch={{ optionFilterProp: "label" }}
      disabled={!canWrite}
      value={value}
      options={options}
      onOpenChange={(isOpen) => isOpen && setOpened(true)}
      onChange={onChange}
    />
  );
}
