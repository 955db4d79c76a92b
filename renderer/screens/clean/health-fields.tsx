import { Table } from "antd";
import { Link } from "react-router";
import type { FieldHealthRow, HealthAnswer, Problem } from "../../../core/engine/cleaning-answers.ts";
import type { FactField } from "../../../core/model/fields.ts";
import { where } from "../../../core/model/rule.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useCleanFieldName } from "../../ui/clean-field-name.ts";
import { peoplePath } from "../../ui/people-link.ts";
import type { OpenDoor } from "./people-drawer.tsx";
import { ProblemDoor } from "./problem-door.tsx";

interface Props {
  readonly health: HealthAnswer;
  onDoor(door: OpenDoor): void;
  onValues(field: FactField): void;
}

/** One row a field: how many have it, how many different, what is wrong. */
export function HealthFields({ health, onDoor, onValues }: Props) {
  const t = useT();
  const { number, share } = useFormat();
  const nameOf = useCleanFieldName();
  const problem = (field: FactField, of: Problem, n: number, text = number(n)) => {
    const words = { field: nameOf(field), problem: t(`clean.problems.${of}`), n: number(n), count: n };
    const open = () =>
      onDoor({ behind: { of: "problem", field, problem: of }, title: t("clean.behind.problem", words) });
    return <ProblemDoor n={n} text={text} label={t("clean.health.door", words)} onOpen={open} />;
  };
  const missing = ({ field, filled }: FieldHealthRow) => {
    const n = health.customers - filled;
    if (n === 0) return <span className="rg-quiet">{number(0)}</span>;
    return (
      <Link
        to={peoplePath(where(field, "unknown"))}
        aria-label={t("clean.health.doorMissing", { field: nameOf(field), n: number(n), count: n })}
      >
        {number(n)}
      </Link>
    );
  };
  return (
    <Table<FieldHealthRow>
      rowKey="field"
      size="small"
      pagination={false}
      scroll={{ x: 820 }}
      dataSource={[...health.fields]}
      columns={[
        { title: t("clean.health.columns.field"), width: 150, render: (_, { field }) => nameOf(field) },
        {
          title: t("clean.health.columns.filled"),
          align: "right",
          width: 90,
          render: (_, { filled }) => share(health.customers === 0 ? 0 : filled / health.customers),
        },
        { title: t("clean.health.columns.missing"), align: "right", width: 90, render: (_, row) => missing(row) },
        {
          title: t("clean.health.columns.distinct"),
          align: "right",
          width: 90,
          render: (_, { distinct }) => number(distinct),
        },
        {
          title: t("clean.health.columns.invalid"),
          align: "right",
          width: 110,
          render: (_, { field, invalid }) => (invalid === null ? UNKNOWN : problem(field, "invalid", invalid)),
        },
        {
          title: t("clean.health.columns.odd"),
          render: (_, { field, oddities }) => (
            <ul className="rg-clean-odd">
              {oddities.map(({ oddity, people }) => (
                <li key={oddity}>
                  {problem(field, oddity, people, `${t(`clean.problems.${oddity}`)} ${number(people)}`)}
                </li>
              ))}
            </ul>
          ),
        },
        {
          title: t("clean.health.columns.stale"),
          align: "right",
          width: 130,
          render: (_, { field, stale }) => problem(field, "stale", stale),
        },
        {
          title: t("clean.health.columns.act"),
          width: 80,
          render: (_, { field }) => (
            <button
              type="button"
              className="rg-link"
              aria-label={t("clean.health.open", { field: nameOf(field) })}
              onClick={() => onValues(field)}
            >
              {t("clean.health.openShort")}
            </button>
          ),
        },
      ]}
    />
  );
}
