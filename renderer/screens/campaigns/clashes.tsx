import { Link } from "react-router";
import type { CalendarAnswer } from "../../../core/engine/campaign-answers.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

type Clash = CalendarAnswer["clashes"][number];

/** Which waves the same people would get too close together. */
export function Clashes({ answer }: { readonly answer: CalendarAnswer }) {
  const t = useT();
  if (answer.clashes.length === 0) return <p className="rg-quiet">{t("campaigns.month.noClashes")}</p>;
  return (
    <ul className="calendar-clashes">
      {answer.clashes.map((clash) => (
        <li key={JSON.stringify([clash.a, clash.b])}>
          <End end={clash.a} answer={answer} /> {t("campaigns.month.clashAnd")} <End end={clash.b} answer={answer} />
          {": "}
          <strong>{t("campaigns.month.clash", { count: clash.people })}</strong>
        </li>
      ))}
    </ul>
  );
}

/** One wave of a clash; it may lie in another month than the one that is looked at. */
function End({ end, answer }: { readonly end: Clash["a"]; readonly answer: CalendarAnswer }) {
  const format = useFormat();
  const rows = useView("campaigns", {}).answer;
  const entry = answer.entries.find(({ campaign, wave }) => campaign === end.campaign && wave === end.wave);
  const name = entry?.name ?? rows?.find(({ id }) => id === end.campaign)?.name ?? "";
  return (
    <>
      <Link to={`/campaigns/${encodeURIComponent(end.campaign)}`}>
        {[name, entry?.waveName].filter((part) => part !== undefined && part !== "").join(" · ")}
      </Link>{" "}
      ({format.day(end.day)})
    </>
  );
}
