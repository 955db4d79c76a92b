import { Button } from "antd";
import { useState } from "react";
import type { Replay } from "../../../core/model/effect.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { usePlan } from "./plan-context.ts";

/** What a try came to, or that there was no past to try it on. */
type Tried = { readonly replay: Replay | null };

/** Draws the holdout over and over on the shop's own past, where nothing was sent: how often would chance alone be called proof? */
export function TryDesign() {
  const t = useT();
  const { campaign } = usePlan();
  const regulars = useRegulars();
  const { run } = useJobs();
  const [tried, setTried] = useState<Tried | null>(null);
  const [running, setRunning] = useState(false);
  const start = async (): Promise<void> => {
    setRunning(true);
    try {
      const title = t("campaignPlan.try.job", { name: campaign.name });
      setTried({ replay: await run(title, (job) => regulars.replayDesign(campaign, job)) });
    } finally {
      setRunning(false);
    }
  };
  return (
    <section aria-label={t("campaignPlan.try.title")}>
      <h3>{t("campaignPlan.try.title")}</h3>
      <p className="rg-quiet">{t("campaignPlan.try.help")}</p>
      <Button disabled={campaign.holdout.share === 0} loading={running} onClick={() => void start()}>
        {t("campaignPlan.try.start")}
      </Button>
      {tried !== null && <Came replay={tried.replay} />}
    </section>
  );
}

function Came({ replay }: { readonly replay: Replay | null }) {
  const t = useT();
  const format = useFormat();
  if (replay === null) return <p role="status">{t("campaignPlan.try.noPast")}</p>;
  const { share, interval, runs, alarms, tooFew, bought, people } = replay;
  if (share === null || interval === null) {
    return <p role="status">{t("campaignPlan.try.tooFew", { bought: format.number(bought) })}</p>;
  }
  const facts = {
    runs: format.number(runs - tooFew),
    alarms: format.number(alarms),
    share: format.share(share),
    low: format.share(interval.low),
    high: format.share(interval.high),
    people: format.number(people),
  };
  return (
    <p role="status">
      <strong>{t("campaignPlan.try.came", facts)}</strong>{" "}
      {interval.low > 0.05 ? t("campaignPlan.try.tooOften") : t("campaignPlan.try.asPromised")}
    </p>
  );
}
