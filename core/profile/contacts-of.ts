import type { Day } from "../model/day.ts";
import { NO_DAY } from "../model/day.ts";
import { TOUCH_KINDS } from "../model/fields.ts";
import type { TouchKind } from "../model/fields.ts";
import type { Touches } from "../model/state.ts";

/** What each customer's touchpoints come to. */
export interface ContactsOf {
  readonly touches: Readonly<Record<TouchKind, Float64Array>>;
  readonly lastTouchDay: Int32Array;
  readonly lastOutboundDay: Int32Array;
  readonly lastReplyDay: Int32Array;
  readonly recommendation: Float64Array;
}

const REPLY = TOUCH_KINDS.indexOf("reply");
const RECOMMENDATION = TOUCH_KINDS.indexOf("recommendation");

/** Counts touchpoints by kind up to `asOf` and keeps the last day of some (methods §2). Kinds that never occur share one column of zeros. */
export function contactsOf(touches: Touches, customers: number, asOf: Day): ContactsOf {
  const nothing = new Float64Array(customers);
  const counts: Float64Array[] = TOUCH_KINDS.map(() => nothing);
  const lastTouchDay = new Int32Array(customers).fill(NO_DAY);
  const lastOutboundDay = new Int32Array(customers).fill(NO_DAY);
  const lastReplyDay = new Int32Array(customers).fill(NO_DAY);
  for (let i = 0; i < touches.count; i++) {
    const c = touches.customer[i]!;
    const day = touches.day[i]!;
    if (c < 0 || day > asOf || day === NO_DAY) continue;
    const kind = touches.kind[i]!;
    if (counts[kind] === nothing) counts[kind] = new Float64Array(customers);
    counts[kind]![c]!++;
    if (day > lastTouchDay[c]!) lastTouchDay[c] = day;
    if (touches.direction[i] === 1 && day > lastOutboundDay[c]!) lastOutboundDay[c] = day;
    if (kind === REPLY && day > lastReplyDay[c]!) lastReplyDay[c] = day;
  }
  return {
    touches: byKind((kind) => counts[TOUCH_KINDS.indexOf(kind)] ?? nothing),
    lastTouchDay,
    lastOutboundDay,
    lastReplyDay,
    recommendation: latestRecommendation(touches, customers, asOf),
  };
}

/** Latest answer to the recommendation question; of one day and minute, the later row's. */
function latestRecommendation(touches: Touches, customers: number, asOf: Day): Float64Array {
  const value = new Float64Array(customers).fill(Number.NaN);
  const latest = new Int32Array(customers).fill(-1);
  for (let i = 0; i < touches.count; i++) {
    const c = touches.customer[i]!;
    const day = touches.day[i]!;
    if (c < 0 || touches.kind[i] !== RECOMMENDATION || day > asOf || day === NO_DAY) continue;
    if (Number.isNaN(touches.value[i]!)) continue;
    const before = latest[c]!;
    const later =
      before < 0 ||
      day > touches.day[before]! ||
      (day === touches.day[before] && touches.minute[i]! >= touches.minute[before]!);
    if (!later) continue;
    latest[c] = i;
    value[c] = touches.value[i]!;
  }
  return value;
}

function byKind<T>(value: (kind: TouchKind) => T): Record<TouchKind, T> {
  return Object.fromEntries(TOUCH_KINDS.map((kind) => [kind, value(kind)])) as Record<TouchKind, T>;
}
