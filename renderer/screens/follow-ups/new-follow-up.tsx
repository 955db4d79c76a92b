import { Form, Input, Modal } from "antd";
import { useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { civilToday } from "../../app/today.ts";
import { useT } from "../../app/words/words.ts";
import { CustomerFinder, type Found } from "../../ui/customer-finder.tsx";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";

interface Props {
  readonly campaign: string | null;
  readonly onClose: () => void;
}

/** Begins a follow-up for somebody who has not replied: whom, why, what comes first and when. */
export function NewFollowUp({ campaign, onClose }: Props) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const [person, setPerson] = useState<Found | null>(null);
  const [reason, setReason] = useState("");
  const [step, setStep] = useState<string>(() => t("followUps.steps.call"));
  const [day, setDay] = useState(civilToday);
  const [saving, setSaving] = useState(false);
  const nextStep = step.trim();
  const save = async (): Promise<void> => {
    if (person === null) return;
    const begun = { customer: person.id, campaign, reply: null, day: civilToday(), outcome: null, note: "" };
    setSaving(true);
    try {
      await regulars.recordFollowUp(
        { ...begun, reason: reason.trim() || nextStep, state: "open", nextStep, due: day },
        null,
      );
      tell.done(t("followUps.waiting.done", { count: 1 }));
      onClose();
    } finally {
      setSaving(false);
    }
  };
  return (
    <Modal
      open
      title={t("followUps.add")}
      okText={t("followUps.new.save")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: person === null || nextStep === "", loading: saving }}
      onOk={() => void save()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form layout="vertical" component="div">
        <Field label={t("followUps.columns.who")} required>
          <CustomerFinder value={person} onChange={setPerson} autoFocus />
        </Field>
        <Field label={t("followUps.call.reason")}>
          <Input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Field
          label={t("followUps.call.nextStep")}
          required
          error={nextStep === "" ? t("followUps.call.stepNeeded") : undefined}
        >
          <Input value={step} maxLength={300} onChange={(event) => setStep(event.target.value)} />
        </Field>
        <Field label={t("followUps.call.due")} required>
          <DayInput
            value={day}
            onChange={(chosen) => {
              if (chosen !== null) setDay(chosen);
            }}
          />
        </Field>
      </Form>
    </Modal>
  );
}
