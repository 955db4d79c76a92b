import type { MixAnswer, MixAnswerCell, MixResult } from "../../../core/engine/mix-answers.ts";
import { PARTS } from "../../../core/model/money.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

/** How many of each class to contact by which channel in which wave, and what that is expected to bring. */
export function SpendDivision({ answer }: { readonly answer: MixAnswer }) {
  const t = useT();
  const format = useFormat();
  const { result, decay, budget } = answer;
  if (result === null) return <p role="status">{t("campaignPlan.mix.infeasible")}</p>;
  if (result.cells.length === 0) return <p role="status">{t("campaignPlan.mix.nobody")}</p>;
  const facts = {
    count: result.pieces,
    cost: format.money(result.cost),
    budget: format.money(budget ?? 0),
    left: format.money(result.margin - result.cost),
  };
  return (
    <>
      <DivisionTable result={result} waves={decay.length} />
      <p role="status">
        <strong>{t("campaignPlan.mix.brings", facts)}</strong> {t("campaignPlan.mix.notProven")}
      </p>
      <Bounds result={result} />
    </>
  );
}

interface TableProps {
  readonly result: MixResult;
  readonly waves: number;
}

function DivisionTable({ result, waves }: TableProps) {
  const t = useT();
  const format = useFormat();
  const fixed = result.cost - sum(result.cells, ({ cost }) => cost);
  const places = Array.from({ length: waves }, (_, wave) => wave);
  const peopleIn = (cells: readonly MixAnswerCell[], wave: number): string => {
    const people = sum(cells, (cell) => (cell.wave === wave ? cell.people : 0));
    return people === 0 ? "" : format.number(people);
  };
  return (
    <div className="plan-scroll" role="region" aria-label={t("campaignPlan.mix.result")} tabIndex={0}>
      <table className="plan-table spend-table">
        <caption>{t("campaignPlan.mix.result")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("campaignPlan.mix.class")}</th>
            <th scope="col">{t("campaignPlan.mix.channel")}</th>
            {places.map((wave) => (
              <th key={wave} scope="col" className="rg-number">
                {t("campaignPlan.mix.wave", { n: wave + 1 })}
              </th>
            ))}
            {SUMS.map((column) => (
              <th key={column} scope="col" className="rg-number">
                {t(`campaignPlan.mix.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(result.cells).map((cells) => (
            <tr key={`${cells[0].class} ${cells[0].channel}`}>
              <th scope="row">{t(`terms.classes.${cells[0].class}`)}</th>
              <td>{t(`terms.channels.${cells[0].channel}`)}</td>
              {places.map((wave) => (
                <td key={wave} className="rg-number">
                  {peopleIn(cells, wave)}
                </td>
              ))}
              <Sums
                cost={sum(cells, ({ cost }) => cost)}
                responses={sum(cells, ({ responses }) => responses)}
                orders={sum(cells, ({ orders }) => orders)}
                margin={sum(cells, ({ margin }) => margin)}
              />
            </tr>
          ))}
        </tbody>
        <tfoot>
          {fixed > 0 && (
            <tr>
              <th scope="row" colSpan={2 + waves}>
                {t("campaignPlan.mix.fixedPrices")}
              </th>
              <td className="rg-number">{format.money(fixed)}</td>
              <td colSpan={SUMS.length - 1} />
            </tr>
          )}
          <tr className="spend-all">
            <th scope="row" colSpan={2}>
              {t("campaignPlan.mix.all")}
            </th>
            {places.map((wave) => (
              <td key={wave} className="rg-number">
                {peopleIn(result.cells, wave)}
              </td>
            ))}
            <Sums {...result} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const SUMS = ["cost", "replies", "orders", "margin"] as const;

function Sums({ cost, responses, orders, margin }: Pick<MixResult, "cost" | "responses" | "orders" | "margin">) {
  const format = useFormat();
  const expected = (n: number): string => format.number(n >= 10 ? Math.round(n) : n);
  return (
    <>
      <td className="rg-number">{format.money(cost)}</td>
      <td className="rg-number">{expected(responses)}</td>
      <td className="rg-number">{expected(orders)}</td>
      <td className="rg-number">{format.money(margin)}</td>
    </>
  );
}

/** What limits it, what more money would bring, who is taken last. */
function Bounds({ result }: { readonly result: MixResult }) {
  const t = useT();
  const format = useFormat();
  const { limits, worthOf100, cutOff, mayMiss } = result;
  return (
    <ul className="spend-bounds">
      {limits.length === 0 && <li>{t("campaignPlan.mix.limits.nothing")}</li>}
      {limits.map((limit) =>
        limit.kind === "capacity" ? (
          <li key={`capacity ${limit.channel}`}>
            {t("campaignPlan.mix.limits.capacity", { channel: t(`terms.channels.${limit.channel}`) })}
          </li>
        ) : (
          <li key={limit.kind}>{t(`campaignPlan.mix.limits.${limit.kind}`)}</li>
        ),
      )}
      <li>
        {worthOf100 > 0
          ? t("campaignPlan.mix.worth", { money: format.money(worthOf100) })
          : t("campaignPlan.mix.worthNothing")}
      </li>
      {cutOff !== null && (
        <li>
          {t(cutOff.price === 0 ? "campaignPlan.mix.cutOffFree" : "campaignPlan.mix.cutOff", {
            class: t(`terms.classes.${cutOff.class}`),
            channel: t(`terms.channels.${cutOff.channel}`),
            n: cutOff.wave + 1,
            margin: format.money(cutOff.margin),
            price: format.money(cutOff.price),
          })}
        </li>
      )}
      {mayMiss !== null && mayMiss >= PARTS && (
        <li>{t("campaignPlan.mix.nearly", { money: format.money(mayMiss) })}</li>
      )}
    </ul>
  );
}

type Row = readonly [MixAnswerCell, ...MixAnswerCell[]];

/** The cells of each class and channel together. */
function rowsOf(cells: readonly MixAnswerCell[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const cell of cells) {
    const key = `${cell.class} ${cell.channel}`;
    const row = rows.get(key);
    rows.set(key, row === undefined ? [cell] : [...row, cell]);
  }
  return [...rows.values()];
}

function sum(cells: readonly MixAnswerCell[], value: (cell: MixAnswerCell) => number): number {
  return cells.reduce((total, cell) => total + value(cell), 0);
}
