import type { CampaignTimelineEntry } from "../../../core/engine/timeline.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { EntryHead } from "./timeline-entry.tsx";

type Piece = Extract<CampaignTimelineEntry, { type: "piece" }>;
type Reply = Extract<CampaignTimelineEntry, { type: "reply" }>;
type FollowUp = Extract<CampaignTimelineEntry, { type: "followUp" }>;

/** What a campaign brought: a piece that was sent or what became of it, a reply, a step of a follow-up. */
export function CampaignEntry({ entry }: { readonly entry: CampaignTimelineEntry }) {
  if (entry.type === "piece") return <PieceEntry entry={entry} />;
  return entry.type === "reply" ? <ReplyEntry entry={entry} /> : <FollowUpEntry entry={entry} />;
}

function PieceEntry({ entry }: { readonly entry: Piece }) {
  const t = useT();
  const about = [t(`terms.channels.${entry.channel}`), entry.campaignName, entry.waveName];
  const reason = entry.reason === null ? null : t(`terms.failures.${entry.reason}`);
  return (
    <article className="entry is-campaign">
      <EntryHead day={entry.day} minute={null} origin={entry.origin} what={t(`terms.contactEvents.${entry.event}`)}>
        <span className="rg-quiet">{joined([...about, reason])}</span>
      </EntryHead>
      {entry.text !== null && entry.event !== "exported" && <p className="entry-text">{entry.text}</p>}
    </article>
  );
}

function ReplyEntry({ entry }: { readonly entry: Reply }) {
  const t = useT();
  const format = useFormat();
  const { question, request, contactGiven, interest, note } = entry;
  const words = [
    question === "" ? "" : t("customers.one.asks", { text: question }),
    request === "" ? "" : t("customers.one.wants", { text: request }),
    contactGiven === "" ? "" : t("customers.one.gave", { text: contactGiven }),
    note,
  ].filter((text) => text !== "");
  const about = [
    t(`terms.replyChannels.${entry.channel}`),
    entry.campaignName,
    entry.waveName,
    interest === null ? null : t("customers.one.interest", { interest: format.number(interest) }),
  ];
  return (
    <article className="entry is-campaign">
      <EntryHead
        day={entry.day}
        minute={null}
        origin={entry.origin}
        what={t("customers.one.replied", { kind: t(`terms.replyKinds.${entry.kind}`) })}
      >
        <span className="rg-quiet">{joined(about)}</span>
      </EntryHead>
      {words.length > 0 && <p className="entry-text">{words.join("\n")}</p>}
    </article>
  );
}

function FollowUpEntry({ entry }: { readonly entry: FollowUp }) {
  const t = useT();
  const format = useFormat();
  const { nextStep, due, note } = entry;
  const outcome = entry.outcome === null ? t("customers.one.followUpBegun") : t(`terms.outcomes.${entry.outcome}`);
  const next = due === null ? "" : t("customers.one.next", { step: nextStep, day: format.day(due) });
  const words = [note, next].filter((text) => text !== "");
  return (
    <article className="entry is-campaign">
      <EntryHead
        day={entry.day}
        minute={null}
        origin={entry.origin}
        what={t("customers.one.followUp", { state: t(`terms.followUpStates.${entry.state}`) })}
      >
        <span className="rg-quiet">{joined([outcome, entry.reason, entry.campaignName])}</span>
      </EntryHead>
      {words.length > 0 && <p className="entry-text">{words.join("\n")}</p>}
    </article>
  );
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}
