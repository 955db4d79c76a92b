import { Form, Input } from "antd";
import { useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { civilToday } from "../../app/today.ts";
import { useT } from "../../app/words/words.ts";
import { CustomerFinder, type Found } from "../../ui/customer-finder.tsx";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
import { SaveDialog } from "../../ui/save-dialog.tsx";

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
  const nextStep = step.trim();
  const save = async (): Promise<void> => {
    if (person === null) return;
    const begun = { customer: person.id, campaign, reply: null, day: civilToday(), outcome: null, note: "" };
    await regulars.recordFollowUp(
      { ...begun, reason: reason.trim() || nextStep, state: "open", nextStep, due: day },
      null,
    );
    tell.done(t("followUps.waiting.done", { count: 1 }));
  };
  return (
    <SaveDialog
      title={t("followUps.add")}
      action={t("followUps.new.save")}
      ready={person !== null && nextStep !== ""}
      onSave={save}
      onClose={onClose}
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
    </SaveDialog>
  );
}
