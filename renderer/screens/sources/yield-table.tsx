import { Button } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { BatchYield, SourcesAnswer, SourceYield, Yield } from "../../../core/engine/sources-answers.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { peoplePath } from "../../ui/people-link.ts";

interface Props {
  readonly answer: SourcesAnswer;
  readonly canWrite: boolean;
  onDescribe(batch: BatchYield): void;
  onCheck(batch: BatchYield): void;
}

const COUNTS = ["records", "valid", "doubles", "responded", "bought"] as const;
const MONEY = ["revenue", "cost", "costPerValid", "costPerBuyer"] as const;

/** A line a source, and below it one for each of its files. */
export function YieldTable({ answer, ...acts }: Props) {
  const t = useT();
  return (
    <section aria-label={t("sources.table.title")}>
      <div className="sources-scroll">
        <table className="sources-table">
          <caption>{t(answer.lookedForDoubles ? "sources.table.note" : "sources.table.noteNotLooked")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("sources.columns.source")}</th>
              {[...COUNTS, ...MONEY].map((column) => (
                <th key={column} scope="col" className="sources-number">
                  {t(`sources.columns.${column}`)}
                </th>
              ))}
              <th scope="col">{t("sources.columns.act")}</th>
            </tr>
          </thead>
          {answer.sources.map((source) => (
            <SourceRows key={source.source} source={source} {...acts} />
          ))}
        </table>
      </div>
    </section>
  );
}

interface RowsProps extends Omit<Props, "answer"> {
  readonly source: SourceYield;
}

function SourceRows({ source, canWrite, onDescribe, onCheck }: RowsProps) {
  const t = useT();
  const { day } = useFormat();
  return (
    <tbody>
      <tr className="sources-sum">
        <th scope="row">
          {source.source}
          {source.withoutCost > 0 && (
            <span className="rg-quiet">{t("sources.withoutCost", { count: source.withoutCost })}</span>
          )}
        </th>
        <Cells row={source} behind={source.behind} />
        <td />
      </tr>
      {source.batches.map((batch) => (
        <tr key={batch.batch}>
          <th scope="row">
            {batch.fileName}
            <span className="rg-quiet">
              {day(batch.day)}
              {batch.origin !== null && ` · ${t(`data.importing.origin.kinds.${batch.origin.kind}`)}`}
              {batch.origin?.vendor !== undefined && ` · ${batch.origin.vendor}`}
            </span>
            <Checked batch={batch} />
          </th>
          <Cells row={batch} />
          <td className="sources-acts">
            <Button size="small" disabled={!canWrite} onClick={() => onDescribe(batch)}>
              {t("sources.describe")}
            </Button>
            <Button
              size="small"
              disabled={batch.valid === 0 && batch.checks.length === 0}
              onClick={() => onCheck(batch)}
            >
              {t("sources.check.open")}
            </Button>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** What the latest check of a file found. */
function Checked({ batch }: { readonly batch: BatchYield }) {
  const t = useT();
  const { share } = useFormat();
  const valid = batch.checks[0]?.valid ?? null;
  if (valid === null) return null;
  return (
    <span className="rg-quiet">
      {t("sources.check.short", { share: share(valid.share), low: share(valid.low), high: share(valid.high) })}
    </span>
  );
}

interface CellsProps {
  readonly row: Yield;
  /** Rules for whom a number counts. */
  readonly behind?: Readonly<Record<"records" | "bought", RuleGroup>>;
}

function Cells({ row, behind }: CellsProps) {
  const { number, money } = useFormat();
  const doors: Partial<Record<(typeof COUNTS)[number], RuleGroup>> =
    behind === undefined || row.doubles > 0 ? (behind === undefined ? {} : { bought: behind.bought }) : behind;
  return (
    <>
      {COUNTS.map((column) => (
        <td key={column} className="sources-number">
          <Door to={row[column] > 0 ? doors[column] : undefined}>{number(row[column])}</Door>
        </td>
      ))}
      {MONEY.map((column) => (
        <td key={column} className="sources-number">
          {row[column] === null ? UNKNOWN : money(row[column])}
        </td>
      ))}
    </>
  );
}

function Door({ to, children }: { readonly to: RuleGroup | undefined; readonly children: ReactNode }) {
  return to === undefined ? children : <Link to={peoplePath(to)}>{children}</Link>;
}
