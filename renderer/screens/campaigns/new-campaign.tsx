import { Form, Input, Modal, Radio } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { OBJECTIVES, type Objective } from "../../../core/model/campaign.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";

interface Props {
  /** Names of the campaigns there are. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** What a campaign is for, which proposes the rest, and what it is called. */
export function NewCampaign({ taken, onClose }: Props) {
  const t = useT();
  const regulars = useRegulars();
  const navigate = useNavigate();
  const [objective, setObjective] = useState<Objective>("winBack");
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const [creating, setCreating] = useState(false);
  const called = name.trim();
  const wrong =
    called === "" ? t("campaigns.new.nameNeeded") : taken.includes(called) ? t("campaigns.new.nameTaken") : null;
  const create = async (): Promise<void> => {
    setTried(true);
    if (wrong !== null) return;
    setCreating(true);
    try {
      const id = await regulars.newCampaign({
        objective,
        name: called,
        from: null,
        audienceName: t(`campaigns.audiences.${objective}`),
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
  const error = wrong !== null && (tried || called !== "") ? { error: wrong } : {};
  return (
    <Modal
      open
      title={t("campaigns.new.title")}
      okText={t("campaigns.new.create")}
      cancelText={t("ui.cancel")}
      confirmLoading={creating}
      onOk={() => void create()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form layout="vertical" component="div">
        <Field label={t("campaigns.new.name")} required {...error}>
          <Input
            autoFocus
            value={name}
            maxLength={120}
            autoComplete="off"
            placeholder={t("campaigns.new.nameExample")}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => void create()}
          />
        </Field>
        <fieldset className="campaign-objectives">
          <legend>{t("campaigns.new.objective")}</legend>
          <Radio.Group
            value={objective}
            onChange={(event) => setObjective(event.target.value as Objective)}
            options={OBJECTIVES.map((one) => ({
              value: one,
              label: (
                <>
                  {t(`campaigns.objectives.${one}`)}
                  <span className="rg-quiet campaign-proposes">{t(`campaigns.proposes.${one}`)}</span>
                </>
              ),
            }))}
          />
        </fieldset>
      </Form>
      <p className="rg-quiet">{t("campaigns.new.hint")}</p>
    </Modal>
  );
}
