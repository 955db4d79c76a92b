import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { CommitSeq } from "../../core/model/decision.ts";
import { useRegulars, useView, useWorkspace } from "../app/engine.tsx";
import { useJobs } from "../app/jobs.tsx";
import { useT } from "../app/words/words.ts";

/** Among so many customers doubles are found within a second or two, so that nobody has to ask for it. */
export const FOUND_AT_ONCE = 20_000;

/** How many of whom a file first named may be doubles, as they were last looked for; nothing where nobody has looked, or there are none. */
export function DoublesNote({ commit }: { readonly commit: CommitSeq }) {
  const t = useT();
  const { answer } = useView("doublesOf", {});
  const people = answer?.find(({ batch }) => batch === commit)?.people ?? 0;
  if (people === 0) return null;
  return (
    <p className="rg-doubles-note">
      {t("doubles.after.found", { count: people })}{" "}
      <Link to={`/data/doubles?batch=${commit}`}>{t("doubles.after.see")}</Link>
    </p>
  );
}

/** The same after an import: looks by itself where that is quick, else offers it. */
export function NewDoubles({ commit }: { readonly commit: CommitSeq }) {
  const t = useT();
  const jobs = useJobs();
  const regulars = useRegulars();
  const customers = useWorkspace()?.customers ?? null;
  const begun = useRef(false);
  const isQuick = customers !== null && customers <= FOUND_AT_ONCE;
  useEffect(() => {
    if (!isQuick || begun.current) return;
    begun.current = true;
    void jobs.run(t("doubles.looking"), (job) => regulars.findDoubles(job));
  }, [isQuick, jobs, regulars, t]);
  if (customers !== null && !isQuick)
    return <Link to={`/data/doubles?batch=${commit}`}>{t("doubles.after.look")}</Link>;
  return <DoublesNote commit={commit} />;
}
