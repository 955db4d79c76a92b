import { useCallback } from "react";
import { useFormat } from "../../app/format.ts";

/** A probability is never printed as certain: no file proves that. */
const HIGHEST_PRINTED = 0.999;

/** How a probability reads. */
export function useProbability(): (probability: number) => string {
  const { share } = useFormat();
  return useCallback(
    (probability) => (probability > HIGHEST_PRINTED ? `> ${share(HIGHEST_PRINTED)}` : share(probability)),
    [share],
  );
}
