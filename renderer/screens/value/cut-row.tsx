import { InputNumber, Slider } from "antd";
import { useId, type ReactNode } from "react";

interface Props {
  readonly label: string;
  /** What the cut says, with its value in. */
  readonly hint: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Stands behind the number: "%". */
  readonly suffix?: string;
  /** The people and money on the far side of the cut. */
  readonly figures: ReactNode;
  /** Choices above the slider. */
  readonly children?: ReactNode;
  onChange(value: number): void;
}

/** A cut as a slider and as a number, and beside it whom it takes in. */
export function CutRow({ label, hint, value, min, max, suffix, figures, children, onChange }: Props) {
  const id = useId();
  return (
    <div className="cut" role="group" aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      {children}
      <div className="cut-control">
        <Slider
          min={min}
          max={max}
          step={1}
          value={Math.min(max, Math.max(min, value))}
          onChange={onChange}
          ariaLabelForHandle={label}
          tooltip={{ open: false }}
        />
        <InputNumber
          size="small"
          min={min}
          max={max}
          precision={0}
          value={value}
          aria-label={label}
          {...(suffix === undefined ? {} : { suffix })}
          onChange={(next) => {
            if (next !== null) onChange(next);
          }}
        />
      </div>
      <p className="rg-quiet">{hint}</p>
      <div className="cut-figures">{figures}</div>
    </div>
  );
}
