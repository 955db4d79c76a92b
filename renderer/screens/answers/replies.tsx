import { Segmented } from "antd";
import { useState } from "react";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Section } from "../../ui/page-head.tsx";
import { Pages } from "../../ui/pages.tsx";
import { ReplyTable } from "./reply-table.tsx";

const PAGE = 50;
type Shown = "all" | "unmatched";

interface Props {
  /** Null: of all campaigns. */
  readonly campaign: string | null;
  readonly canWrite: boolean;
}

/** The replies, newest first, and those of nobody known, which wait for a name. The unmatched of all campaigns stand together. */
export function Replies({ campaign, canWrite }: Props) {
  const t = useT();
  const { number } = useFormat();
  const [shown, setShown] = useState<Shown>("all");
  const [page, setPage] = useState(1);
  const isQueue = shown === "unmatched";
  const { answer, error } = useView("replies", {
    campaign: isQueue ? null : campaign,
    unmatched: isQueue,
    offset: (page - 1) * PAGE,
    limit: PAGE,
  });
  const all = useView("replies", { campaign, unmatched: false, offset: 0, limit: 1 }).answer;
  const waiting = useView("replies", { campaign: null, unmatched: true, offset: 0, limit: 1 }).answer;
  const withCount = (word: string, count: number | undefined): string =>
    count === undefined ? word : t("answers.replies.counted", { word, n: number(count) });
  return (
    <Section
      title={t("answers.replies.title")}
      action={
        <Segmented<Shown>
          aria-label={t("answers.replies.which")}
          value={shown}
          options={[
            { value: "all", label: withCount(t("answers.replies.all"), all?.total) },
            { value: "unmatched", label: withCount(t("answers.replies.unmatched"), waiting?.total) },
          ]}
          onChange={(to) => {
            setShown(to);
            setPage(1);
          }}
        />
      }
    >
      {isQueue && <p className="rg-quiet">{t("answers.replies.unmatchedHint")}</p>}
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {answer !== null && answer.total === 0 && (
        <p className="rg-quiet">{t(isQueue ? "answers.replies.noneUnmatched" : "answers.replies.none")}</p>
      )}
      {answer !== null && answer.total > 0 && <ReplyTable rows={answer.rows} campaign={campaign} canWrite={canWrite} />}
      {answer !== null && <Pages page={page} pageSize={PAGE} total={answer.total} onPage={setPage} />}
    </Section>
  );
}
