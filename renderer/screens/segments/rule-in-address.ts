import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { ruleOfPath } from "../../ui/people-link.ts";

/** The rule that another screen handed over in the address; "broken" where it cannot be read, null where there is none. */
export function useRuleInAddress(): RuleGroup | "broken" | null {
  const [search] = useSearchParams();
  return useMemo(() => {
    const text = search.get("rule");
    if (text === null || text === "") return null;
    return ruleOfPath(search) ?? "broken";
  }, [search]);
}
