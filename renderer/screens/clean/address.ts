import { useCallback } from "react";
import { useSearchParams } from "react-router";
import type { CleanField } from "../../../core/model/cleaning.ts";

export const PARTS = ["health", "values", "spellings", "fix", "rules"] as const;
export type Part = (typeof PARTS)[number];

export interface CleanAddress {
  readonly part: Part;
  /** Null: none was chosen yet. */
  readonly field: string | null;
  go(part: Part, field?: CleanField): void;
}

/** What is looked at, kept in the address. */
export function useCleanAddress(): CleanAddress {
  const [params, setParams] = useSearchParams();
  const asked = params.get("part");
  const part = PARTS.find((one) => one === asked) ?? "health";
  const go = useCallback(
    (to: Part, field?: CleanField) => {
      setParams((before) => {
        const kept = field ?? before.get("field");
        return { part: to, ...(kept === null ? {} : { field: kept }) };
      });
    },
    [setParams],
  );
  return { part, field: params.get("field"), go };
}
