import type { Day } from "../model/day.ts";
import { NO_DAY } from "../model/day.ts";
import { USER_STATUSES } from "../model/fields.ts";
import type { Profiles } from "../profile/profiles.ts";

/** Who bought or replied so many days ago, or fewer, is effective. */
export const EFFECTIVE_DAYS = 365;

/**
 * Effective (bought or replied within 365 days), else potential where reachable, else to be mined (methods §5).
 * @param reachable 1 where a channel is granted and has an address; null: nobody is known to be
 * @returns 1 + index in USER_STATUSES by customer id; 0 for no live customer
 */
export function userStatusOf(
  { count, asOf, lastDay, lastReplyDay }: Pick<Profiles, "count" | "asOf" | "lastDay" | "lastReplyDay">,
  live: Uint8Array,
  reachable: Uint8Array | null,
): Uint8Array {
  const effective = 1 + USER_STATUSES.indexOf("effective");
  const potential = 1 + USER_STATUSES.indexOf("potential");
  const toBeMined = 1 + USER_STATUSES.indexOf("toBeMined");
  const recent = (day: Day): boolean => day !== NO_DAY && asOf - day <= EFFECTIVE_DAYS;
  const out = new Uint8Array(count);
  for (let c = 0; c < count; c++) {
    if (!live[c]) continue;
    if (recent(lastDay[c]!) || recent(lastReplyDay[c]!)) out[c] = effective;
    else out[c] = reachable?.[c] === 1 ? potential : toBeMined;
  }
  return out;
}
