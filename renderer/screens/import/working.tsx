import { Button } from "antd";
import { useFormat } from "../../app/format.ts";
import { useRunningJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { ImportError } from "./import-error.tsx";
import type { ImportState } from "./import-session.ts";

interface Props {
  readonly state: Pick<ImportState, "working" | "job" | "error"> & { readonly file: Pick<File, "name"> | null };
  readonly onStop: () => void;
}

/** The check or the taking in, under way: step, bar, rows, and a way to stop it; once it stopped, that. */
export function Working({ state, onStop }: Props) {
  const t = useT();
  const { number } = useFormat();
  const jobs = useRunningJobs();
  const job = jobs.find(({ id }) => id === state.job);
  const file = state.file?.name ?? "";
  const title =
    state.working === "taking" ? t("data.importing.plan.taking", { file }) : t("data.importing.checking", { file });
  const { share = 0, step = "reading", rows = null } = job?.progress ?? {};
  if (state.error !== null) return <ImportError error={state.error} />;
  return (
    <section className="rg-import-working" aria-label={title}>
      <h2>{title}</h2>
      <ProgressBar share={share} label={title} />
      <p className="rg-quiet" role="status">
        {t(`jobs.steps.${step}`)}
        {rows !== null && ` · ${t("data.rowsRead", { n: number(rows), count: rows })}`}
      </p>
      <p>
        <Button onClick={onStop} disabled={job === undefined || job.stopping}>
          {t("data.importing.working.stop")}
        </Button>
      </p>
      <p className="rg-quiet">
        {t(state.working === "taking" ? "data.importing.working.busy" : "data.importing.plan.kept")}
      </p>
    </section>
  );
}
