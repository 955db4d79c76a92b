import { useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { Replies } from "./replies.tsx";
import { ReplyDesk } from "./reply-desk.tsx";
import "./answers.css";

/** The reply desk for all campaigns: what lies in the pile, whichever campaign it answers. */
export function Screen() {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  return (
    <div className="answers">
      <PageHead title={t("answers.desk.title")} lead={t("answers.desk.lead")} />
      <section className="answers-panel" aria-label={t("answers.desk.title")}>
        <ReplyDesk campaign={null} canWrite={canWrite} />
      </section>
      <Replies campaign={null} canWrite={canWrite} />
    </div>
  );
}
