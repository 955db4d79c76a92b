import type { Permission } from "../../../core/model/fields.ts";

const REFUSALS: ReadonlySet<Permission> = new Set<Permission>(["refused", "withdrawn"]);

/** Whether a change takes a refusal away; that needs a typed reason. */
export function isLoosening(from: Permission, to: Permission): boolean {
  return REFUSALS.has(from) && !REFUSALS.has(to);
}
