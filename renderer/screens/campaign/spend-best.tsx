import { Button } from "antd";
import { useState } from "react";
import type { MixMissing, MixTyped } from "../../../core/engine/mix-answers.ts";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import "./spend.css";
import { usePlan } from "./plan-context.ts";
import { SpendChannels } from "./spend-channels.tsx";
import { SpendClasses } from "./spend-classes.tsx";
import { SpendDivision } from "./spend-division.tsx";
import { useSettled } from "./use-settled.ts";

/** Milliseconds of rest before the division is worked out again. */
const REST = 400;

const NOTHING_TYPED: MixTyped = { channels: {}, budget: null, cap: null, least: {} };

/** How the budget is spent best: folded until somebody wants to know, for it is worked out anew at every change. */
export function SpendBest() {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  return (
    <section className="spend" aria-labelledby="plan-spend">
      <h3>
        <button type="button" id="plan-spend" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("campaignPlan.mix.title")}
        </button>
      </h3>
      <p className="rg-quiet">{t("campaignPlan.mix.help")}</p>
      {open && <Division typed={typed} setTyped={setTyped} />}
    </section>
  );
}

interface Props {
  readonly typed: MixTyped;
  readonly setTyped: (typed: MixTyped) => void;
}

function Division({ typed, setTyped }: Props) {
  const t = useT();
  const { campaign } = usePlan();
  const { answer, error } = useView("mix", { campaign: useSettled(campaign, REST), typed: useSettled(typed, REST) });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return <p role="status">{t("campaignPlan.mix.working")}</p>;
  return (
    <>
      {answer.missing.map((what) => (
        <p key={what} className="spend-missing">
          {t(`campaignPlan.mix.missing.${what}`)} <Fill what={what} />
        </p>
      ))}
      {answer.missing.length === 0 && <SpendDivision answer={answer} />}
      <SpendChannels
        rows={answer.channels}
        typed={typed.channels}
        onChange={(channel, changes) =>
          setTyped({
            ...typed,
            channels: { ...typed.channels, [channel]: { ...typed.channels[channel], ...changes } },
          })
        }
      />
      <SpendClasses answer={answer} typed={typed} onChange={(changes) => setTyped({ ...typed, ...changes })} />
    </>
  );
}

/** Where what is missing is filled in: the first input in the element, or the element. */
const PLACES: Readonly<Partial<Record<MixMissing, string>>> = {
  people: "#plan-whom",
  margin: "#plan-shares > :last-child input",
  budget: "#plan-budget button:last-child",
  budgetSpent: "#plan-shares input",
};

function Fill({ what }: { readonly what: MixMissing }) {
  const t = useT();
  const place = PLACES[what];
  if (place === undefined) return null;
  const go = (): void => {
    const found = document.querySelector<HTMLElement>(place);
    found?.scrollIntoView({ block: "center" });
    found?.focus({ preventScroll: true });
  };
  return (
    <Button type="link" size="small" onClick={go}>
      {t("campaignPlan.mix.fill")}
    </Button>
  );
}
