import { useMemo } from "react";
import { useNavigate } from "react-router";
import type { GroupFigures, ValueAnswer } from "../../../core/engine/value-answer.ts";
import type { CustomerClass } from "../../../core/model/fields.ts";
import { useFormat } from "../../app/format.ts";
import { useTokens } from "../../app/theme/theme.tsx";
import { useT } from "../../app/words/words.ts";
import { Chart, type ChartMark } from "../../charts/chart.tsx";
import { classStack } from "../../charts/class-stack.ts";
import { peoplePath } from "../../ui/people-link.ts";
import { GroupTable } from "./group-table.tsx";

const HEIGHT = 84;

/** The five classes: a bar as wide as they are many, and a table of people and money. */
export function ClassesPanel({ answer }: { readonly answer: ValueAnswer }) {
  const t = useT();
  const navigate = useNavigate();
  const { classes } = answer;
  const spec = useStack(classes);
  const open = ({ series }: ChartMark): void => {
    const behind = classes.find(({ name }) => name === series)?.people.behind;
    if (behind) void navigate(peoplePath(behind));
  };
  const leaders = classes.find(({ name }) => name === "opinionLeader")?.people.value ?? 0;
  return (
    <section className="panel classes" aria-label={t("value.classes")}>
      <h2>{t("value.classes")}</h2>
      <Chart title={useFinding(classes)} name="classes" spec={spec} height={HEIGHT} onMark={open} />
      <GroupTable
        label={t("value.classes")}
        groups={classes}
        nameOf={(name) => t(`terms.classes.${name}`)}
        meaningOf={(name) => t(`terms.classMeaning.${name}`)}
        colourOf={(name) => `var(--class-${name})`}
      />
      {leaders === 0 && <p className="rg-quiet">{t("value.leadersNone")}</p>}
    </section>
  );
}

function useStack(classes: readonly GroupFigures<CustomerClass>[]) {
  const t = useT();
  const format = useFormat();
  const tokens = useTokens();
  return useMemo(
    () =>
      classStack(
        classes.map(({ name, people, money }) => ({ name, people: people.value ?? 0, money: money.value ?? 0 })),
        {
          class: t("terms.figures.fiveClasses"),
          people: t("value.people"),
          money: t("value.money"),
          classOf: (name) => t(`terms.classes.${name}`),
          peopleOf: (people) => format.inUnit(people, "people"),
          moneyOf: format.moneyShort,
        },
        tokens,
      ),
    [classes, t, format, tokens],
  );
}

/** The finding: which class brings most of the money, and how few or many it is. */
function useFinding(classes: readonly GroupFigures<CustomerClass>[]): string {
  const t = useT();
  const format = useFormat();
  const people = classes.reduce((sum, group) => sum + (group.people.value ?? 0), 0);
  const money = classes.reduce((sum, group) => sum + (group.money.value ?? 0), 0);
  const [best] = [...classes].sort((a, b) => (b.money.value ?? 0) - (a.money.value ?? 0));
  if (best === undefined || people === 0 || money <= 0) return t("value.classesPlain", { count: people });
  return t("value.classesFinding", {
    name: t(`terms.classes.${best.name}`),
    people: format.share((best.people.value ?? 0) / people),
    money: format.share((best.money.value ?? 0) / money),
  });
}
