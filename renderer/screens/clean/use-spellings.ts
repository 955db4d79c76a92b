import { useCallback, useEffect, useState } from "react";
import type { SpellingAnswer } from "../../../core/engine/cleaning-answers.ts";
import type { CleanField } from "../../../core/model/cleaning.ts";
import { useRegulars, useViewVersion } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";
import { asRegularsError } from "../../app/workers/errors-across.ts";

type Method = SpellingAnswer["method"];

/** Spellings as far as they were looked for. */
export interface Spellings {
  readonly answer: SpellingAnswer | null;
  readonly isLooking: boolean;
  readonly wasStopped: boolean;
  stop(): void;
  again(): void;
}

/** Looks for spellings of a field, again whenever its values may be others; stops when nobody looks any more. */
export function useSpellings(field: CleanField, method: Method): Spellings {
  const regulars = useRegulars();
  const tell = useTell();
  const version = useViewVersion("facet");
  const [turn, setTurn] = useState(0);
  const [job, setJob] = useState<string | null>(null);
  const [answer, setAnswer] = useState<SpellingAnswer | null>(null);
  const [wasStopped, setStopped] = useState(false);
  useEffect(() => {
    const id = crypto.randomUUID();
    let current = true;
    setJob(id);
    setStopped(false);
    setAnswer((before) => (before?.method === method ? before : null));
    regulars
      .findSpellings(field, method, id)
      .then(
        (found) => {
          if (current) setAnswer(found);
        },
        (thrown: unknown) => {
          const error = asRegularsError(thrown);
          if (!current) return;
          if (error.code === "cancelled") setStopped(true);
          else tell.error(error);
        },
      )
      .finally(() => {
        if (current) setJob(null);
      });
    return () => {
      current = false;
      void regulars.cancel(id);
    };
  }, [regulars, tell, field, method, version, turn]);
  const stop = useCallback(() => {
    if (job !== null) void regulars.cancel(job);
  }, [regulars, job]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { answer, isLooking: job !== null, wasStopped, stop, again };
}
