import { DatePicker, InputNumber } from "antd";
import dayjs from "dayjs";
import { useWorkspace } from "../../app/engine.tsx";
import { localeOf } from "../../app/format.ts";
import { usePreferences } from "../../app/preferences.tsx";
import { useT } from "../../app/words/words.ts";
import { BoundedNumber } from "../bounded-number.tsx";

/** Further back nothing was sold that anybody keeps. */
const LONGEST_DAYS = 100_000;

interface NumberProps {
  readonly label: string;
  readonly unit: "number" | "money" | "share" | "days" | "withinDays";
  readonly value: unknown;
  readonly onChange: (value: number | null) => void;
}

/** A number in its unit: a share is typed as per cent, money in units of the currency. */
export function NumberInput({ label, unit, value, onChange }: NumberProps) {
  const t = useT();
  const symbol = useCurrencySymbol();
  const share = unit === "share";
  const number = typeof value === "number" ? value : null;
  if (unit === "days" || unit === "withinDays") {
    return (
      <BoundedNumber
        label={label}
        className="rg-rule-number"
        value={number}
        min={0}
        {...(unit === "withinDays" ? { max: LONGEST_DAYS, isWhole: true } : {})}
        suffix={t(`rule.${unit}`)}
        onChange={onChange}
      />
    );
  }
  return (
    <InputNumber<number>
      aria-label={label}
      className="rg-rule-number"
      value={share && number !== null ? Math.round(number * 1e6) / 1e4 : number}
      {...(unit === "money" ? { prefix: symbol } : {})}
      {...(share ? { suffix: "%" } : {})}
      onChange={(next) => onChange(share && next !== null ? Math.round(next * 1e4) / 1e6 : next)}
    />
  );
}

function useCurrencySymbol(): string {
  const { language } = usePreferences();
  const currency = useWorkspace()?.settings.currency ?? "CNY";
  const parts = new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}

interface DayProps {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: string | null) => void;
}

/** A day, as a rule stores it: YYYY-MM-DD. */
export function DayInput({ label, value, onChange }: DayProps) {
  return (
    <DatePicker
      aria-label={label}
      className="rg-rule-number"
      value={typeof value === "string" && value !== "" ? dayjs(value) : null}
      onChange={(next) => onChange(next === null ? null : next.format("YYYY-MM-DD"))}
    />
  );
}
