import { useState, type ReactNode } from "react";
import type { RestorePlan, RestoreWay } from "../../../core/engine/safety-answers.ts";
import { RegularsError } from "../../../core/model/error.ts";
import type { Secret } from "../../../core/model/secret.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { useWorkspaces } from "../../app/workspaces.tsx";
import { RestorePlanDialog } from "./restore-plan.tsx";
import { UnlockBackup } from "./unlock-backup.tsx";
import "./restore.css";

/** What is to be restored: a snapshot by its name, or a file. */
export type RestoreSource = { readonly file: string } | { readonly content: Blob; readonly name: string };

interface Asked {
  readonly source: RestoreSource;
  readonly plan: RestorePlan | null;
  /** Why it was not opened with what was typed. */
  readonly error: RegularsError | null;
}

/** From a copy to a workspace: read it aside, ask for what opens it, show what would change, do it. */
export function useRestore(onDone: () => void = () => {}): {
  readonly begin: (source: RestoreSource) => void;
  readonly dialog: ReactNode;
} {
  const t = useT();
  const jobs = useJobs();
  const tell = useTell();
  const regulars = useRegulars();
  const { restore } = useWorkspaces();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);

  const read = async (source: RestoreSource, secret: Secret | null): Promise<void> => {
    setBusy(true);
    try {
      const plan = await jobs.run(t("safety.restore.reading"), (job) =>
        "file" in source
          ? regulars.readSnapshot(source.file, job)
          : readQuietly(() => regulars.readBackup(source.content, secret, job)),
      );
      setAsked(plan instanceof RegularsError ? { source, plan: null, error: plan } : { source, plan, error: null });
    } finally {
      setBusy(false);
    }
  };
  const close = (): void => {
    if (asked !== null && asked.plan !== null) void regulars.discardRestore();
    setAsked(null);
  };
  const commit = async (plan: RestorePlan, way: RestoreWay): Promise<void> => {
    setBusy(true);
    try {
      await restore(() => jobs.run(t("safety.restore.job"), (job) => regulars.commitRestore(plan.planId, way, job)));
      tell.done(t(way.as === "replace" ? "safety.restore.done" : "safety.restore.doneBeside"));
      setAsked(null);
      onDone();
    } finally {
      setBusy(false);
    }
  };
  let dialog: ReactNode = null;
  if (asked !== null && asked.plan !== null) {
    const { plan } = asked;
    dialog = <RestorePlanDialog plan={plan} busy={busy} onClose={close} onRestore={(way) => void commit(plan, way)} />;
  } else if (asked !== null) {
    const open = (secret: Secret): void => void read(asked.source, secret);
    dialog = <UnlockBackup error={asked.error} busy={busy} onClose={close} onOpen={open} />;
  }
  return { begin: (source) => void read(source, null), dialog };
}

/** What is asked in the dialog is not told as a failure: that there is a key to it, and that what was typed is none. */
async function readQuietly(read: () => Promise<RestorePlan>): Promise<RestorePlan | RegularsError> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RegularsError && ASKED.has(error.code)) return error;
    throw error;
  }
}

const ASKED: ReadonlySet<string> = new Set([
  "backup-encrypted",
  "passphrase-wrong",
  "recovery-code-wrong",
  "recovery-code-mistyped",
]);
