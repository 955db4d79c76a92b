import { useCallback, useState } from "react";
import type { CleanKeeping } from "../../../core/engine/cleaning-decisions.ts";
import type { CleanWish } from "../../../core/engine/cleaning-answers.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useTell } from "../../app/tell.tsx";

/** Cleans in one commit, says so with an undo, and whether one is on its way. */
export function useClean(): {
  readonly busy: boolean;
  clean(wish: CleanWish, keeping: CleanKeeping, said: string): Promise<void>;
} {
  const regulars = useRegulars();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const clean = useCallback(
    async (wish: CleanWish, keeping: CleanKeeping, said: string) => {
      setBusy(true);
      try {
        tell.done(said, await regulars.clean(wish, keeping));
      } finally {
        setBusy(false);
      }
    },
    [regulars, tell],
  );
  return { busy, clean };
}
