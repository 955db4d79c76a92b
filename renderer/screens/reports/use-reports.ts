import { useEffect, useState } from "react";
import type { Regulars } from "../../../core/engine/api.ts";
import type { CampaignAnswer, CampaignRow } from "../../../core/engine/campaign-answers.ts";
import type { CampaignEffect } from "../../../core/model/effect.ts";
import type { RegularsError } from "../../../core/model/error.ts";
import { useRegulars, useView, useViewVersion } from "../../app/engine.tsx";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import type { FoundBy } from "./filter.ts";

/** A launched campaign with what came of it. */
export interface ReportEntry {
  readonly row: CampaignRow;
  readonly answer: CampaignAnswer;
  readonly effect: CampaignEffect;
  readonly facts: FoundBy;
}

interface Reports {
  /** Null: on their way. */
  readonly entries: readonly ReportEntry[] | null;
  readonly error: RegularsError | null;
}

/** All launched campaigns with their effects, the newest first; asked again when they go stale. */
export function useReports(): Reports {
  const regulars = useRegulars();
  const { answer: rows, error } = useView("campaigns", {});
  const version = useViewVersion("effect");
  const [found, setFound] = useState<Reports>({ entries: null, error: null });
  useEffect(() => {
    if (rows === null) return;
    let isOver = false;
    entriesOf(regulars, rows).then(
      (entries) => {
        if (!isOver) setFound({ entries, error: null });
      },
      (failure: unknown) => {
        if (!isOver) setFound({ entries: null, error: asRegularsError(failure) });
      },
    );
    return () => {
      isOver = true;
    };
  }, [regulars, rows, version]);
  return error === null ? found : { entries: null, error };
}

async function entriesOf(regulars: Regulars, rows: readonly CampaignRow[]): Promise<readonly ReportEntry[]> {
  const launched = rows.filter(({ standing }) => standing !== "draft");
  return Promise.all(
    launched.map(async (row) => {
      const answer = await regulars.query("campaign", { id: row.id });
      const effect = await regulars.query("effect", { campaign: row.id });
      return { row, answer, effect, facts: foundBy(answer) };
    }),
  );
}

function foundBy({ campaign, conclusion }: CampaignAnswer): FoundBy {
  const { name, objective, audience, waves } = campaign;
  const said = conclusion === null ? [] : [conclusion.reason, ...conclusion.causes, ...conclusion.lessons];
  return { objective, channels: waves.map(({ channel }) => channel), texts: [name, audience.name, ...said] };
}
