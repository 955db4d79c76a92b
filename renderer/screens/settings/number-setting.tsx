import { InputNumber } from "antd";
import { useEffect, useState } from "react";

interface Props {
  readonly id?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly suffix?: string;
  readonly disabled: boolean;
  readonly onSave: (value: number) => void;
  readonly label?: string;
}

/** A number that is saved when the person leaves it or presses Enter, not at every key. */
export function NumberSetting({ id, value, min, max, step = 1, suffix, disabled, onSave, label }: Props) {
  const [typed, setTyped] = useState<number | null>(value);
  useEffect(() => setTyped(value), [value]);
  const save = (): void => {
    if (typed === null) setTyped(value);
    else if (typed !== value) onSave(typed);
  };
  return (
    <InputNumber<number>
      {...(id === undefined ? {} : { id })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(label === undefined ? {} : { "aria-label": label })}
      value={typed}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      onChange={setTyped}
      onBlur={save}
      onPressEnter={save}
    />
  );
}
