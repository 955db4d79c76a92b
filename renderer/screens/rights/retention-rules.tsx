import { Button, Segmented, Select } from "antd";
import { useState } from "react";
import type { RetentionClass, RetentionDue, RightsAnswer } from "../../../core/engine/rights-answers.ts";
import type { RetentionRules } from "../../../core/model/settings.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useJobs } from "../../app/jobs.tsx";
import { useTell } from "../../app/tell.tsx";
import { civilToday } from "../../app/today.ts";
import { useT } from "../../app/words/words.ts";
import { ConfirmReason } from "../../ui/confirm-reason.tsx";
import { Section } from "../../ui/page-head.tsx";

interface Props {
  readonly rights: RightsAnswer;
  readonly canWrite: boolean;
}

const CLASSES = ["inactive", "orders", "touches", "exports"] as const satisfies RetentionClass[];
const YEARS = [1, 2, 3, 5, 6, 7, 10, 15] as const;

/** How long is what kept, and what is due? Every change is saved at once and can be undone; what has gone cannot. */
export function RetentionRulesForm({ rights, canWrite }: Props) {
  const t = useT();
  const { rules, due } = rights;
  const [asking, setAsking] = useState(false);
  const { save, run } = useRetention();
  const anythingNow = due.some(({ now }) => now > 0);
  return (
    <Section
      title={t("rights.retention.title")}
      action={canWrite && anythingNow && <Button onClick={() => setAsking(true)}>{t("rights.retention.run")}</Button>}
    >
      <p className="rg-quiet">{t("rights.retention.hint")}</p>
      <ul className="rg-rows rg-rights-rules">
        {CLASSES.map((rule) => (
          <li key={rule}>
            <div>
              <strong>{t(`rights.retention.classes.${rule}`)}</strong>
              <p className="rg-quiet">{t(`rights.retention.meaning.${rule}`)}</p>
              <Due due={due.find((one) => one.rule === rule)} />
            </div>
            <RuleChoice
              rule={rule}
              rules={rules}
              disabled={!canWrite}
              onChange={(changed) => void save({ ...rules, ...changed })}
            />
          </li>
        ))}
      </ul>
      <ConfirmReason
        open={asking}
        danger
        title={t("rights.retention.run")}
        action={t("rights.retention.run")}
        label={t("rights.one.typed")}
        typed={t("rights.one.typedWord")}
        onConfirm={() => run()}
        onClose={() => setAsking(false)}
      >
        <p>{t("rights.retention.confirm")}</p>
      </ConfirmReason>
    </Section>
  );
}

interface ChoiceProps {
  readonly rule: RetentionClass;
  readonly rules: RetentionRules;
  readonly disabled: boolean;
  readonly onChange: (changed: Partial<RetentionRules>) => void;
}

function RuleChoice({ rule, rules, disabled, onChange }: ChoiceProps) {
  const t = useT();
  const by = rules[rule];
  const mode = rules.inactive?.mode ?? "anonymise";
  const set = (years: number, to: "erase" | "anonymise"): void => {
    // A rule that asks for less counts from today; one that is only changed in kind goes on.
    const since = by !== null && years >= by.years ? by.since : civilToday();
    const changed = years === 0 ? null : { years, since };
    onChange({ [rule]: changed !== null && rule === "inactive" ? { ...changed, mode: to } : changed });
  };
  const name = t(`rights.retention.classes.${rule}`);
  return (
    <div className="rg-rights-choice">
      <Select
        aria-label={`${name}: ${t("rights.retention.after")}`}
        disabled={disabled}
        style={{ minWidth: 140 }}
        value={by?.years ?? 0}
        options={[
          { value: 0, label: t("rights.retention.never") },
          ...YEARS.map((years) => ({ value: years as number, label: t("rights.retention.years", { count: years }) })),
        ]}
        onChange={(years) => set(years, mode)}
      />
      {rule === "inactive" && by !== null && (
        <Segmented
          aria-label={`${name}: ${t("rights.retention.mode")}`}
          disabled={disabled}
          value={mode}
          options={(["anonymise", "erase"] as const).map((value) => ({
            value,
            label: t(`rights.retention.modes.${value}`),
          }))}
          onChange={(to) => set(by.years, to)}
        />
      )}
    </div>
  );
}

function Due({ due }: { readonly due: RetentionDue | undefined }) {
  const t = useT();
  const format = useFormat();
  if (due === undefined) return null;
  const parts: string[] = [];
  if (due.now > 0) parts.push(t("rights.retention.now", { count: due.now }));
  if (due.inGrace > 0 && due.next !== null) {
    parts.push(t("rights.retention.grace", { count: due.inGrace, day: format.day(due.next) }));
  }
  return <p>{parts.length === 0 ? t("rights.retention.nothing") : parts.join(" · ")}</p>;
}

function useRetention() {
  const t = useT();
  const tell = useTell();
  const jobs = useJobs();
  const regulars = useRegulars();
  return {
    save: async (retention: RetentionRules): Promise<void> => {
      const commit = await regulars.saveSettings({ retention });
      tell.done(t("settings.saved"), commit);
    },
    run: async (): Promise<void> => {
      const done = await jobs.run(t("rights.retention.running"), (job) => regulars.runRetention(job));
      tell.done(done.length === 0 ? t("rights.retention.doneNone") : t("rights.retention.done"));
    },
  };
}
