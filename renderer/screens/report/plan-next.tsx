import { Button, Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { CampaignBeginning } from "../../../core/engine/api.ts";
import type { Campaign } from "../../../core/model/campaign.ts";
import { useRegulars, useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";

type People = NonNullable<CampaignBeginning["from"]>["people"];
const PEOPLE: readonly People[] = ["all", "nonBuyers", "buyers"];

/** Where the next campaign begins: with this one's audience, costs, rates and lessons. */
export function PlanNext({ campaign }: { readonly campaign: Campaign }) {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const [asking, setAsking] = useState(false);
  return (
    <section className="report-panel" aria-labelledby="plan-next">
      <h2 id="plan-next">{t("report.next.title")}</h2>
      <p className="rg-quiet">{t("report.next.hint")}</p>
      <Button disabled={!canWrite} onClick={() => setAsking(true)}>
        {t("report.next.action")}
      </Button>
      {asking && <Ask campaign={campaign} onClose={() => setAsking(false)} />}
    </section>
  );
}

interface AskProps {
  readonly campaign: Campaign;
  readonly onClose: () => void;
}

/** What it is called, and with whom it goes on. */
function Ask({ campaign, onClose }: AskProps) {
  const t = useT();
  const taken = (useView("campaigns", {}).answer ?? []).map((row) => row.name);
  const [name, setName] = useState<string>(() => t("report.next.suggested", { name: campaign.name }));
  const [people, setPeople] = useState<People>("all");
  const { create, creating } = useCreate(campaign);
  const called = name.trim();
  const wrong =
    called === "" ? t("campaigns.new.nameNeeded") : taken.includes(called) ? t("campaigns.new.nameTaken") : null;
  const go = (): void => {
    if (wrong === null) void create(called, people);
  };
  return (
    <Modal
      open
      title={t("report.next.title")}
      okText={t("report.next.create")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: wrong !== null }}
      confirmLoading={creating}
      onOk={go}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form layout="vertical" component="div">
        <Field label={t("report.next.name")} required {...(wrong === null ? {} : { error: wrong })}>
          <Input
            autoFocus
            value={name}
            maxLength={120}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
            onPressEnter={go}
          />
        </Field>
        <fieldset className="report-choice">
          <legend>{t("report.next.people")}</legend>
          <Radio.Group
            value={people}
            options={PEOPLE.map((value) => ({ value, label: t(`report.next.${value}`) }))}
            onChange={({ target }) => setPeople(PEOPLE.find((one) => one === target.value) ?? "all")}
          />
        </fieldset>
      </Form>
    </Modal>
  );
}

function useCreate(campaign: Campaign) {
  const t = useT();
  const regulars = useRegulars();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const create = async (name: string, people: People): Promise<void> => {
    setCreating(true);
    try {
      const id = await regulars.newCampaign({
        objective: campaign.objective,
        name,
        from: { campaign: campaign.id, people },
        audienceName: campaign.audience.name,
        waveNames: {
          brand: t("campaigns.firstWaves.brand"),
          product: t("campaigns.firstWaves.product"),
          cases: t("campaigns.firstWaves.cases"),
        },
      });
      await navigate(`/campaigns/${encodeURIComponent(id)}`);
    } finally {
      setCreating(false);
    }
  };
  return { create, creating };
}
