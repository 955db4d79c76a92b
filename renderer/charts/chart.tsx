import { Button, Dropdown } from "antd";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Link } from "react-router";
import { useTell } from "../app/tell.tsx";
import { useTokens } from "../app/theme/theme.tsx";
import { bridge } from "../app/bridge.ts";
import { useT } from "../app/words/words.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { init, type EChartsType } from "./echarts.ts";
import { pngOf, svgOf } from "./picture.ts";
import "./chart.css";

/** A mark that was clicked: which series (its id, else its name), which datum, and its value. */
export interface ChartMark {
  readonly series: string;
  readonly index: number;
  readonly value: unknown;
}

interface Props {
  /** The finding in one sentence: "The top 20 % bring 63 %". */
  readonly title: string;
  /** Names the saved picture's file. */
  readonly name: string;
  readonly spec: ChartSpec;
  readonly height?: number;
  readonly note?: ReactNode;
  readonly onMark?: (mark: ChartMark) => void;
}

/** A chart under its finding, with the same as a table and saving as a picture. */
export function Chart({ title, name, spec, height = 260, note, onMark }: Props) {
  const t = useT();
  const tell = useTell();
  const tokens = useTokens();
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const save = async (kind: "png" | "svg"): Promise<void> => {
    const bytes =
      kind === "png" ? pngOf(spec.option, title, tokens, height) : svgOf(spec.option, title, tokens, height);
    if (await bridge.saveFile(`${name}.${kind}`, bytes)) tell.done(t("ui.chart.saved"));
  };
  return (
    <figure className="rg-chart" aria-labelledby={heading}>
      <div className="rg-chart-head">
        <figcaption id={heading}>{title}</figcaption>
        <Button size="small" type="text" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "ui.chart.asChart" : "ui.chart.asTable")}
        </Button>
        <Dropdown
          trigger={["click"]}
          menu={{
            items: [
              { key: "png", label: t("ui.chart.png"), onClick: () => void save("png") },
              { key: "svg", label: t("ui.chart.svg"), onClick: () => void save("svg") },
            ],
          }}
        >
          <Button size="small" type="text">
            {t("ui.chart.save")}
          </Button>
        </Dropdown>
      </div>
      {asTable ? (
        <TableView spec={spec} label={title} />
      ) : (
        <Drawing spec={spec} height={height} label={title} {...(onMark === undefined ? {} : { onMark })} />
      )}
      {note !== undefined && <div className="rg-quiet">{note}</div>}
    </figure>
  );
}

function Drawing({
  spec,
  height,
  label,
  onMark,
}: {
  readonly spec: ChartSpec;
  readonly height: number;
  readonly label: string;
  readonly onMark?: (mark: ChartMark) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const clicked = useRef(onMark);
  clicked.current = onMark;
  useEffect(() => {
    if (host.current === null) return;
    const made = init(host.current, null, { renderer: "canvas" });
    chart.current = made;
    made.on("click", ({ seriesId, seriesName, dataIndex, value }) => {
      const series = seriesId !== undefined && !seriesId.startsWith("\0") ? seriesId : (seriesName ?? "");
      clicked.current?.({ series, index: dataIndex, value });
    });
    const resized = new ResizeObserver(() => made.resize());
    resized.observe(host.current);
    return () => {
      resized.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(spec.option, { notMerge: true });
  }, [spec]);
  return <div ref={host} className="rg-chart-drawing" role="img" aria-label={label} style={{ height }} />;
}

function TableView({ spec, label }: { readonly spec: ChartSpec; readonly label: string }) {
  const { columns, rows, doors } = spec.table;
  return (
    <div className="rg-chart-table" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const door = doors?.[at] ?? null;
            return (
              <tr key={row.join("\t")}>
                {row.map((cell, i) => (
                  <td key={columns[i]}>{i === 0 && door !== null ? <Link to={door}>{cell}</Link> : cell}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
