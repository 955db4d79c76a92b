import { PARTS, type Money } from "../../core/model/money.ts";
import { useWorkspace } from "../app/engine.tsx";
import { BoundedNumber } from "./bounded-number.tsx";

/** The most money one field takes, in units: a market fits, and money stays an exact whole number of parts. */
const MOST_UNITS = 10_000_000_000;

interface Props {
  readonly id?: string;
  /** Null: not said. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly label?: string;
  readonly placeholder?: string;
  /** The unit behind the number. */
  readonly suffix?: string;
}

/** A whole number within its bounds; null where nothing is typed. */
export function CountInput({ min = 0, ...props }: Props) {
  return <BoundedNumber {...props} min={min} isWhole />;
}

/** Money, typed in units of the workspace's currency. */
export function MoneyInput({ value, onChange, ...props }: Props & { readonly value: Money | null }) {
  const currency = useWorkspace()?.settings.currency ?? "CNY";
  return (
    <BoundedNumber
      {...props}
      value={value === null ? null : value / PARTS}
      min={0}
      max={MOST_UNITS}
      suffix={currency}
      onChange={(typed) => onChange(typed === null ? null : Math.round(typed * PARTS))}
    />
  );
}

/** A share, typed in per cent and kept as a fraction. */
export function ShareInput({ value, onChange, max = 1, ...props }: Props) {
  return (
    <BoundedNumber
      {...props}
      value={value === null ? null : Math.round(value * 100_000) / 1000}
      min={0}
      max={max * 100}
      suffix="%"
      onChange={(typed) => onChange(typed === null ? null : typed / 100)}
    />
  );
}
