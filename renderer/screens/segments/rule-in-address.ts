import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { ruleOfPath } from "../../ui/people-link.ts";

/** The rule that another screen handed over in the address, or null. */
export function useRuleInAddress(): RuleGroup | null {
  const [search] = useSearchParams();
  return useMemo(() => ruleOfPath(search), [search]);
}
