import { Input, Modal, Radio } from "antd";
import { useEffect, useId, useState } from "react";
import type { RetractPreview } from "../../core/engine/api.ts";
import type { CommitInfo, CommitSeq } from "../../core/model/decision.ts";
import type { RegularsError } from "../../core/model/error.ts";
import { useRegulars } from "../app/engine.tsx";
import { useFormat } from "../app/format.ts";
import { useJobs } from "../app/jobs.tsx";
import { useT } from "../app/words/words.ts";
import { asRegularsError } from "../app/workers/errors-across.ts";
import { ErrorNote } from "./error-note.tsx";
import { Loading } from "./loading.tsx";
import "./take-back-dialog.css";

interface Props {
  /** The commit to take back. */
  readonly commit: CommitSeq;
  /** How the person knows it: a file's name, a kind of decision. */
  readonly what: string;
  /** Whether the commit is itself a retraction, so that taking it back brings something back. */
  readonly redo?: boolean;
  readonly onClose: () => void;
  readonly onDone?: (retraction: CommitInfo) => void;
}

/** Shows what taking a commit back would do, asks about the refusals it brought, and does it. */
export function TakeBackDialog({ commit, what, redo = false, onClose, onDone }: Props) {
  const t = useT();
  const { preview, error } = usePreview(commit);
  const [refusals, setRefusals] = useState<"kept" | "neverGiven">("kept");
  const [reason, setReason] = useState("");
  const { working, failed, takeBack } = useTakeBack(commit, what, redo);
  const needsReason = refusals === "neverGiven" && reason.trim() === "";
  const shownError = error ?? failed;
  const confirm = async (): Promise<void> => {
    const done = await takeBack(refusals, refusals === "kept" ? "" : reason.trim());
    if (done === null) return;
    onDone?.(done);
    onClose();
  };
  return (
    <Modal
      open
      title={t(redo ? "data.back.titleRedo" : "data.back.title", { what })}
      okText={t(redo ? "data.back.confirmRedo" : "data.back.confirm")}
      cancelText={t("data.back.cancel")}
      okButtonProps={{ danger: !redo, disabled: preview === null || needsReason, loading: working }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      {preview === null && error === null && <Loading />}
      {preview !== null && (redo ? <p>{t("data.back.redoText")}</p> : <WhatGoes preview={preview} />)}
      {preview !== null && !redo && preview.refusals > 0 && (
        <RefusalsQuestion
          people={preview.refusals}
          answer={refusals}
          reason={reason}
          onAnswer={setRefusals}
          onReason={setReason}
        />
      )}
      {shownError !== null && <ErrorNote error={shownError} />}
    </Modal>
  );
}

function WhatGoes({ preview }: { readonly preview: RetractPreview }) {
  const t = useT();
  const { number } = useFormat();
  const { customersGone, linesGone, laterChanges, parted, linesParted } = preview;
  const goes = [
    ["customers", customersGone],
    ["lines", linesGone],
    ["later", laterChanges],
    ["parted", parted],
    ["linesParted", linesParted],
  ] as const;
  const said = goes.filter(([, count]) => count > 0);
  return (
    <ul className="rg-take-back">
      {customersGone + linesGone + parted === 0 && <li>{t("data.back.nothing")}</li>}
      {said.map(([what, count]) => (
        <li key={what}>{t(`data.back.${what}`, { n: number(count), count })}</li>
      ))}
      <li>{t("data.back.values")}</li>
      <li>{t("data.back.list")}</li>
      <li>{t("data.back.canRedo")}</li>
    </ul>
  );
}

interface RefusalsProps {
  readonly people: number;
  readonly answer: "kept" | "neverGiven";
  readonly reason: string;
  readonly onAnswer: (answer: "kept" | "neverGiven") => void;
  readonly onReason: (reason: string) => void;
}

/** Who said no stays refused, unless the person asks for them back and types why. */
function RefusalsQuestion({ people, answer, reason, onAnswer, onReason }: RefusalsProps) {
  const t = useT();
  const { number } = useFormat();
  const reasonId = useId();
  const title = t("data.back.refusals", { n: number(people), count: people });
  return (
    <fieldset className="rg-take-back-refusals">
      <legend>{title}</legend>
      <Radio.Group
        vertical
        value={answer}
        onChange={({ target }) => onAnswer(target.value === "neverGiven" ? "neverGiven" : "kept")}
      >
        <Radio value="kept">
          {t("data.back.refusalsKept")} <span className="rg-quiet">{t("data.back.refusalsKeptHint")}</span>
        </Radio>
        <Radio value="neverGiven">
          {t("data.back.refusalsNever")} <span className="rg-quiet">{t("data.back.refusalsNeverHint")}</span>
        </Radio>
      </Radio.Group>
      {answer === "neverGiven" && (
        <>
          <label htmlFor={reasonId}>{t("data.back.reason")}</label>
          <Input
            id={reasonId}
            value={reason}
            maxLength={500}
            autoComplete="off"
            placeholder={t("data.back.reasonExample")}
            onChange={({ target }) => onReason(target.value)}
          />
        </>
      )}
    </fieldset>
  );
}

function usePreview(commit: CommitSeq) {
  const regulars = useRegulars();
  const [preview, setPreview] = useState<RetractPreview | null>(null);
  const [error, setError] = useState<RegularsError | null>(null);
  useEffect(() => {
    let current = true;
    setPreview(null);
    setError(null);
    regulars.retractPreview(commit).then(
      (found) => current && setPreview(found),
      (thrown: unknown) => current && setError(asRegularsError(thrown)),
    );
    return () => {
      current = false;
    };
  }, [regulars, commit]);
  return { preview, error };
}

function useTakeBack(commit: CommitSeq, what: string, redo: boolean) {
  const regulars = useRegulars();
  const { run } = useJobs();
  const t = useT();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<RegularsError | null>(null);
  const takeBack = async (refusals: "kept" | "neverGiven", reason: string): Promise<CommitInfo | null> => {
    setWorking(true);
    setFailed(null);
    try {
      return await run(
        t(redo ? "data.back.jobRedo" : "data.back.job", { what }),
        () => regulars.retract(commit, refusals, reason),
        () => ({ text: t(redo ? "data.back.doneRedo" : "data.back.done", { what }) }),
      );
    } catch (thrown) {
      setFailed(asRegularsError(thrown));
      return null;
    } finally {
      setWorking(false);
    }
  };
  return { working, failed, takeBack };
}
