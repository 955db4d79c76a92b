import { Alert } from "antd";
import type { ListAnswer } from "../../../core/engine/views.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { FigureView } from "../../ui/figure-view.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Section } from "../../ui/page-head.tsx";
import { StackBar } from "../../ui/stack-bar.tsx";
import { ListSample } from "./list-sample.tsx";
import { SaveList } from "./save-list.tsx";
import type { Wanted } from "./wanted.ts";

interface Props {
  readonly rule: RuleGroup;
  readonly name: string;
  readonly wanted: Wanted;
}

/** Who is on the list, who is not and why, the first rows, and the button that writes it. */
export function ListResult({ rule, name, wanted }: Props) {
  const t = useT();
  const { answer, error } = useView("list", { rule, channel: wanted.channel, oneAHousehold: wanted.oneAHousehold });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  if (answer.segment.value === 0) {
    return <Alert type="info" showIcon title={t("list.nobody")} description={t("list.nobodyThere")} />;
  }
  return (
    <div className="list-result">
      <Section title={t("list.result")}>
        <Counts answer={answer} />
      </Section>
      {answer.included.value === 0 ? (
        <Alert type="info" showIcon title={t("list.nobody")} description={t("list.nobodyHint")} />
      ) : (
        <>
          <SaveList rule={rule} name={name} wanted={wanted} answer={answer} />
          <ListSample answer={answer} />
        </>
      )}
    </div>
  );
}

const COLOURS = {
  refused: "var(--bad)",
  noPermission: "var(--warning)",
  noAddress: "var(--quiet)",
  householdDouble: "color-mix(in srgb, var(--quiet) 50%, var(--page))",
  heldOut: "var(--series-1)",
} as const satisfies Record<ListAnswer["excluded"][number]["reason"], string>;

/** The segment divided into those on the list and those left out, each part with its reason, its remedy and a door to its people. */
function Counts({ answer }: { readonly answer: ListAnswer }) {
  const t = useT();
  const format = useFormat();
  const left = answer.excluded.filter(({ people }) => people.value !== 0);
  const excluded = left.reduce((sum, { people }) => sum + (people.value ?? 0), 0);
  const parts = [
    { id: "included", name: t("list.included"), people: answer.included, colour: "var(--accent)", remedy: "" },
    ...left.map(({ reason, people }) => ({
      id: reason,
      name: t(`list.reasons.${reason}`),
      people,
      colour: COLOURS[reason],
      remedy: t(`list.remedy.${reason}`),
    })),
  ];
  const sum = {
    segment: format.figureValue(answer.segment),
    included: format.figureValue(answer.included),
    excluded: format.number(excluded),
  };
  return (
    <>
      <p className="list-sum" role="status">
        {t("list.counts", sum)}
      </p>
      <StackBar
        bare
        label={t("list.result")}
        parts={parts.map(({ id, name, people, colour }) => ({
          id,
          name,
          size: people.value ?? 0,
          value: format.figureValue(people),
          colour,
        }))}
      />
      <dl className="list-reasons">
        {parts.map(({ id, name, people, colour, remedy }) => (
          <div key={id}>
            <dt>
              <span className="rg-dot" style={{ background: colour }} aria-hidden />
              {name}
            </dt>
            <dd className="rg-number">
              <FigureView figure={people} quiet />
            </dd>
            <dd className="rg-quiet">{remedy}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
