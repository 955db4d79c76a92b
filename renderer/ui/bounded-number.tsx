import { InputNumber } from "antd";
import { useId, useState } from "react";
import { useFormat } from "../app/format.ts";
import { useT } from "../app/words/words.ts";
import "./bounded-number.css";
import "./compound.css";

interface Bounds {
  readonly min: number;
  /** Absent: none. */
  readonly max?: number;
  /** Nothing between two whole numbers is meant. */
  readonly isWhole?: boolean;
  /** What stays in place of what cannot be; null: nothing was typed yet. */
  readonly value: number | null;
}

interface Props extends Bounds {
  readonly id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly className?: string;
  /** The unit behind the number. */
  readonly suffix?: string;
  readonly size?: "small";
  /** Called for what lies within the bounds, and with null where nothing is typed. */
  onChange(value: number | null): void;
}

/** A number within its bounds. Another is not taken, nor the nearest in its place: it is said what can be, and what stays. */
export function BoundedNumber({ id, label, placeholder, className = "", suffix, size, onChange, ...bounds }: Props) {
  const [isRefused, setRefused] = useState(false);
  const note = useId();
  return (
    <div className="rg-bounded">
      <InputNumber<number>
        className={`rg-compound ${className}`}
        {...(id === undefined ? {} : { id })}
        {...(size === undefined ? {} : { size })}
        {...(label === undefined ? {} : { "aria-label": label })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(suffix === undefined ? {} : { suffix })}
        {...(isRefused ? { status: "error", "aria-invalid": true, "aria-describedby": note } : {})}
        value={bounds.value}
        // What stays is no change when it is typed again.
        onInput={(text) => Number(text) === bounds.value && setRefused(false)}
        onChange={(typed) => {
          const cannotBe = typed !== null && !isWithin(typed, bounds);
          setRefused(cannotBe);
          if (!cannotBe) onChange(typed);
        }}
      />
      {isRefused && <OutOfBounds id={note} {...bounds} />}
    </div>
  );
}

function isWithin(typed: number, { min, max = Number.POSITIVE_INFINITY, isWhole = false }: Bounds): boolean {
  return typed >= min && typed <= max && (!isWhole || Number.isInteger(typed));
}

/** Which numbers can be, and what stays. */
export function OutOfBounds({ id, min, max, isWhole = false, value }: Bounds & { readonly id: string }) {
  const t = useT();
  const { number } = useFormat();
  const can =
    max === undefined
      ? t(isWhole ? "ui.bounds.leastWhole" : "ui.bounds.least", { min: number(min) })
      : t(isWhole ? "ui.bounds.whole" : "ui.bounds.between", { min: number(min), max: number(max) });
  return (
    <p id={id} role="alert" className="rg-bounded-refused">
      {can} {value !== null && t("ui.bounds.stays", { value: number(value) })}
    </p>
  );
}
