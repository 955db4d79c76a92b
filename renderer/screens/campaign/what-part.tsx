import { Button, Form } from "antd";
import type { Wave } from "../../../core/model/campaign.ts";
import { useT, useWordFor } from "../../app/words/words.ts";
import { IncentiveFields } from "./incentive-fields.tsx";
import { usePlan } from "./plan-context.ts";
import { ReplyFields } from "./reply-fields.tsx";
import { TEMPLATE, templateWaves } from "./template-waves.ts";
import { WaveCard } from "./wave-card.tsx";
import "./waves.css";

/** At most so many waves a campaign. */
const MOST = 15;

/** What goes out: the waves, what moves people to answer, and how they can. */
export function WhatPart() {
  const t = useT();
  const { campaign, readOnly, epoch } = usePlan();
  return (
    <Form layout="vertical" component="div" disabled={readOnly}>
      {campaign.waves.length === 0 && <p>{t("campaignWave.noWaves")}</p>}
      <ol className="plan-waves">
        {campaign.waves.map((wave, at) => (
          <WaveCard key={`${wave.id} ${epoch}`} wave={wave} at={at} />
        ))}
      </ol>
      {!readOnly && <AddWaves />}
      <h3>{t("campaignWave.incentive.title")}</h3>
      <IncentiveFields />
      <h3>{t("campaignWave.reply.title")}</h3>
      <ReplyFields />
    </Form>
  );
}

function AddWaves() {
  const t = useT();
  const wordFor = useWordFor();
  const { campaign, change, setOpenWave } = usePlan();
  const last = campaign.waves.at(-1);
  const add = (): void => {
    const wave = nextWave(last, t("campaignWave.waveNumber", { n: campaign.waves.length + 1 }));
    change({ waves: [...campaign.waves, wave] });
    setOpenWave(wave.id);
  };
  const fill = (): void => {
    const waves = templateWaves(campaign.waves, (theme, key) => wordFor("campaignWave.template", `${theme}.${key}`));
    change({ waves });
    setOpenWave(waves[0]?.id ?? null);
  };
  const untouched = campaign.waves.every(({ text }) => text === "");
  return (
    <div className="plan-add-waves">
      <Button disabled={campaign.waves.length >= MOST} onClick={add}>
        {t("campaignWave.addWave")}
      </Button>
      <Button onClick={fill}>{t("campaignWave.useTemplate")}</Button>
      <p className="rg-quiet">
        {campaign.waves.length >= MOST ? t("campaignWave.most") : t("campaignWave.templateHelp")}{" "}
        {!untouched && t("campaignWave.templateReplaces")}
      </p>
    </div>
  );
}

/** A wave after the last: a fortnight later by the same way, for who has not replied. */
function nextWave(last: Wave | undefined, name: string): Wave {
  return {
    id: crypto.randomUUID(),
    name,
    theme: "other",
    appeal: "",
    daysAfter: last === undefined ? 0 : (TEMPLATE[1]?.daysAfter ?? 14),
    who: last === undefined ? "all" : "noReply",
    channel: last?.channel ?? "sms",
    ownChannel: last?.ownChannel ?? "",
    subject: "",
    text: "",
    signature: last?.signature ?? "",
    refusalText: last?.refusalText ?? "",
    cost: last?.cost ?? { fixed: 0, piece: 0 },
    capacity: last?.capacity ?? null,
  };
}
