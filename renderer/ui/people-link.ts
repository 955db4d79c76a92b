import type { RuleGroup } from "../../core/model/rule.ts";
import { ruleSchema } from "../../core/model/rule.ts";

/** Where the customers of a rule are seen, for `<Link to>` and `navigate`. */
export function peoplePath(rule: RuleGroup): string {
  return `/customers?rule=${encodeURIComponent(JSON.stringify(rule))}`;
}

/** The rule an address names, or null where it names none, or one that is not a rule. */
export function ruleOfPath(search: URLSearchParams): RuleGroup | null {
  const text = search.get("rule");
  if (text === null) return null;
  try {
    return ruleSchema.parse(JSON.parse(text));
  } catch {
    // An address typed or cut by hand; the screen shows everybody and says so.
    return null;
  }
}
