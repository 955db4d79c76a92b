import { Alert } from "antd";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { EVERYBODY, type RuleGroup } from "../../../core/model/rule.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ruleOfPath } from "../../ui/people-link.ts";
import { ExportLog } from "./export-log.tsx";
import { ListQuestion } from "./list-question.tsx";
import { ListResult } from "./list-result.tsx";
import { ALL, HANDED, type Wanted } from "./wanted.ts";
import "./list.css";

/** A segment less those who may not be contacted, as a file for one channel. */
export function Screen() {
  const [search] = useSearchParams();
  const t = useT();
  if (useWorkspace()?.customers === 0) {
    return (
      <>
        <PageHead title={t("list.title")} lead={t("list.lead")} />
        <NoCustomers title={t("customers.empty")}>{t("list.noCustomers")}</NoCustomers>
        <ExportLog />
      </>
    );
  }
  // Another segment or rule handed over begins a list of its own.
  return <ListScreen key={search.toString()} search={search} />;
}

function ListScreen({ search }: { readonly search: URLSearchParams }) {
  const t = useT();
  const handed = useMemo(() => ruleOfPath(search), [search]);
  const handedName = search.get("name") ?? t("list.fromTable");
  const asked = search.get("segment");
  const segments = useView("segments", {});
  const [wanted, setWanted] = useState<Wanted>({
    whom: handed === null ? (asked ?? ALL) : HANDED,
    channel: "sms",
    oneAHousehold: false,
    purpose: "",
  });
  const chosen = wantedRule(wanted.whom, handed, handedName, segments.answer ?? [], t("list.everybody"));
  const gone = segments.answer !== null && asked !== null && !segments.answer.some(({ id }) => id === asked);
  return (
    <>
      <PageHead title={t("list.title")} lead={t("list.lead")} />
      {segments.error !== null && <ErrorNote error={segments.error} />}
      {search.has("rule") && handed === null && <Alert type="warning" showIcon title={t("list.broken")} />}
      {gone && <Alert type="info" showIcon title={t("segments.editor.gone")} />}
      {segments.answer === null ? (
        <Loading />
      ) : (
        <div className="list">
          <ListQuestion
            wanted={{ ...wanted, whom: chosen.whom }}
            onChange={setWanted}
            handedName={handed === null ? null : handedName}
            segments={segments.answer}
            rule={chosen.rule}
          />
          <ListResult rule={chosen.rule} name={chosen.name} wanted={wanted} />
        </div>
      )}
      <ExportLog />
    </>
  );
}

interface Chosen {
  readonly whom: string;
  readonly rule: RuleGroup;
  readonly name: string;
}

function wantedRule(
  whom: string,
  handed: RuleGroup | null,
  handedName: string,
  segments: readonly { readonly id: string; readonly name: string; readonly rule: RuleGroup }[],
  everybody: string,
): Chosen {
  if (whom === HANDED && handed !== null) return { whom, rule: handed, name: handedName };
  const segment = segments.find(({ id }) => id === whom);
  if (segment !== undefined) return { whom, rule: segment.rule, name: segment.name };
  return { whom: ALL, rule: EVERYBODY, name: everybody };
}
