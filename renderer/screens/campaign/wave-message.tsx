import { Input } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useRef } from "react";
import { WITH_SUBJECT, type Wave } from "../../../core/model/campaign.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { MergeBar } from "./merge-bar.tsx";
import { inserted } from "./merge-syntax.ts";
import { usePlan, withWave } from "./plan-context.ts";
import { TextFaults } from "./text-faults.tsx";
import { usePreview } from "./use-preview.ts";

/** Subject, text with its fields and conditions, signature and how to refuse. */
export function WaveMessage({ wave }: { readonly wave: Wave }) {
  const t = useT();
  const { campaign, change, readOnly } = usePlan();
  const area = useRef<TextAreaRef>(null);
  const set = (changes: Partial<Wave>): void => change(withWave(campaign, wave.id, changes));
  const input = (): HTMLTextAreaElement | null => area.current?.resizableTextArea?.textArea ?? null;
  const put = (piece: string): void => {
    const box = input();
    const end = wave.text.length;
    const next = inserted(wave.text, { from: box?.selectionStart ?? end, to: box?.selectionEnd ?? end }, piece);
    set({ text: next.text });
    // The cursor moves once the new text stands in the box.
    setTimeout(() => {
      box?.focus();
      box?.setSelectionRange(next.at, next.at);
    });
  };
  const show = (at: number): void => {
    input()?.focus();
    input()?.setSelectionRange(at, at + 2);
  };
  return (
    <>
      {WITH_SUBJECT.has(wave.channel) && (
        <Field label={t("campaignWave.subject")}>
          <Input value={wave.subject} maxLength={300} onChange={({ target }) => set({ subject: target.value })} />
        </Field>
      )}
      {!readOnly && <MergeBar onInsert={put} />}
      <Field label={wave.channel === "phone" ? t("campaignWave.script") : t("campaignWave.text")}>
        <Input.TextArea
          ref={area}
          className="plan-text"
          autoSize={{ minRows: 5, maxRows: 18 }}
          maxLength={20_000}
          value={wave.text}
          onChange={({ target }) => set({ text: target.value })}
        />
      </Field>
      <Faults wave={wave} show={show} />
      <div className="plan-columns">
        <Field label={t("campaignWave.signature")} help={t("campaignWave.signatureHelp")}>
          <Input value={wave.signature} maxLength={300} onChange={({ target }) => set({ signature: target.value })} />
        </Field>
        {wave.channel !== "phone" && (
          <Field label={t("campaignWave.refusal")} help={t("campaignWave.refusalHelp")}>
            <Input
              value={wave.refusalText}
              maxLength={300}
              placeholder={t("campaignWave.refusalExample")}
              onChange={({ target }) => set({ refusalText: target.value })}
            />
          </Field>
        )}
      </div>
    </>
  );
}

function Faults({ wave, show }: { readonly wave: Wave; readonly show: (at: number) => void }) {
  const { answer } = usePreview(wave.id);
  return <TextFaults text={wave.text} faults={answer?.faults ?? []} show={show} />;
}
