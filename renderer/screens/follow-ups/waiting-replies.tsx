import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { civilToday } from "../../app/today.ts";
import { useT } from "../../app/words/words.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";

/** Replies nobody has taken up: a follow-up is begun for each, with a first step and a day. */
export function WaitingReplies({ waiting, canWrite }: { readonly waiting: number; readonly canWrite: boolean }) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const [step, setStep] = useState<string | null>(null);
  const [day, setDay] = useState(civilToday);
  const [working, setWorking] = useState(false);
  if (waiting === 0) return null;
  const reason = step ?? t("followUps.waiting.stepDefault");
  const isEmpty = reason.trim() === "";
  const begin = async (): Promise<void> => {
    setWorking(true);
    try {
      const begun = await regulars.beginFollowUps(day, reason.trim());
      tell.done(t("followUps.waiting.done", { count: begun }));
    } finally {
      setWorking(false);
    }
  };
  return (
    <section className="follow-ups-waiting" aria-label={t("followUps.waiting.label")}>
      <p>{t("followUps.waiting.text", { count: waiting })}</p>
      <Form layout="vertical" component="div">
        <Field
          label={t("followUps.waiting.step")}
          required
          error={isEmpty ? t("followUps.call.stepNeeded") : undefined}
        >
          <Input value={reason} maxLength={300} onChange={(event) => setStep(event.target.value)} />
        </Field>
        <Field label={t("followUps.waiting.day")} required>
          <DayInput
            value={day}
            onChange={(chosen) => {
              if (chosen !== null) setDay(chosen);
            }}
          />
        </Field>
        <Form.Item label=" " colon={false}>
          <Button type="primary" disabled={!canWrite || isEmpty} loading={working} onClick={() => void begin()}>
            {t("followUps.waiting.begin", { count: waiting })}
          </Button>
        </Form.Item>
      </Form>
    </section>
  );
}
