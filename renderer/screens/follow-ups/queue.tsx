import { Button, Table, type TableColumnsType } from "antd";
import { Link } from "react-router";
import type { FollowUpRow, FollowUpsAnswer } from "../../../core/engine/response-answers.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Empty } from "../../ui/empty.tsx";
import { FigureView } from "../../ui/figure-view.tsx";
import { Pages } from "../../ui/pages.tsx";
import type { QueueState } from "./queue-counts.tsx";
import { shortly } from "./said.ts";

interface Props {
  readonly answer: FollowUpsAnswer;
  readonly state: QueueState;
  readonly page: number;
  readonly pageSize: number;
  readonly onPage: (page: number) => void;
  readonly onCall: (row: FollowUpRow) => void;
}

/** The queue: overdue ones first, then by how much they matter. */
export function Queue({ answer, state, page, pageSize, onPage, onCall }: Props) {
  const t = useT();
  const columns = useColumns(state, onCall);
  if (answer.total === 0) {
    return (
      <Empty title={t(`followUps.empty.${state}`)} actions={undefined}>
        {t(`followUps.emptyHint.${state}`)}
      </Empty>
    );
  }
  return (
    <>
      <Table<FollowUpRow>
        rowKey={({ followUp }) => followUp.id}
        size="small"
        pagination={false}
        scroll={{ x: 800 }}
        dataSource={[...answer.rows]}
        columns={columns}
      />
      <Pages page={page} pageSize={pageSize} total={answer.total} onPage={onPage} />
    </>
  );
}

function useColumns(state: QueueState, onCall: (row: FollowUpRow) => void): TableColumnsType<FollowUpRow> {
  const t = useT();
  const format = useFormat();
  const isClosed = state === "closed";
  return [
    { title: t("followUps.columns.who"), width: 140, render: (_, row) => <Who row={row} /> },
    {
      title: isClosed ? t("followUps.columns.closed") : t("followUps.columns.due"),
      width: 116,
      render: (_, row) => (isClosed ? <Closed row={row} /> : <Due row={row} />),
    },
    {
      title: t("followUps.columns.value"),
      align: "right",
      width: 104,
      render: (_, { value }) => <FigureView figure={value} quiet />,
    },
    { title: t("followUps.columns.said"), render: (_, row) => shortly(row.reply, t) || UNKNOWN },
    {
      title: t(isClosed ? "followUps.columns.note" : "followUps.columns.next"),
      render: (_, { followUp, campaignName }) => (
        <>
          {followUp.entries.at(-1)?.[isClosed ? "note" : "nextStep"] || UNKNOWN}
          {campaignName !== null && <div className="rg-quiet">{campaignName}</div>}
        </>
      ),
    },
    {
      title: <span title={t("followUps.priorityHint")}>{t("followUps.columns.priority")}</span>,
      align: "right",
      width: 76,
      render: (_, { priority }) => format.number(Math.round(priority)),
    },
    {
      title: t("followUps.columns.actions"),
      width: 116,
      render: (_, row) => <Call row={row} isClosed={isClosed} onCall={onCall} />,
    },
  ];
}

function Who({ row }: { readonly row: FollowUpRow }) {
  const t = useT();
  return (
    <>
      <Link to={`/customers/${row.followUp.customer}`}>{row.name ?? t("frame.find.unnamed")}</Link>
      <div className="rg-quiet">{t(`terms.classes.${row.class}`)}</div>
    </>
  );
}

function Due({ row: { due, overdueDays } }: { readonly row: FollowUpRow }) {
  const t = useT();
  const { day } = useFormat();
  if (due === null) return UNKNOWN;
  return (
    <>
      {day(due)}
      {overdueDays > 0 && <div className="follow-ups-late">{t("followUps.overdue", { count: overdueDays })}</div>}
    </>
  );
}

function Closed({ row: { followUp } }: { readonly row: FollowUpRow }) {
  const t = useT();
  const { day } = useFormat();
  const last = followUp.entries.at(-1);
  if (last === undefined) return UNKNOWN;
  return (
    <>
      {t(`terms.followUpStates.${last.state}`)}
      <div className="rg-quiet">{day(last.day)}</div>
    </>
  );
}

interface CallProps {
  readonly row: FollowUpRow;
  readonly isClosed: boolean;
  readonly onCall: (row: FollowUpRow) => void;
}

function Call({ row, isClosed, onCall }: CallProps) {
  const t = useT();
  const word = t(isClosed ? "followUps.reopen" : row.mayCall ? "followUps.callOne" : "followUps.openOne");
  return (
    <Button size="small" aria-label={`${word}: ${row.name ?? t("frame.find.unnamed")}`} onClick={() => onCall(row)}>
      {word}
    </Button>
  );
}
