import type { WaveStanding } from "../../../core/engine/campaign-answers.ts";
import type { Campaign, Wave } from "../../../core/model/campaign.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { campaigns as english } from "../../app/words/en/campaigns.ts";
import { Section } from "../../ui/page-head.tsx";
import { SaveWave } from "./save-wave.tsx";
import { WaveFiles } from "./wave-files.tsx";

interface Props {
  readonly campaign: Campaign;
  readonly wave: Wave;
  readonly standing: WaveStanding;
}

/** A wave: its day, its people, its file, and the files that left. */
export function WaveList({ campaign, wave, standing }: Props) {
  const t = useT();
  const format = useFormat();
  const asOf = useWorkspace()?.asOf ?? null;
  const due = asOf !== null && standing.day <= asOf && standing.exported === 0;
  const head = `${t(`terms.channels.${wave.channel}`)} · ${t("campaigns.lists.due", { day: format.day(standing.day) })}`;
  return (
    <Section
      title={t("campaigns.lists.wave", { n: standing.index + 1, name: wave.name })}
      action={
        <span className="rg-quiet">
          {head} {due && <strong className="campaign-due">{t("campaigns.due")}</strong>}
        </span>
      }
    >
      <div className="wave-list">
        <Counts standing={standing} />
        <LeftOut standing={standing} />
        {wave.channel === "own" ? (
          <p className="rg-quiet">{t("campaigns.lists.own")}</p>
        ) : standing.now === 0 ? (
          <p className="rg-quiet">{t("campaigns.lists.empty")}</p>
        ) : (
          <SaveWave campaign={campaign} wave={wave} people={standing.now} />
        )}
        <WaveFiles files={standing.files} wave={`${standing.index + 1}. ${wave.name}`} />
      </div>
    </Section>
  );
}

function Counts({ standing }: { readonly standing: WaveStanding }) {
  const t = useT();
  const format = useFormat();
  const numberOf = (people: number | null): string => (people === null ? UNKNOWN : format.number(people));
  return (
    <dl className="wave-counts">
      {(["planned", "now", "exported", "delivered", "failed", "replied"] as const).map((key) => (
        <div key={key}>
          <dt>{t(`campaigns.lists.${key}`)}</dt>
          <dd className="rg-number">{numberOf(standing[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

type Reason = keyof typeof english.reasons;
type WaveReason = keyof typeof english.leftOut;

function LeftOut({ standing }: { readonly standing: WaveStanding }) {
  const t = useT();
  const format = useFormat();
  const left = standing.leftOut.filter(({ people }) => people > 0);
  const name = (reason: string): string => {
    if (Object.hasOwn(english.leftOut, reason)) return t(`campaigns.leftOut.${reason as WaveReason}`);
    if (Object.hasOwn(english.reasons, reason)) return t(`campaigns.reasons.${reason as Reason}`);
    return t("campaigns.leftOut.unknown");
  };
  if (left.length === 0) return <p className="rg-quiet">{t("campaigns.lists.nobodyOut")}</p>;
  const reasons = left.map(({ reason, people }) => `${name(reason)} ${format.number(people)}`).join(" · ");
  return <p>{t("campaigns.lists.leftOut", { reasons })}</p>;
}
