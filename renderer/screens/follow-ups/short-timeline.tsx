import type { TimelineEntry } from "../../../core/engine/timeline.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

const SHOWN = 8;

/** The latest of what happened with somebody, a line each. */
export function ShortTimeline({ customer }: { readonly customer: number }) {
  const t = useT();
  const { day } = useFormat();
  const line = useLine();
  const { answer } = useView("timeline", { id: customer, kinds: null, offset: 0, limit: SHOWN });
  if (answer === null || answer.total === 0) return null;
  return (
    <section className="follow-ups-timeline" aria-label={t("followUps.call.latest")}>
      <h2>{t("followUps.call.latest")}</h2>
      <ol>
        {answer.entries.map((entry, at) => (
          // Two entries of a day may be equal to the last letter.
          // eslint-disable-next-line react/no-array-index-key
          <li key={at}>
            <time>{day(entry.day)}</time>
            <span>{line(entry)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useLine(): (entry: TimelineEntry) => string {
  const t = useT();
  const { money } = useFormat();
  const partsOf = (entry: TimelineEntry): readonly (string | null)[] => {
    switch (entry.type) {
      case "purchase":
        return [t("terms.purchase"), money(entry.amount), entry.lines[0]?.product ?? null];
      case "touch":
        return [t(`terms.touchKinds.${entry.kind}`), entry.product, entry.text];
      case "piece":
        return [t(`terms.contactEvents.${entry.event}`), t(`terms.channels.${entry.channel}`), entry.campaignName];
      case "reply":
        return [
          t("customers.one.replied", { kind: t(`terms.replyKinds.${entry.kind}`) }),
          entry.question,
          entry.request,
        ];
      case "followUp":
        return [
          t("customers.one.followUp", { state: t(`terms.followUpStates.${entry.state}`) }),
          entry.outcome === null ? null : t(`terms.outcomes.${entry.outcome}`),
          entry.note,
        ];
    }
  };
  return (entry) =>
    partsOf(entry)
      .filter((part) => part !== null && part !== "")
      .join(" · ");
}
