import type { ReactNode } from "react";
import type { Before, Matrix } from "../../../core/engine/movement-answer.ts";
import type { Day } from "../../../core/model/day.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { FigureView } from "../../ui/figure-view.tsx";

interface Props<Name extends string> {
  readonly matrix: Matrix<Name>;
  readonly span: { readonly from: Day; readonly to: Day };
  /** Which end of the names is up. */
  readonly upwards: "first" | "last";
  nameOf(name: Name): string;
  /** The colour of a name's dot. */
  colourOf?(name: Name): string;
}

/** From where they were, row by row, to where they are, column by column; every number leads to its people. */
export function MovementTable<Name extends string>({ matrix, span, upwards, nameOf, colourOf }: Props<Name>) {
  const t = useT();
  const { day } = useFormat();
  const { rows, now } = matrix;
  const place = (name: Before<Name>): number => now.findIndex((one) => one.name === name);
  const wayOf = (from: Before<Name>, to: number): string => {
    const before = place(from);
    if (before < 0) return "new";
    if (before === to) return "same";
    return to < before === (upwards === "first") ? "up" : "down";
  };
  const dot = (name: Name) =>
    colourOf === undefined ? null : <span className="class-dot" style={{ background: colourOf(name) }} aria-hidden />;
  // Who is not known then stands apart, and only where there is somebody.
  const shown = rows.filter(({ from, people }) => place(from) >= 0 || people.value !== 0);
  return (
    <div className="movement-scroll">
      <table className="groups movement-table" aria-label={t("movement.title")}>
        <thead>
          <tr>
            <th scope="col">
              <span>{t("movement.from", { day: day(span.from) })}</span>
              <br />
              <span>{t("movement.to", { day: day(span.to) })}</span>
            </th>
            {now.map(({ name }) => (
              <th key={name} scope="col">
                {dot(name)}
                {nameOf(name)}
              </th>
            ))}
            <th scope="col">{t("movement.all")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ from, people, to }) => (
            <tr key={from}>
              <th scope="row">
                <RowName from={from} nameOf={nameOf} dot={dot} />
              </th>
              {to.map((cell, i) => (
                <td key={cell.name} className={cell.people.value === 0 ? "is-none" : `is-${wayOf(from, i)}`}>
                  {cell.people.value === 0 ? "–" : <FigureView figure={cell.people} quiet />}
                </td>
              ))}
              <td>
                <FigureView figure={people} quiet />
              </td>
            </tr>
          ))}
          <tr className="movement-now">
            <th scope="row">{t("movement.nowAll")}</th>
            {now.map(({ name, people }) => (
              <td key={name}>
                <FigureView figure={people} quiet />
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface RowNameProps<Name extends string> {
  readonly from: Before<Name>;
  nameOf(name: Name): string;
  dot(name: Name): ReactNode;
}

function RowName<Name extends string>({ from, nameOf, dot }: RowNameProps<Name>) {
  const t = useT();
  if (from === "new") return t("movement.rows.new");
  if (from === "unknown") {
    return (
      <>
        {t("movement.rows.unknown")}
        <small>{t("movement.unknownHint")}</small>
      </>
    );
  }
  return (
    <>
      {dot(from)}
      {nameOf(from)}
    </>
  );
}
