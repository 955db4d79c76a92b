import { HourglassOutlined } from "@ant-design/icons";
import { Badge, Button, Popover } from "antd";
import { useEffect, useState } from "react";
import { useJobs, useRunningJobs, type Job } from "../jobs.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useT } from "../words/words.ts";
import { secondsLeft } from "./time-left.ts";

/** A job shorter than this is not shown at all. */
const SHOWN_AFTER_MS = 400;

/**
 * The running jobs, with step, bar, time left and a way to stop each. Shown as long as there are any; open at once, unless the screen
 * shows the job itself: the same twice is only in the way.
 */
export function JobsTray() {
  const t = useT();
  const jobs = useRunningJobs();
  const now = useNow(jobs.length > 0);
  const shown = jobs.filter(({ startedAt }) => now - startedAt > SHOWN_AFTER_MS);
  if (shown.length === 0) return null;
  return (
    <Popover
      trigger={["click"]}
      defaultOpen={shown.some(({ inSight }) => !inSight)}
      title={t("jobs.title")}
      placement="bottomRight"
      content={
        <div className="rg-jobs" role="status">
          {shown.map((job) => (
            <JobRow key={job.id} job={job} now={now} />
          ))}
        </div>
      }
    >
      <Button type="text" aria-label={t("jobs.running", { count: shown.length })}>
        <Badge count={shown.length} size="small">
          <HourglassOutlined aria-hidden />
        </Badge>
      </Button>
    </Popover>
  );
}

function JobRow({ job, now }: { readonly job: Job; readonly now: number }) {
  const t = useT();
  const { cancel } = useJobs();
  const { progress } = job;
  const share = progress?.share ?? 0;
  const rows = progress?.rows ?? null;
  const left = secondsLeft(now - job.startedAt, share);
  const words = [
    progress === null ? t("jobs.waiting") : t(`jobs.steps.${progress.step}`),
    rows === null ? "" : t("jobs.rows", { count: rows }),
    left === null ? "" : t("jobs.left", { time: timeOf(left, t) }),
  ];
  return (
    <div className="rg-job">
      <strong>{job.title}</strong>
      <ProgressBar share={share} label={job.title} />
      <div className="rg-job-words">
        <span className="rg-quiet">{job.stopping ? t("jobs.stopping") : words.filter(Boolean).join(" · ")}</span>
        <Button
          size="small"
          disabled={job.stopping}
          aria-label={t("jobs.cancelLabel", { title: job.title })}
          onClick={() => cancel(job.id)}
        >
          {t("jobs.cancel")}
        </Button>
      </div>
    </div>
  );
}

function timeOf(seconds: number, t: ReturnType<typeof useT>): string {
  return seconds < 90
    ? t("jobs.seconds", { count: Math.max(1, Math.round(seconds)) })
    : t("jobs.minutes", { count: Math.round(seconds / 60) });
}

/** The time by `performance.now()`, renewed twice a second while it matters. */
function useNow(matters: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!matters) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [matters]);
  return now;
}
