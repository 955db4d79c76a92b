import { Checkbox, Progress, Segmented } from "antd";
import { useState } from "react";
import type { SampleAnswer } from "../../../core/engine/response-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { AskTable } from "./ask-table.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { callOrder, tallyOf, type Phase } from "./tally.ts";

interface Props {
  readonly campaign: string;
  readonly answer: SampleAnswer;
  readonly canWrite: boolean;
}

/** The people that were drawn, the two questions for each, and how far the asking has come. */
export function Sample({ campaign, answer, canWrite }: Props) {
  const t = useT();
  const { number } = useFormat();
  const [phase, setPhase] = useState<Phase>(() => firstOpen(answer));
  const [onlyOpen, setOnlyOpen] = useState(false);
  const asked = tallyOf(answer.people, phase).answers;
  const progress = t("awareness.progress", { asked: number(asked), size: number(answer.size) });
  const people = callOrder(answer.people, phase, onlyOpen);
  return (
    <>
      <BeforeAfter campaign={campaign} people={answer.people} />
      <Section
        title={t("awareness.draw.title")}
        action={
          <Checkbox checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)}>
            {t("awareness.onlyOpen")}
          </Checkbox>
        }
      >
        <div className="awareness-phase">
          <Segmented<Phase>
            aria-label={t("awareness.phase.label")}
            value={phase}
            options={[
              { value: "before", label: t("awareness.phase.before") },
              { value: "after", label: t("awareness.phase.after") },
            ]}
            onChange={setPhase}
          />
          <div className="awareness-progress">
            <span role="status">{progress}</span>
            <Progress
              percent={Math.round((asked / Math.max(1, answer.size)) * 100)}
              showInfo={false}
              size="small"
              aria-label={progress}
            />
          </div>
        </div>
        <ul className="awareness-questions">
          <li>{t("awareness.ask.aware")}</li>
          <li>{t("awareness.ask.understands")}</li>
        </ul>
        {people.length === 0 ? (
          <p className="rg-quiet">{t("awareness.allAsked")}</p>
        ) : (
          <AskTable campaign={campaign} people={people} phase={phase} canWrite={canWrite} />
        )}
        <p className="rg-quiet">{t("awareness.blind")}</p>
      </Section>
    </>
  );
}

/** After the campaign as soon as somebody was asked then. */
function firstOpen({ people }: SampleAnswer): Phase {
  return people.some(({ after }) => after !== null) ? "after" : "before";
}
