import { useState } from "react";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Section } from "../../ui/page-head.tsx";
import { HealthBatches } from "./health-batches.tsx";
import { HealthFields } from "./health-fields.tsx";
import { PeopleDrawer, type OpenDoor } from "./people-drawer.tsx";
import type { PartProps } from "./screen.tsx";

/** How good the data is, by field and by file; every number leads to whom it counts. */
export function HealthPart({ onPart }: PartProps) {
  const t = useT();
  const { number } = useFormat();
  const { answer, error } = useView("health", {});
  const [door, setDoor] = useState<OpenDoor | null>(null);
  if (error !== null && answer === null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  const { toRepair, customers } = answer;
  return (
    <>
      <p className="rg-clean-sum">
        {toRepair === 0
          ? t("clean.health.none")
          : t("clean.health.sentence", { count: toRepair, n: number(toRepair), all: number(customers) })}{" "}
        {toRepair > 0 && (
          <button
            type="button"
            className="rg-link"
            onClick={() => setDoor({ behind: { of: "repair" }, title: t("clean.behind.repair") })}
          >
            {t("clean.health.see")}
          </button>
        )}
      </p>
      <Section title={t("clean.health.fields")}>
        <HealthFields health={answer} onDoor={setDoor} onValues={(field) => onPart("values", field)} />
        <Meanings />
      </Section>
      <Section title={t("clean.health.batches")}>
        <HealthBatches batches={answer.batches} onDoor={setDoor} />
      </Section>
      <PeopleDrawer door={door} onClose={() => setDoor(null)} />
    </>
  );
}

const MEANINGS = [
  "invalid",
  "placeholder",
  "shared",
  "letters",
  "broken",
  "blanks",
  "width",
  "capitals",
  "stale",
] as const;

function Meanings() {
  const t = useT();
  return (
    <details className="rg-clean-meanings">
      <summary>{t("clean.health.meaning")}</summary>
      <ul>
        {MEANINGS.map((one) => (
          <li key={one}>{t(`clean.health.meanings.${one}`)}</li>
        ))}
      </ul>
    </details>
  );
}
