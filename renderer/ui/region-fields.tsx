import { Select } from "antd";
import { useMemo } from "react";
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
  const { language } = usePreferences();
  const moneys = useMemo(() => currencies(language), [language]);
  const lands = useMemo(() => countries(language), [language]);
  return (
    <>
      <Field label={t("settings.currency")} help={t("settings.currencyHelp")}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          disabled={!canWrite}
          value={currency}
          options={moneys}
          onChange={(next) => onChange({ currency: next })}
        />
      </Field>
      <Field label={t("settings.country")} help={t("settings.countryHelp")}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          disabled={!canWrite}
          value={country}
          options={lands}
          onChange={(next) => onChange({ country: next })}
        />
      </Field>
    </>
  );
}
