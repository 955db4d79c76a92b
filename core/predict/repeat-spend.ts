import { SALE, REFUND } from "../model/fields.ts";
import type { Money } from "../model/money.ts";
import type { Lines } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";

/** What each customer's occasions after the first brought together, by id: on the net basis less discounts of the day, and refunds on the day of their sale. */
export function repeatSpend(lines: Lines, profiles: Profiles): Float64Array {
  const { asOf, basis, count, index, occasionStart, occasionDays, refundLinks } = profiles;
  const saleOf = new Map<number, number>();
  refundLinks.line.forEach((refund, i) => saleOf.set(refund, refundLinks.sale[i]!));
  const spent = new Float64Array(count);
  for (let c = 0; c < count; c++) {
    const days = occasionDays.subarray(occasionStart[c], occasionStart[c + 1]);
    if (days.length < 2) continue;
    for (let at = index.start[c]!; at < index.start[c + 1]!; at++) {
      const line = index.lines[at]!;
      if (lines.day[line]! > asOf) break;
      const kind = lines.kind[line]!;
      if (kind !== SALE && basis === "gross") continue;
      const of = kind === REFUND ? (saleOf.get(line) ?? -1) : line;
      if (of >= 0 && isRepeat(days, lines.day[of]!)) spent[c]! += signed(kind, lines.amount[line]!);
    }
  }
  return spent;
}

function signed(kind: number, amount: Money): Money {
  if (Number.isNaN(amount)) return 0;
  return kind === SALE ? amount : -amount;
}

/** Whether there is an occasion on that day which is not the first. */
function isRepeat(days: Int32Array, day: number): boolean {
  let low = 1;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return days[low] === day;
}
