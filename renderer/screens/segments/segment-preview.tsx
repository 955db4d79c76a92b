import { Link } from "react-router";
import type { Cell, FieldInfo } from "../../../core/engine/views.ts";
import type { GroupFigures } from "../../../core/engine/value-answer.ts";
import type { CustomerClass, Stage } from "../../../core/model/fields.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useFieldWords } from "../../ui/field-words.ts";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { Section } from "../../ui/page-head.tsx";
import { peoplePath } from "../../ui/people-link.ts";
import { StackBar } from "../../ui/stack-bar.tsx";

const COLUMNS = ["name", "class", "orders", "net", "lastDay"];
const ROWS = 8;

/** Who a rule holds for: what they are like, and the first of them. */
export function SegmentPreview({ rule }: { readonly rule: RuleGroup }) {
  return (
    <div className="segment-preview">
      <Portrait rule={rule} />
      <FirstRows rule={rule} />
    </div>
  );
}

/** Stages from the beginning to the height of one colour: they are steps of one way. */
const STAGE_DEPTHS: Readonly<Record<Stage, number>> = { potential: 20, ordinary: 45, loyal: 72, advocate: 100 };

function Portrait({ rule }: { readonly rule: RuleGroup }) {
  const t = useT();
  const { answer } = useView("portrait", { rule });
  const format = useFormat();
  const words = useFieldWords();
  if (answer === null || answer.classes.every(({ people }) => people.value === 0)) return null;
  const part = (field: "class" | "stage", { name, people }: GroupFigures<CustomerClass | Stage>, colour: string) => ({
    id: name,
    name: words.choice(field, name),
    size: people.value ?? 0,
    value: format.figureValue(people),
    colour,
    ...(people.behind === null ? {} : { to: peoplePath(people.behind) }),
  });
  return (
    <Section title={t("segments.portrait")}>
      <h3>{words.field("class")}</h3>
      <StackBar
        label={words.field("class")}
        parts={answer.classes.map((group) => part("class", group, `var(--class-${group.name})`))}
      />
      <h3>{words.field("stage")}</h3>
      <StackBar
        label={words.field("stage")}
        parts={answer.stages.map((group) =>
          part("stage", group, `color-mix(in srgb, var(--accent) ${STAGE_DEPTHS[group.name]}%, var(--page))`),
        )}
      />
    </Section>
  );
}

function FirstRows({ rule }: { readonly rule: RuleGroup }) {
  const t = useT();
  const words = useFieldWords();
  const fields = useView("fields", {});
  const customers = useWorkspace()?.customers;
  const { answer } = useView("customers", {
    rule,
    search: "",
    sort: { field: "net", descending: true },
    columns: COLUMNS,
    offset: 0,
    limit: ROWS,
  });
  if (answer === null || fields.answer === null || customers === undefined) return null;
  if (answer.total === 0) {
    if (customers > 0) return <p>{t("segments.nobody")}</p>;
    return <NoCustomers title={t("customers.empty")}>{t("segments.noCustomers")}</NoCustomers>;
  }
  const infos = COLUMNS.map((id) => fields.answer?.find((field) => field.id === id));
  const text = (cell: Cell, info: FieldInfo | undefined): string =>
    info === undefined ? String(cell ?? "") : words.cell(info, cell);
  return (
    <Section title={t("segments.first")} action={<Link to={peoplePath(rule)}>{t("segments.count.see")}</Link>}>
      <div className="segment-scroll" role="region" aria-label={t("segments.first")} tabIndex={0}>
        <table className="segment-rows">
          <thead>
            <tr>
              {COLUMNS.map((id, at) => (
                <th key={id} scope="col" className={kindOf(infos[at])}>
                  {words.field(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row) => (
              <tr key={row.id}>
                {row.cells.map((cell, at) => (
                  <td key={COLUMNS[at]} className={kindOf(infos[at])}>
                    {at === 0 ? (
                      <Link to={`/customers/${row.id}`}>{text(cell, infos[at])}</Link>
                    ) : (
                      text(cell, infos[at])
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function kindOf(info: FieldInfo | undefined): string | undefined {
  return info === undefined || info.type === "text" || info.type === "choice" ? undefined : "rg-number";
}
