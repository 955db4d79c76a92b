import { Link } from "react-router";
import type { CalendarEntry } from "../../../core/engine/campaign-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

/** A wave on its day of the calendar; the way to its campaign. */
export function CalendarMark({ entry, clash }: { readonly entry: CalendarEntry; readonly clash: boolean }) {
  const t = useT();
  const format = useFormat();
  const kind = clash ? " rg-month-entry-clash" : entry.standing === "draft" ? " rg-month-entry-draft" : "";
  const told = t("campaigns.month.entry", {
    campaign: entry.name,
    wave: entry.waveName,
    channel: t(`terms.channels.${entry.channel}`),
    people: format.number(entry.people),
  });
  return (
    <Link
      className={`rg-month-entry${kind}`}
      to={`/campaigns/${encodeURIComponent(entry.campaign)}`}
      title={told}
      aria-label={told}
    >
      {clash && <span aria-hidden>! </span>}
      {entry.name} · {entry.waveName}
    </Link>
  );
}
