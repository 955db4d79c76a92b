import { Table } from "antd";
import type { BatchHealthRow } from "../../../core/engine/cleaning-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import type { OpenDoor } from "./people-drawer.tsx";
import { ProblemDoor } from "./problem-door.tsx";

interface Props {
  readonly batches: readonly BatchHealthRow[];
  onDoor(door: OpenDoor): void;
}

/** One row a file: of the values that stand and came with it, how many are wrong. */
export function HealthBatches({ batches, onDoor }: Props) {
  const t = useT();
  const { number, share, moment } = useFormat();
  const nameOf = ({ commit, fileName, source }: BatchHealthRow): string => {
    if (commit === null) return t("clean.health.byHand");
    if (fileName === null) return t("clean.health.sample");
    return t("clean.health.fromSource", { file: fileName, source: source ?? "" });
  };
  const column = (problem: "invalid" | "odd" | "stale") => ({
    title: t(`clean.health.columns.${problem}`),
    align: "right" as const,
    width: 150,
    render: (_: unknown, row: BatchHealthRow) => {
      const count = row[problem];
      const words = { file: nameOf(row), problem: t(`clean.problems.${problem}`), n: number(count), count };
      const open = () =>
        onDoor({ behind: { of: "batch", commit: row.commit, problem }, title: t("clean.behind.batch", words) });
      const text = `${number(count)} · ${share(count / row.values)}`;
      return <ProblemDoor n={count} text={text} label={t("clean.health.doorBatch", words)} onOpen={open} />;
    },
  });
  return (
    <Table<BatchHealthRow>
      rowKey={({ commit }) => commit ?? 0}
      size="small"
      pagination={batches.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      scroll={{ x: 760 }}
      dataSource={[...batches]}
      columns={[
        {
          title: t("clean.health.columns.source"),
          render: (_, row) => (
            <>
              {nameOf(row)} <span className="rg-quiet">{moment(row.at)}</span>
            </>
          ),
        },
        {
          title: t("clean.health.columns.values"),
          align: "right",
          width: 120,
          render: (_, { values }) => number(values),
        },
        column("invalid"),
        column("odd"),
        column("stale"),
      ]}
    />
  );
}
