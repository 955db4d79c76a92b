import { Segmented } from "antd";
import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import type { MovementAnswer } from "../../../core/engine/movement-answer.ts";
import { PERIODS, type Period } from "../../../core/model/movement.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { FigureView } from "../../ui/figure-view.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MovementTable } from "./movement-table.tsx";

type Scheme = "class" | "stage";
const SCHEMES: readonly Scheme[] = ["class", "stage"];

/** Who stands in another class, or at another stage, than some months ago: how many, and from where to where. */
export function MovementPanel() {
  const t = useT();
  const [months, setMonths] = useState<Period>(1);
  const [scheme, setScheme] = useState<Scheme>("class");
  const { answer, error } = useView("movement", { months });
  return (
    <section className="panel movement" aria-label={t("movement.title")} ref={useShown(answer !== null)}>
      <div className="movement-head">
        <h2>{t("movement.title")}</h2>
        <Segmented<Period>
          aria-label={t("movement.period")}
          value={months}
          options={PERIODS.map((value) => ({ value, label: t(`movement.periods.m${value}`) }))}
          onChange={setMonths}
        />
        <Segmented<Scheme>
          aria-label={t("movement.scheme")}
          value={scheme}
          options={SCHEMES.map((value) => ({ value, label: t(`movement.schemes.${value}`) }))}
          onChange={setScheme}
        />
      </div>
      {error !== null && <ErrorNote error={error} />}
      {error === null && (answer === null ? <Loading /> : <Answer answer={answer} scheme={scheme} />)}
    </section>
  );
}

function Answer({ answer, scheme }: { readonly answer: MovementAnswer; readonly scheme: Scheme }) {
  const t = useT();
  const { insufficient } = answer;
  if (insufficient !== null) {
    const { what, needs, has } = insufficient;
    return <p className="rg-quiet">{t(`terms.insufficient.${what}`, { needs, has })}</p>;
  }
  return (
    <>
      <Counts answer={answer} />
      {scheme === "class" ? (
        <MovementTable
          matrix={answer.classes}
          span={answer}
          upwards="first"
          nameOf={(name) => t(`terms.classes.${name}`)}
          colourOf={(name) => `var(--class-${name})`}
        />
      ) : (
        <MovementTable
          matrix={answer.stages}
          span={answer}
          upwards="last"
          nameOf={(name) => t(`terms.stages.${name}`)}
        />
      )}
      <p className="rg-quiet">{t("movement.hint")}</p>
    </>
  );
}

function Counts({ answer }: { readonly answer: MovementAnswer }) {
  const t = useT();
  const { day } = useFormat();
  const { up, down, lost, newcomers } = answer;
  const counts = [
    { figure: up, label: t("terms.figures.movedUp") },
    { figure: down, label: t("terms.figures.movedDown") },
    { figure: lost, label: t("movement.lost") },
    { figure: newcomers, label: t("movement.rows.new") },
  ];
  return (
    <dl className="movement-counts" aria-label={t("movement.since", { day: day(answer.from) })}>
      {counts.map(({ figure, label }) => (
        <div key={figure.definition}>
          <dt>{label}</dt>
          <dd>
            <FigureView figure={figure} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Brings the panel into view where the address asks for it, once it is there in full. */
function useShown(isThere: boolean) {
  const place = useRef<HTMLElement>(null);
  const [search] = useSearchParams();
  const isAsked = search.get("part") === "movement";
  useEffect(() => {
    if (isAsked && isThere) place.current?.scrollIntoView({ block: "start" });
  }, [isAsked, isThere]);
  return place;
}
