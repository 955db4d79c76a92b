import { DeleteOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { FACT_TOPICS, SITUATION_FIGURES, type Campaign } from "../../../core/model/campaign.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
import { FigureView } from "../../ui/figure-view.tsx";
import { FrozenFigure } from "./frozen-figure.tsx";
import { changedItem } from "./list-edits.ts";
import { usePlan } from "./plan-context.ts";

type Fact = Campaign["facts"][number];

/** What is known of how it stands: each with its topic, source, day, and a live figure where one says it better. */
export function Facts() {
  const t = useT();
  const { campaign, change } = usePlan();
  const asOf = useWorkspace()?.asOf ?? null;
  const add = (): void => {
    const fact: Fact = { id: crypto.randomUUID(), topic: "own", text: "", source: "", day: asOf, figure: null };
    change({ facts: [...campaign.facts, fact] });
  };
  return (
    <div className="plan-list">
      {campaign.facts.map((fact, at) => (
        <FactEditor key={fact.id} fact={fact} n={at + 1} />
      ))}
      <Button onClick={add}>{t("campaignPlan.why.addFact")}</Button>
    </div>
  );
}

function FactEditor({ fact, n }: { readonly fact: Fact; readonly n: number }) {
  const t = useT();
  const { campaign, change } = usePlan();
  const set = (changes: Partial<Fact>): void => change({ facts: changedItem(campaign.facts, fact.id, changes) });
  const name = t("campaignPlan.why.fact", { n });
  return (
    <fieldset className="plan-item">
      <legend>{name}</legend>
      <div className="plan-line">
        <Form.Item className="plan-grow">
          <Input.TextArea
            aria-label={`${name}: ${t("campaignPlan.why.factText")}`}
            placeholder={t("campaignPlan.why.factText")}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={20_000}
            value={fact.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        </Form.Item>
        <Button
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t("campaignPlan.removeItem", { what: name })}
          onClick={() => change({ facts: campaign.facts.filter(({ id }) => id !== fact.id) })}
        />
      </div>
      <div className="plan-columns">
        <Field label={t("campaignPlan.why.topic")}>
          <Select
            value={fact.topic}
            options={FACT_TOPICS.map((value) => ({ value, label: t(`campaignPlan.why.topics.${value}`) }))}
            onChange={(topic) => set({ topic })}
          />
        </Field>
        <Field label={t("campaignPlan.why.source")}>
          <Input value={fact.source} maxLength={300} onChange={({ target }) => set({ source: target.value })} />
        </Field>
        <Field label={t("campaignPlan.why.day")}>
          <DayInput value={fact.day} optional onChange={(day) => set({ day })} />
        </Field>
        <LiveFigure fact={fact} onChange={(figure) => set({ figure })} />
      </div>
    </fieldset>
  );
}

function LiveFigure({ fact, onChange }: { readonly fact: Fact; readonly onChange: (figure: Fact["figure"]) => void }) {
  const t = useT();
  const { launched } = usePlan();
  const { answer } = useView("situation", {});
  const now = answer?.find(({ figure }) => figure === fact.figure)?.now ?? null;
  const shown = launched ? <FrozenFigure figure={fact.figure} /> : now !== null && <FigureView figure={now} withUnit />;
  return (
    <Field label={t("campaignPlan.why.figure")} help={shown}>
      <Select<NonNullable<Fact["figure"]> | "none">
        value={fact.figure ?? "none"}
        options={[
          { value: "none", label: t("campaignPlan.why.noFigure") },
          ...SITUATION_FIGURES.map((value) => ({ value, label: t(`terms.figures.${value}`) })),
        ]}
        onChange={(figure) => onChange(figure === "none" ? null : figure)}
      />
    </Field>
  );
}
