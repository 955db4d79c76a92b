import "./interval-line.css";

interface Props {
  /** The whole drawing in words. */
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Stands at the ends of the interval and at the best guess. */
  readonly text: (value: number) => string;
  /** What 0 means; absent: no words, for where many stand below one another. */
  readonly zero?: string;
  /** Whether it is proven: drawn in the accent, else in quiet. */
  readonly proven: boolean;
}

/** Air on both sides of what is drawn, as a part of its width. */
const AIR = 0.12;

/** An interval as a line over its axis, with 0 marked and the best guess as a point. */
export function IntervalLine({ label, value, low, high, text, zero, proven }: Props) {
  const from = Math.min(low, 0);
  const width = Math.max(high, 0) - from || 1;
  const at = (x: number): string => `${(AIR + ((x - from) / width) * (1 - 2 * AIR)) * 100}%`;
  const bare = zero === undefined;
  return (
    <div className="rg-interval" role="img" aria-label={label} data-bare={bare} data-proven={proven}>
      <span className="rg-interval-axis" />
      <span className="rg-interval-zero" style={{ left: at(0) }} />
      <span className="rg-interval-range" style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
      <span className="rg-interval-point" style={{ left: at(value) }} />
      {!bare && (
        <>
          <span className="rg-interval-above" style={{ left: at(0) }}>
            {zero}
          </span>
          <span className="rg-interval-low" style={{ left: at(low) }}>
            {text(low)}
          </span>
          <span className="rg-interval-high" style={{ left: at(high) }}>
            {text(high)}
          </span>
        </>
      )}
    </div>
  );
}
