import { Alert, Button, Form, Input, type InputRef } from "antd";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { FollowUpRow } from "../../../core/engine/response-answers.ts";
import { FOLLOW_UP_STATES, type FollowUpState, type Outcome } from "../../../core/model/response.ts";
import { useRegulars } from "../../app/engine.tsx";
import { commandKey, isCommand } from "../../app/frame/keys.ts";
import { useTell } from "../../app/tell.tsx";
import { civilToday } from "../../app/today.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { KeyChoice, type Focusable } from "../../ui/key-choice.tsx";
import { BLANK_CALL, entryOf, faultsOf, outcomesFor, withOutcome, type CallDraft } from "./call-draft.ts";
import { NextStep } from "./next-step.tsx";

interface Props {
  readonly row: FollowUpRow;
  readonly canWrite: boolean;
  readonly onSaved: () => void;
}

/** How the call ended, a note, and how it goes on: a next step with its day, or won, lost, refused. */
export function CallForm({ row, canWrite, onSaved }: Props) {
  const t = useT();
  const [draft, setDraft] = useState(BLANK_CALL);
  const { tried, saving, save } = useSaving(row, draft, onSaved);
  const outcome = useRef<Focusable>(null);
  const note = useRef<InputRef>(null);
  useEffect(() => outcome.current?.focus(), []);
  const change = (changes: Partial<CallDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const faults = tried ? faultsOf(draft, row.mayCall) : null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !isCommand(event.nativeEvent) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (canWrite) void save();
  };
  return (
    <section className="follow-ups-form" aria-label={t("followUps.call.form")} onKeyDownCapture={onKeyDown}>
      <Form layout="vertical" component="div">
        <KeyChoice<Outcome>
          ref={outcome}
          label={t("followUps.call.outcome")}
          required={row.mayCall}
          options={outcomesFor(row.mayCall).map((one, i) => ({
            value: one,
            key: String(i + 1),
            label: t(`terms.outcomes.${one}`),
          }))}
          value={draft.outcome}
          error={faults?.outcome === true ? t("followUps.call.outcomeNeeded") : undefined}
          onChange={(one) =>
            setDraft((before) => withOutcome(before, one, civilToday(), (step) => t(`followUps.steps.${step}`)))
          }
          onNext={() => note.current?.focus()}
        />
        <Field label={t("followUps.call.note")}>
          <Input
            ref={note}
            value={draft.note}
            maxLength={2000}
            autoComplete="off"
            onChange={(event) => change({ note: event.target.value })}
          />
        </Field>
        <KeyChoice<FollowUpState>
          label={t("followUps.call.goesOn")}
          options={FOLLOW_UP_STATES.map((state, i) => ({
            value: state,
            key: String(i + 1),
            label: t(`followUps.states.${state}`),
          }))}
          value={draft.state}
          onChange={(state) => change({ state })}
        />
        {draft.state === "open" && <NextStep draft={draft} faults={faults} onChange={change} />}
        {draft.state === "refused" && <Alert type="warning" showIcon title={t("followUps.call.refusal")} />}
      </Form>
      <footer className="follow-ups-foot">
        <Button type="primary" size="large" disabled={!canWrite} loading={saving} onClick={() => void save()}>
          {t("followUps.call.save")}
        </Button>
        <span className="rg-quiet">{t("followUps.call.keys", { save: commandKey("Enter") })}</span>
      </footer>
    </section>
  );
}

function useSaving(row: FollowUpRow, draft: CallDraft, onSaved: () => void) {
  const t = useT();
  const regulars = useRegulars();
  const tell = useTell();
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const busy = useRef(false);
  const save = async (): Promise<void> => {
    setTried(true);
    const { outcome, nextStep, due } = faultsOf(draft, row.mayCall);
    const beginning = row.followUp.entries[0];
    if (outcome || nextStep || due || beginning === undefined || busy.current) return;
    busy.current = true;
    setSaving(true);
    try {
      await regulars.recordFollowUp(entryOf(draft, beginning, civilToday()), row.followUp.id);
      tell.done(t("followUps.call.saved", { name: row.name ?? t("frame.find.unnamed") }));
      onSaved();
    } finally {
      busy.current = false;
      setSaving(false);
    }
  };
  return { tried, saving, save };
}
