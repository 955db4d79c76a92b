import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { EVERYBODY, type RuleGroup } from "../../../core/model/rule.ts";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ruleOfPath } from "../../ui/people-link.ts";
import { ExportLog } from "./export-log.tsx";
import { ListQuestion } from "./list-question.tsx";
import { ListResult } from "./list-result.tsx";
import { ALL, HANDED, type Wanted } from "./wanted.ts";
import "./list.css";

/** A segment less those who may not be contacted, as a file for one channel. */
export function Screen() {
  const t = useT();
  const [search] = useSearchParams();
  const handed = useMemo(() => ruleOfPath(search), [search]);
  const handedName = search.get("name") ?? t("list.fromTable");
  const segments = useView("segments", {});
  const [wanted, setWanted] = useState<Wanted>({
    whom: handed === null ? ALL : HANDED,
    channel: "sms",
    oneAHousehold: false,
    purpose: "",
  });
  const chosen = wantedRule(wanted.whom, handed, handedName, segments.answer ?? [], t("list.everybody"));
  return (
    <>
      <PageHead title={t("list.title")} lead={t("list.lead")} />
      {segments.error !== null && <ErrorNote error={segments.error} />}
      {segments.answer === null ? (
        <Loading />
      ) : (
        <div className="list">
          <ListQuestion
            wanted={wanted}
            onChange={setWanted}
            handedName={handed === null ? null : handedName}
            segments={segments.answer}
          />
          <ListResult rule={chosen.rule} name={chosen.name} wanted={wanted} />
        </div>
      )}
      <ExportLog />
    </>
  );
}

function wantedRule(
  whom: string,
  handed: RuleGroup | null,
  handedName: string,
  segments: readonly { readonly id: string; readonly name: string; readonly rule: RuleGroup }[],
  everybody: string,
): { readonly rule: RuleGroup; readonly name: string } {
  if (whom === HANDED && handed !== null) return { rule: handed, name: handedName };
  return segments.find(({ id }) => id === whom) ?? { rule: EVERYBODY, name: everybody };
}
