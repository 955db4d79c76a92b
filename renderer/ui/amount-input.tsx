import { InputNumber } from "antd";
import { PARTS, type Money } from "../../core/model/money.ts";
import { useWorkspace } from "../app/engine.tsx";
import "./compound.css";

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
export function CountInput({ id, value, onChange, min = 0, max, label, placeholder, suffix }: Props) {
  return (
    <InputNumber<number>
      className="rg-compound"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(max === undefined ? {} : { max })}
      {...(suffix === undefined ? {} : { suffix })}
      value={value}
      min={min}
      precision={0}
      onChange={(typed) => onChange(typed === null ? null : Math.min(max ?? typed, Math.max(min, Math.round(typed))))}
    />
  );
}

/** Money, typed in units of the workspace's currency. */
export function MoneyInput({ id, value, onChange, label, placeholder }: Props & { readonly value: Money | null }) {
  const currency = useWorkspace()?.settings.currency ?? "CNY";
  return (
    <InputNumber<number>
      className="rg-compound"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value === null ? null : value / PARTS}
      min={0}
      max={MOST_UNITS}
      suffix={currency}
      onChange={(typed) =>
        onChange(typed === null ? null : Math.round(Math.min(MOST_UNITS, Math.max(0, typed)) * PARTS))
      }
    />
  );
}

/** A share, typed in per cent and kept as a fraction. */
export function ShareInput({ id, value, onChange, max = 1, label, placeholder }: Props) {
  return (
    <InputNumber<number>
      className="rg-compound"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value === null ? null : Math.round(value * 100_000) / 1000}
      min={0}
      max={max * 100}
      suffix="%"
      onChange={(typed) => onChange(typed === null ? null : Math.min(max, Math.max(0, typed / 100)))}
    />
  );
}
