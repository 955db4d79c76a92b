import { Progress } from "antd";
import { Link } from "react-router";
import type { Cell, GroupFigures } from "../../../core/engine/views.ts";
import type { CustomerClass, Stage } from "../../../core/model/fields.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { useFieldWords } from "../../ui/field-words.ts";
import { FigureView } from "../../ui/figure-view.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Section } from "../../ui/page-head.tsx";
import { peoplePath } from "../../ui/people-link.ts";
import { StackBar } from "../../ui/stack-bar.tsx";

const COLUMNS = ["name", "class", "orders", "net", "lastDay"];
const ROWS = 8;

/** Who a rule holds for: how many, what they bring, what they are like, the first of them. */
export function SegmentPreview({ rule }: { readonly rule: RuleGroup }) {
  const t = useT();
  const format = useFormat();
  const { answer, error } = useView("count", { rule });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  const people = answer.people.value ?? 0;
  const share = answer.base === 0 ? 0 : people / answer.base;
  return (
    <div className="segment-preview">
      <div className="segment-count" aria-live="polite">
        <span className="segment-number">
          <FigureView figure={answer.people} />
        </span>{" "}
        {t("segments.count.people")}
      </div>
      <Progress percent={share * 100} showInfo={false} size="small" aria-label={t("segments.count.people")} />
      <p className="rg-quiet">
        {t("segments.count.ofBase", { share: format.share(share), base: format.number(answer.base) })}
      </p>
      <dl className="segment-figures">
        <dt>{t("segments.count.money")}</dt>
        <dd>
          <FigureView figure={answer.money} />
        </dd>
        <dt>{t("segments.count.reachable")}</dt>
        <dd>
          <FigureView figure={answer.reachable} />
        </dd>
      </dl>
      <Portrait rule={rule} />
      <FirstRows rule={rule} />
    </div>
  );
}

function Portrait({ rule }: { readonly rule: RuleGroup }) {
  const t = useT();
  const { answer } = useView("portrait", { rule });
  const format = useFormat();
  const words = useFieldWords();
  if (answer === null) return null;
  const parts = (field: "class" | "stage", groups: readonly GroupFigures<CustomerClass | Stage>[]) =>
    groups.map(({ name, people }) => ({
      id: name,
      name: words.choice(field, name),
      size: people.value ?? 0,
      value: format.figureValue(people),
      colour: `var(--${field}-${name})`,
      ...(people.behind === null ? {} : { to: peoplePath(people.behind) }),
    }));
  return (
    <Section title={t("segments.portrait")}>
      <StackBar label={words.field("class")} parts={parts("class", answer.classes)} />
      <StackBar label={words.field("stage")} parts={parts("stage", answer.stages)} />
    </Section>
  );
}

function FirstRows({ rule }: { readonly rule: RuleGroup }) {
  const t = useT();
  const words = useFieldWords();
  const fields = useView("fields", {});
  const { answer } = useView("customers", {
    rule,
    search: "",
    sort: { field: "net", descending: true },
    columns: COLUMNS,
    offset: 0,
    limit: ROWS,
  });
  if (answer === null || fields.answer === null || answer.total === 0) return null;
  const infos = COLUMNS.map((id) => fields.answer?.find((field) => field.id === id));
  const text = (cell: Cell, at: number): string => {
    const info = infos[at];
    return info === undefined ? String(cell ?? "") : words.cell(info, cell);
  };
  return (
    <Section title={t("segments.first")} action={<Link to={peoplePath(rule)}>{t("segments.count.see")}</Link>}>
      <table className="segment-rows">
        <thead>
          <tr>
            {COLUMNS.map((id) => (
              <th key={id} scope="col">
                {words.field(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, at) => (
                <td key={COLUMNS[at]}>
                  {at === 0 ? <Link to={`/customers/${row.id}`}>{text(cell, at)}</Link> : text(cell, at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
