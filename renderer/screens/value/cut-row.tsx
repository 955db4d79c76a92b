import { Slider } from "antd";
import { useId, type ReactNode } from "react";
import { BoundedNumber } from "../../ui/bounded-number.tsx";

interface Props {
  readonly label: string;
  /** What the cut says, with its value in. */
  readonly hint: string;
  readonly value: number;
  readonly min: number;
  /** How far the slider goes. */
  readonly max: number;
  /** The greatest number that can be typed. */
  readonly most?: number;
  /** Stands behind the number: "%". */
  readonly suffix?: string;
  /** The people and money on the far side of the cut. */
  readonly figures: ReactNode;
  /** Choices above the slider. */
  readonly children?: ReactNode;
  onChange(value: number): void;
}

/** A cut as a slider and as a number, and beside it whom it takes in. */
export function CutRow({ label, hint, value, min, max, most = max, suffix, figures, children, onChange }: Props) {
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
        <BoundedNumber
          size="small"
          min={min}
          max={most}
          isWhole
          value={value}
          label={label}
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
