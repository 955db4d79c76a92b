import { Button } from "antd";
import { useRunningJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";

/** The search under way, and a way to stop it. */
export function Looking({ job, onStop }: { readonly job: string; readonly onStop: () => void }) {
  const t = useT();
  const running = useRunningJobs().find(({ id }) => id === job);
  return (
    <section className="doubles-looking" aria-label={t("doubles.looking")}>
      <ProgressBar share={running?.progress?.share ?? 0} label={t("doubles.looking")} />
      <p className="rg-quiet">{t("doubles.lookingHint")}</p>
      <Button onClick={onStop} disabled={running === undefined || running.stopping}>
        {t("doubles.stop")}
      </Button>
    </section>
  );
}
