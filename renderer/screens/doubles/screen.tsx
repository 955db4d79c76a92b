import { Alert, Button } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { DoublesAnswer } from "../../../core/engine/doubles-answers.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { DataHead } from "../../ui/data-head.tsx";
import { FOUND_AT_ONCE } from "../../ui/doubles-note.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { Above } from "./above.tsx";
import { Looking } from "./looking.tsx";
import { PairDesk } from "./pair-desk.tsx";
import { SampleDesk } from "./sample-desk.tsx";
import type { WantedSample } from "./sample-draft.ts";
import { useLook } from "./use-look.ts";
import "./doubles.css";

/** So many of the likeliest pairs are shown at a time. */
const PAGE = 100;

/** Who may be one customer: pair by pair with what speaks for it, or all above a probability after a checked sample. */
export function Screen() {
  const t = useT();
  const [search] = useSearchParams();
  const batch = search.has("batch") ? Number(search.get("batch")) : null;
  const { answer, error } = useView("doubles", { batch, offset: 0, limit: PAGE });
  const look = useLook(answer !== null && mayLookByItself(answer.looked));
  const [sample, setSample] = useState<WantedSample | null>(null);
  const canLookAgain = answer?.looked?.isStale === true && look.job === null;
  return (
    <div className="doubles">
      <DataHead
        title={t("doubles.title")}
        lead={t("doubles.lead")}
        action={
          (canLookAgain || look.stopped) && (
            <Button type="primary" onClick={look.begin}>
              {t(canLookAgain ? "doubles.lookAgain" : "doubles.look")}
            </Button>
          )
        }
      />
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {look.job !== null && <Looking job={look.job} onStop={look.stop} />}
      {answer !== null && answer.looked?.people === 0 && (
        <NoCustomers title={t("customers.empty")}>{t("doubles.noCustomers")}</NoCustomers>
      )}
      {answer !== null && answer.looked !== null && answer.looked.people > 0 && (
        <>
          <Notes answer={answer} looked={answer.looked} batch={batch} />
          {sample === null ? (
            <Pairs answer={answer} batch={batch} onSample={setSample} />
          ) : (
            <SampleDesk wanted={sample} onEnd={() => setSample(null)} />
          )}
        </>
      )}
    </div>
  );
}

/** Whether it is looked without being asked: where nobody has yet, and where that takes no time. */
function mayLookByItself(looked: DoublesAnswer["looked"]): boolean {
  return looked === null || (looked.isStale && looked.people <= FOUND_AT_ONCE);
}

interface PairsProps {
  readonly answer: DoublesAnswer;
  readonly batch: number | null;
  onSample(wanted: WantedSample): void;
}

function Pairs({ answer, batch, onSample }: PairsProps) {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? true;
  if (answer.total === 0) return <Empty title={t("doubles.none")}>{t("doubles.noneHint")}</Empty>;
  return (
    <>
      {batch === null && <Above above={answer.above} canWrite={canWrite} onSample={onSample} />}
      <PairDesk pairs={answer.pairs} total={answer.total} canWrite={canWrite} />
    </>
  );
}

interface NotesProps {
  readonly answer: DoublesAnswer;
  readonly looked: NonNullable<DoublesAnswer["looked"]>;
  readonly batch: number | null;
}

/** On what the list stands. */
function Notes({ answer, looked, batch }: NotesProps) {
  const t = useT();
  const { number } = useFormat();
  return (
    <>
      <p className="doubles-sum" role="status">
        {t("doubles.sum", { count: answer.total, people: number(looked.people) })}
        {answer.apart > 0 && ` ${t("doubles.apart", { count: answer.apart })}`}
      </p>
      {batch !== null && (
        <p className="doubles-batch">
          {t("doubles.ofBatch")} <Link to="/data/doubles">{t("doubles.ofAll")}</Link>
        </p>
      )}
      {looked.isStale && <Alert type="info" showIcon title={t("doubles.stale")} />}
      {!looked.isLearnt && <Alert type="info" showIcon title={t("doubles.usual")} />}
    </>
  );
}
