import { isGroup, type Rule, type RuleGroup } from "../../../core/model/rule.ts";

/**
 * The same rule without groups that say nothing, so that it reads as a person would have put it: a group of one stands for its
 * one part, "a and (b and c)" is "a and b and c", and whoever everybody is added to stays as they were.
 */
export function tidyRule(group: RuleGroup): RuleGroup {
  const tidy = tidyGroup(group);
  return isGroup(tidy) ? tidy : { combinator: "and", rules: [tidy] };
}

function tidyGroup({ combinator, not = false, rules }: RuleGroup): Rule {
  const parts: Rule[] = [];
  for (const rule of rules) {
    const part = isGroup(rule) ? tidyGroup(rule) : rule;
    if (!isGroup(part) || part.not === true) parts.push(part);
    else if (part.rules.length === 0) {
      // Everybody: changes nothing where all must hold, and settles it where one is enough.
      if (combinator === "or") return { combinator: "and", ...(not ? { not } : {}), rules: [] };
    } else if (part.combinator === combinator || part.rules.length === 1) parts.push(...part.rules);
    else parts.push(part);
  }
  const [only] = parts;
  if (!not && parts.length === 1 && only !== undefined) return only;
  return { combinator, ...(not ? { not } : {}), rules: parts };
}
