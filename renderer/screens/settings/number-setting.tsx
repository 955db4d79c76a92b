import { InputNumber } from "antd";
import { useEffect, useId, useState } from "react";
import { OutOfBounds } from "../../ui/bounded-number.tsx";

interface Props {
  readonly id?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly suffix?: string;
  readonly disabled: boolean;
  /** Nothing between two whole numbers is meant. */
  readonly isWhole?: boolean;
  readonly onSave: (value: number) => void;
  readonly label?: string;
}

/** A number that is saved when the person leaves it or presses Enter, not at every key. What cannot be is told, and changes nothing. */
export function NumberSetting(props: Props) {
  const { id, value, min, max, step = 1, suffix, disabled, isWhole = false, onSave, label } = props;
  const [typed, setTyped] = useState<number | null>(value);
  const [isRefused, setRefused] = useState(false);
  const hint = useId();
  useEffect(() => setTyped(value), [value]);
  const save = (): void => {
    const wrong = typed !== null && (typed < min || typed > max || (isWhole && !Number.isInteger(typed)));
    setRefused(wrong);
    if (typed === null) setTyped(value);
    else if (!wrong && typed !== value) onSave(typed);
  };
  return (
    <>
      <InputNumber<number>
        {...(id === undefined ? {} : { id })}
        {...(suffix === undefined ? {} : { suffix })}
        {...(label === undefined ? {} : { "aria-label": label })}
        {...(isRefused ? { status: "error", "aria-invalid": true, "aria-describedby": hint } : {})}
        value={typed}
        step={step}
        disabled={disabled}
        onChange={setTyped}
        onBlur={save}
        onPressEnter={save}
      />
      {isRefused && <OutOfBounds id={hint} min={min} max={max} isWhole={isWhole} value={value} />}
    </>
  );
}
