import { Button, Modal, Tooltip } from "antd";
import { useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { usePlan } from "./plan-context.ts";

/** Launches the campaign after saying what is frozen and how many are contacted. */
export function Launch({ flush }: { readonly flush: () => Promise<boolean> }) {
  const t = useT();
  const { answer, readOnly } = usePlan();
  const [asking, setAsking] = useState(false);
  const missing = answer?.missing.length ?? 0;
  const hint = missing > 0 ? t("campaignPlan.launch.notReady", { count: missing }) : "";
  return (
    <>
      <Tooltip title={hint}>
        <Button
          type="primary"
          disabled={readOnly || answer === null || missing > 0}
          aria-label={hint === "" ? undefined : `${t("campaignPlan.launch.button")} ${hint}`}
          onClick={() => void flush().then((stored) => setAsking(stored))}
        >
          {t("campaignPlan.launch.button")}
        </Button>
      </Tooltip>
      {asking && <LaunchDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function LaunchDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const jobs = useJobs();
  const regulars = useRegulars();
  const { campaign, answer, isAnswerOld } = usePlan();
  const [running, setRunning] = useState(false);
  if (answer === null) return null;
  const held = answer.excluded.find(({ reason }) => reason === "holdout")?.people ?? 0;
  const out = answer.excluded.filter(({ reason, people }) => reason !== "holdout" && people > 0);
  const counts = { contacted: format.figureValue(answer.contacted), held: format.number(held) };
  const launch = async (): Promise<void> => {
    setRunning(true);
    try {
      await jobs.run(
        t("campaignPlan.launch.running", { name: campaign.name }),
        (job) => regulars.launchCampaign(campaign.id, job),
        (undo) => ({ text: t("campaignPlan.launch.done", { name: campaign.name, ...counts }), undo }),
      );
      onClose();
    } finally {
      setRunning(false);
    }
  };
  return (
    <Modal
      open
      title={t("campaignPlan.launch.title", { name: campaign.name })}
      okText={t("campaignPlan.launch.action")}
      cancelText={t("ui.cancel")}
      confirmLoading={running}
      // Nobody agrees to numbers of the plan as it stood a moment ago.
      okButtonProps={{ disabled: isAnswerOld || answer.missing.length > 0 }}
      onOk={() => void launch()}
      onCancel={onClose}
      destroyOnHidden
    >
      <dl className="plan-reasons plan-launch" aria-busy={isAnswerOld}>
        <div>
          <dt>{t("campaignPlan.launch.contacted")}</dt>
          <dd className="rg-number">
            <strong>{counts.contacted}</strong>
          </dd>
        </div>
        <div>
          <dt>{t("campaignPlan.launch.held")}</dt>
          <dd className="rg-number">
            <strong>{counts.held}</strong>
          </dd>
        </div>
        {out.map(({ reason, people }) => (
          <div key={reason} className="rg-quiet">
            <dt>
              {t("campaignPlan.launch.out")}: {t(`campaigns.reasons.${reason}`)}
            </dt>
            <dd className="rg-number">{format.number(people)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("campaignPlan.launch.freezes")}</p>
      <p>{t("campaignPlan.launch.sends")}</p>
      <p className="rg-quiet">{t("campaignPlan.launch.undoHint")}</p>
    </Modal>
  );
}
