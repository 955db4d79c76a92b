import { Link } from "react-router";
import type { SampleAnswer } from "../../../core/engine/response-answers.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { tallyOf, type Tally } from "./tally.ts";

/** As few answers as that say nothing of all the others. */
const LEAST = 30;
const ROWS = ["knows", "unaided", "understands"] as const;

interface Props {
  readonly campaign: string;
  readonly people: SampleAnswer["people"];
}

/** What the sample said before and after, counted; what it proves stands with the effect. */
export function BeforeAfter({ campaign, people }: Props) {
  const t = useT();
  const format = useFormat();
  const before = tallyOf(people, "before");
  const after = tallyOf(people, "after");
  const cell = ({ answers, ...counts }: Tally, row: (typeof ROWS)[number]): string =>
    answers === 0
      ? UNKNOWN
      : t("awareness.result.of", {
          n: format.number(counts[row]),
          answers: format.number(answers),
          share: format.share(counts[row] / answers),
        });
  const few = [before, after].some(({ answers }) => answers > 0 && answers < LEAST);
  return (
    <Section title={t("awareness.result.title")}>
      <table className="awareness-table awareness-result">
        <thead>
          <tr>
            <td />
            <th scope="col" className="rg-number">
              {t("awareness.phase.before")}
            </th>
            <th scope="col" className="rg-number">
              {t("awareness.phase.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`awareness.result.${row}`)}</th>
              <td className="rg-number">{cell(before, row)}</td>
              <td className="rg-number">{cell(after, row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {few && <p className="rg-quiet">{t("awareness.result.few")}</p>}
      <p className="rg-quiet">
        {t("awareness.result.effect")}{" "}
        <Link to={`/campaigns/${encodeURIComponent(campaign)}/effect`}>{t("awareness.result.toEffect")}</Link>
      </p>
    </Section>
  );
}
