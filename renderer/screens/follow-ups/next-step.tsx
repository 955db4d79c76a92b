import { Button, Input } from "antd";
import { civilToday } from "../../app/today.ts";
import { useT } from "../../app/words/words.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
import type { CallDraft, CallFaults } from "./call-draft.ts";

/** Days that are chosen most. */
const AHEAD = [1, 3, 7, 14, 30] as const;

interface Props {
  readonly draft: Pick<CallDraft, "nextStep" | "due">;
  readonly faults: Pick<CallFaults, "nextStep" | "due"> | null;
  readonly onChange: (changes: Partial<CallDraft>) => void;
}

/** What comes next, and on which day: without both nothing stays open. */
export function NextStep({ draft, faults, onChange }: Props) {
  const t = useT();
  const today = civilToday();
  return (
    <div className="follow-ups-next">
      <Field
        label={t("followUps.call.nextStep")}
        required
        error={faults?.nextStep === true ? t("followUps.call.stepNeeded") : undefined}
      >
        <Input
          value={draft.nextStep}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => onChange({ nextStep: event.target.value, ownStep: true })}
        />
      </Field>
      <Field
        label={t("followUps.call.due")}
        required
        error={faults?.due === true ? t("followUps.call.dayNeeded") : undefined}
      >
        <DayInput optional value={draft.due} onChange={(due) => onChange({ due, ownDay: true })} />
      </Field>
      <div className="follow-ups-ahead" role="group" aria-label={t("followUps.call.due")}>
        {AHEAD.map((days) => (
          <Button
            key={days}
            size="small"
            aria-pressed={draft.due === today + days}
            onClick={() => onChange({ due: today + days, ownDay: true })}
          >
            {days === 1 ? t("followUps.call.tomorrow") : t("followUps.call.ahead", { count: days })}
          </Button>
        ))}
      </div>
    </div>
  );
}
