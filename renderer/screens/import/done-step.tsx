import { Button, Result } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { rowsWith } from "../../../core/model/accounting.ts";
import type { CommitInfo } from "../../../core/model/decision.ts";
import type { PlanSummary } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { NewDoubles } from "../../ui/doubles-note.tsx";
import { TakeBackDialog } from "../../ui/take-back-dialog.tsx";
import type { Draft } from "./draft.ts";
import { KeepLayout } from "./keep-layout.tsx";

interface Props {
  readonly file: Pick<File, "name">;
  readonly plan: PlanSummary;
  readonly commit: CommitInfo;
  readonly draft: Draft | null;
  readonly onAnother: () => void;
}

/** The last step: what changed, a way to take it back, and what to do next. */
export function DoneStep({ file, plan, commit, draft, onAnother }: Props) {
  const t = useT();
  const { number } = useFormat();
  const left = rowsWith(plan.accounting, "rejected");
  const [asking, setAsking] = useState(false);
  const [undone, setUndone] = useState(false);
  const changes = useChanges(plan, draft);
  if (undone) {
    return (
      <Result
        status="info"
        title={t("data.importing.done.undone")}
        extra={<Button onClick={onAnother}>{t("data.importing.done.another")}</Button>}
      />
    );
  }
  return (
    <section className="rg-import-done">
      <h2>{t("data.importing.done.title", { file: file.name })}</h2>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {plan.newCustomers > 0 && <NewDoubles commit={commit.seq} />}
      <KeepLayout commit={commit.seq} />
      <h3>{t("data.importing.done.next")}</h3>
      <nav className="rg-import-next" aria-label={t("data.importing.done.next")}>
        <Link className="rg-import-next-main" to="/value">
          {t("data.importing.done.value")}
        </Link>
        {left > 0 && (
          <Link to={`/data/left-out/${commit.seq}`}>
            {t("data.leftOut.doneLeft", { n: number(left), count: left })}
          </Link>
        )}
        <Link to="/customers">{t("data.importing.done.customersNext")}</Link>
        <Link to="/data">{t("data.importing.done.history")}</Link>
        <Button onClick={onAnother}>{t("data.importing.done.another")}</Button>
        <Button danger onClick={() => setAsking(true)}>
          {t("data.importing.done.undo")}
        </Button>
      </nav>
      {asking && (
        <TakeBackDialog
          commit={commit.seq}
          what={file.name}
          onClose={() => setAsking(false)}
          onDone={() => setUndone(true)}
        />
      )}
    </section>
  );
}

/** What the import changed, one sentence a kind, only those that say something. */
function useChanges(plan: PlanSummary, draft: Draft | null): readonly string[] {
  const t = useT();
  const { number } = useFormat();
  const counts = [
    ["customers", plan.newCustomers],
    ["changed", plan.changedCustomers],
    ["lines", plan.newLines],
    ["refunds", plan.newDiscountsAndRefunds],
    ["refusals", plan.refusals + plan.refusalsLeftOut],
  ] as const;
  return [
    ...counts
      .filter(([, count]) => count > 0)
      .map(([what, count]) => t(`data.importing.done.${what}`, { n: number(count), count })),
    ...(draft?.permission.state === "unknown"
      ? [t(asksWhoAgreed(draft) ? "data.importing.done.unknownOthers" : "data.importing.done.unknownPermission")]
      : []),
  ];
}

/** Whether the file itself says who agreed. */
function asksWhoAgreed({ mapping }: Draft): boolean {
  return mapping.columns.some(({ field }) => field?.startsWith("optIn") === true);
}
