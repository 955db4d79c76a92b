import { Tag } from "antd";
import type { ReactNode } from "react";
import type { SafetyAnswer } from "../../../core/engine/safety-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useSize } from "./use-size.ts";

/** Where the data is, as it is: each place with a word that says whether all is well there. */
export function HowKept({ answer }: { readonly answer: SafetyAnswer }) {
  const t = useT();
  const size = useSize();
  const { moment } = useFormat();
  const [newest] = answer.snapshots;
  return (
    <dl className="rg-safety-facts">
      <Fact name={t("safety.store.name")} state={t("safety.state.kept")} good>
        {t("safety.store.text", { size: size(answer.bytes) })}
      </Fact>
      <Fact
        name={t("safety.journal.name")}
        state={t(answer.keepsFiles ? "safety.state.kept" : "safety.state.none")}
        good={answer.keepsFiles}
      >
        {t(answer.keepsFiles ? "safety.journal.text" : "safety.journal.none")}
      </Fact>
      {answer.keepsFiles && (
        <Fact
          name={t("safety.snapshots.name")}
          state={t(
            newest === undefined ? "safety.state.none" : answer.upToDate ? "safety.state.current" : "safety.state.soon",
          )}
          good={newest !== undefined}
        >
          {newest === undefined
            ? t("safety.snapshots.none")
            : t("safety.snapshots.last", {
                at: moment(newest.at),
                count: answer.snapshots.length,
                size: size(answer.snapshotBytes),
              })}
          {answer.unreadable > 0 && ` ${t("safety.snapshots.unreadable", { count: answer.unreadable })}`}
        </Fact>
      )}
      {answer.keepsFiles && (
        <Fact
          name={t("safety.rehearsal.name")}
          state={t(answer.rehearsal === null ? "safety.state.notYet" : "safety.state.proven")}
          good={answer.rehearsal !== null}
        >
          {answer.rehearsal === null
            ? t("safety.rehearsal.none")
            : t("safety.rehearsal.last", { at: moment(answer.rehearsal.at), of: moment(answer.rehearsal.of) })}
        </Fact>
      )}
      <Fact
        name={t("safety.sealed.name")}
        state={t(answer.sealed ? "safety.state.sealed" : "safety.state.open")}
        good={answer.sealed}
      >
        {t(answer.sealed ? "safety.sealed.yes" : "safety.sealed.no")}
      </Fact>
    </dl>
  );
}

function Fact({
  name,
  state,
  good,
  children,
}: {
  readonly name: string;
  readonly state: string;
  readonly good: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Tag className={good ? "rg-safety-good" : "rg-safety-notice"}>{state}</Tag>
        {children}
      </dd>
    </div>
  );
}
