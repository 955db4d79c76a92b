import type { ReactNode } from "react";
import { barAxis, intervalAxis, isRange, placeOn, type Axis, type PrintedText } from "../../../core/engine/printed.ts";
import type { PrintedBars, PrintedIntervals, PrintedRange } from "../../../core/model/printed.ts";

/** A strip's own measures; it is scaled to the width of its column. */
const WIDTH = 240;
const INSET = 14;
const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;

/** Intervals as rows of label, drawing and numbers over one axis. */
export function PrintedIntervalsTable({
  block,
  text,
}: {
  readonly block: PrintedIntervals;
  readonly text: PrintedText;
}) {
  const { name, kind, digits, reference, rows, remark } = block;
  const axis = intervalAxis(block);
  return (
    <Plot name={name} rows={rows.length} remark={remark}>
      {rows.map((row, at) => {
        const range = row.value !== null && isRange(row.value) ? row.value : null;
        return (
          <Row
            key={at}
            label={row.label}
            value={range === null ? null : text.value(range, kind, digits)}
            remark={row.remark}
          >
            {reference !== null && (
              <line className="plot-reference" {...upright(placeIn(reference, axis), 0, HEIGHT)} />
            )}
            {range !== null && <Interval range={range} axis={axis} proven={row.proven === true} />}
          </Row>
        );
      })}
      <AxisRow axis={axis} label={(tick) => text.number(tick, kind, digits)} />
    </Plot>
  );
}

/** Bars from 0 as rows of label, drawing and number. */
export function PrintedBarsTable({ block, text }: { readonly block: PrintedBars; readonly text: PrintedText }) {
  const axis = barAxis(block.rows.map(({ value }) => value));
  return (
    <Plot name={block.name} rows={block.rows.length} remark={block.remark}>
      {block.rows.map(({ label, value, remark }, at) => (
        <Row key={at} label={label} value={text.value(value, block.kind, block.digits)} remark={remark}>
          {value !== null && (
            <rect
              className="plot-bar"
              x={placeIn(0, axis)}
              y={2}
              width={placeIn(value, axis) - placeIn(0, axis)}
              height={HEIGHT - 4}
              rx={1}
            />
          )}
        </Row>
      ))}
    </Plot>
  );
}

/** A drawing of so few rows is never cut by a page's end. */
const SHORT = 8;

interface PlotProps {
  readonly name: string;
  readonly rows: number;
  readonly remark: string | undefined;
  readonly children: ReactNode;
}

function Plot({ name, rows, remark, children }: PlotProps) {
  return (
    <>
      <table className="paper-plot" data-short={rows <= SHORT}>
        <caption>{name}</caption>
        <tbody>{children}</tbody>
      </table>
      {remark !== undefined && <p className="paper-remark">{remark}</p>}
    </>
  );
}

interface RowProps {
  readonly label: string;
  /** Null: the remark says it. */
  readonly value: string | null;
  readonly remark: string | undefined;
  readonly children: ReactNode;
}

/** The drawing repeats the numbers beside it, so readers aloud pass over it. */
function Row({ label, value, remark, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="plot-drawing">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
          {children}
        </svg>
      </td>
      <td className="plot-value">
        {value}
        {remark !== undefined && <small>{remark}</small>}
      </td>
    </tr>
  );
}

function Interval({
  range: { low, value, high },
  axis,
  proven,
}: {
  readonly range: PrintedRange;
  readonly axis: Axis;
  readonly proven: boolean;
}) {
  const [x1, x, x2] = [placeIn(low, axis), placeIn(value, axis), placeIn(high, axis)];
  return (
    <g className={proven ? "plot-proven" : "plot-open"}>
      <line x1={x1} x2={x2} y1={MIDDLE} y2={MIDDLE} />
      <line {...upright(x1, MIDDLE - 3, MIDDLE + 3)} />
      <line {...upright(x2, MIDDLE - 3, MIDDLE + 3)} />
      <circle cx={x} cy={MIDDLE} r={3} />
    </g>
  );
}

function AxisRow({ axis, label }: { readonly axis: Axis; readonly label: (tick: number) => string }) {
  return (
    <tr className="plot-axis">
      <th aria-hidden />
      <td className="plot-drawing">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
          <line x1={INSET} x2={WIDTH - INSET} y1={0} y2={0} />
          {axis.ticks.map((tick) => (
            <g key={tick}>
              <line {...upright(placeIn(tick, axis), 0, 3)} />
              <text x={placeIn(tick, axis)} y={11} textAnchor="middle">
                {label(tick)}
              </text>
            </g>
          ))}
        </svg>
      </td>
      <td />
    </tr>
  );
}

function upright(x: number, y1: number, y2: number) {
  return { x1: x, x2: x, y1, y2 };
}

/** A number's place in the strip. */
function placeIn(value: number, axis: Axis): number {
  return Math.round((INSET + placeOn(axis, value) * (WIDTH - 2 * INSET)) * 100) / 100;
}
