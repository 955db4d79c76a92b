import { Button } from "antd";
import { useState } from "react";
import type { FollowUpRow } from "../../../core/engine/response-answers.ts";
import { useT } from "../../app/words/words.ts";
import { Empty } from "../../ui/empty.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { nextOf } from "./call-draft.ts";
import { CallForm } from "./call-form.tsx";
import { CallPerson } from "./call-person.tsx";
import { ShortTimeline } from "./short-timeline.tsx";

interface Props {
  /** Whom the calls begin with. */
  readonly first: FollowUpRow;
  /** The queue as it stands. */
  readonly rows: readonly FollowUpRow[];
  readonly canWrite: boolean;
  readonly onEnd: () => void;
}

/** One person of the queue at a time: who they are, what they said, what to say; after saving the next one comes. */
export function CallDesk({ first, rows, canWrite, onEnd }: Props) {
  const t = useT();
  /** Stays while one is spoken to, however the queue changes meanwhile. */
  const [pinned, setPinned] = useState<FollowUpRow | null>(first);
  const [handled, setHandled] = useState<ReadonlySet<string>>(new Set());
  const row = rows.find(({ followUp }) => followUp.id === pinned?.followUp.id) ?? pinned;
  const goOn = (): void => {
    const done = new Set(handled).add(row?.followUp.id ?? "");
    setHandled(done);
    setPinned(nextOf(rows, done));
  };
  const back = <Button onClick={onEnd}>{t("followUps.call.back")}</Button>;
  if (row === null) {
    return (
      <>
        <PageHead title={t("followUps.title")} action={back} />
        <Empty title={t("followUps.call.allDone")} actions={back}>
          {t("followUps.call.allDoneHint", { count: handled.size })}
        </Empty>
      </>
    );
  }
  const left = rows.filter(({ followUp }) => !handled.has(followUp.id) && followUp.id !== row.followUp.id).length;
  const action = (
    <>
      <Button onClick={goOn}>{t("followUps.call.skip")}</Button>
      {back}
    </>
  );
  return (
    <div className="follow-ups" key={row.followUp.id}>
      <PageHead
        title={row.name ?? t("frame.find.unnamed")}
        lead={t("followUps.call.left", { count: left })}
        action={action}
      />
      <div className="follow-ups-call">
        <div>
          <CallPerson row={row} canWrite={canWrite} />
          <ShortTimeline customer={row.followUp.customer} />
        </div>
        <div>
          {row.mayCall && <Script script={row.script} />}
          <CallForm row={row} canWrite={canWrite} onSaved={goOn} />
        </div>
      </div>
    </div>
  );
}

function Script({ script }: { readonly script: string }) {
  const t = useT();
  return (
    <section className="follow-ups-script" aria-label={t("followUps.call.script")}>
      <h2>{t("followUps.call.script")}</h2>
      {script === "" ? <p className="rg-quiet">{t("followUps.call.noScript")}</p> : <p>{script}</p>}
    </section>
  );
}
