import type { GroupFigures } from "../../../core/engine/value-answer.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { FigureView } from "../../ui/figure-view.tsx";

interface Props<Name extends string> {
  /** What the groups divide by, for screen readers. */
  readonly label: string;
  readonly groups: readonly GroupFigures<Name>[];
  nameOf(name: Name): string;
  /** One sentence on who belongs here. */
  meaningOf?(name: Name): string;
  /** The colour of a group's dot. */
  colourOf?(name: Name): string;
}

/** Groups with their people, their share of all and their money; every number leads to the people. */
export function GroupTable<Name extends string>({ label, groups, nameOf, meaningOf, colourOf }: Props<Name>) {
  const t = useT();
  const format = useFormat();
  const all = groups.reduce((sum, { people }) => sum + (people.value ?? 0), 0);
  return (
    <table className="groups" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{t("value.people")}</th>
          <th scope="col">{t("value.shareOfPeople")}</th>
          <th scope="col">{t("value.money")}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, people, money }) => (
          <tr key={name}>
            <th scope="row">
              {colourOf !== undefined && (
                <span className="class-dot" style={{ background: colourOf(name) }} aria-hidden />
              )}
              {nameOf(name)}
              {meaningOf !== undefined && <small>{meaningOf(name)}</small>}
            </th>
            <td>
              <FigureView figure={people} />
            </td>
            <td>{all === 0 ? "–" : format.share((people.value ?? 0) / all)}</td>
            <td>
              <FigureView figure={money} quiet />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
