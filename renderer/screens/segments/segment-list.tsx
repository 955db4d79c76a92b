import { Button, Table } from "antd";
import { Link, useNavigate } from "react-router";
import type { Views } from "../../../core/engine/views.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Empty } from "../../ui/empty.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { FigureView } from "../../ui/figure-view.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { PageHead, Section } from "../../ui/page-head.tsx";
import { useRuleSentence } from "../../ui/rule-sentence.ts";
import { IDEAS } from "./ideas.ts";

type Segment = Views["segments"]["answer"][number];

/** Every saved segment with its rule read aloud and how many it holds today. */
export function SegmentList() {
  const t = useT();
  const { answer, error } = useView("segments", {});
  const empty = useWorkspace()?.customers === 0;
  const navigate = useNavigate();
  const create = (
    <Button type="primary" onClick={() => void navigate("/segments/new")}>
      {t("segments.create")}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t("segments.title")}
        lead={t("segments.lead")}
        action={answer?.length === 0 || empty ? undefined : create}
      />
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {answer !== null && answer.length > 0 && <SegmentTable segments={answer} />}
      {empty && <NoCustomers title={t("segments.none")}>{t("segments.noCustomers")}</NoCustomers>}
      {answer?.length === 0 && !empty && (
        <Empty title={t("segments.none")} actions={create}>
          {t("segments.noneHint")}
        </Empty>
      )}
      {answer !== null && !empty && <Ideas />}
    </>
  );
}

function SegmentTable({ segments }: { readonly segments: readonly Segment[] }) {
  const t = useT();
  const sentence = useRuleSentence();
  return (
    <Table<Segment>
      rowKey="id"
      size="small"
      className="segment-table"
      pagination={false}
      dataSource={[...segments]}
      columns={[
        {
          title: t("segments.columns.name"),
          width: "30%",
          render: (_, { id, name, note }) => (
            <>
              <Link to={`/segments/${id}`}>{name}</Link>
              {note !== "" && <div className="rg-quiet">{note}</div>}
            </>
          ),
        },
        { title: t("segments.columns.rule"), render: (_, { rule }) => sentence(rule) },
        {
          title: t("segments.columns.people"),
          align: "right",
          width: 110,
          render: (_, { people }) =>
            people.value === null ? t("segments.foreign") : <FigureView figure={people} quiet />,
        },
        {
          title: t("segments.columns.next"),
          width: 130,
          render: (_, { id, name }) => (
            <Link to={`/list?segment=${encodeURIComponent(id)}`} aria-label={t("segments.listOf", { name })}>
              {t("segments.editor.makeList")}
            </Link>
          ),
        },
      ]}
    />
  );
}

function Ideas() {
  const t = useT();
  return (
    <Section title={t("segments.ideas")}>
      <ul className="segment-ideas">
        {IDEAS.map((idea) => (
          <Idea key={idea.name} {...idea} />
        ))}
      </ul>
    </Section>
  );
}

/** A rule to begin with, read aloud, and how many that would be here. */
function Idea({ name, rule }: (typeof IDEAS)[number]) {
  const t = useT();
  const sentence = useRuleSentence();
  const { answer } = useView("count", { rule });
  return (
    <li>
      <div>
        <Link to={`/segments/new?rule=${encodeURIComponent(JSON.stringify(rule))}`}>{t(`segments.idea.${name}`)}</Link>
        {answer !== null && (
          <span className="segment-idea-count">
            <FigureView figure={answer.people} withUnit quiet />
          </span>
        )}
      </div>
      <div className="rg-quiet">{sentence(rule)}</div>
    </li>
  );
}
