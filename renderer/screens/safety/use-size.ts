import { usePreferences } from "../../app/preferences.tsx";
import { localeOf } from "../../app/format.ts";

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** Bytes as people read them: "1.4 MB". */
export function useSize(): (bytes: number) => string {
  const { language } = usePreferences();
  const locale = localeOf(language);
  return (bytes) => {
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 1000 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    const style = {
      style: "unit",
      unit: UNITS[unit] ?? "kilobyte",
      maximumFractionDigits: value < 10 ? 1 : 0,
    } as const;
    return new Intl.NumberFormat(locale, style).format(value);
  };
}
