import type { CustomerClass } from "../model/fields.ts";
import type { Reply, ReplyKind } from "../model/response.ts";

/** How much a class weighs in the queue. */
const CLASS_WEIGHTS: Readonly<Record<CustomerClass, number>> = {
  opinionLeader: 1,
  premiumLarge: 0.9,
  intentTarget: 0.8,
  smallMedium: 0.7,
  potential: 0.5,
};

/** How much what somebody said weighs; a complaint cannot wait, whatever else they are interested in. */
const REPLY_WEIGHTS: Readonly<Record<ReplyKind, number>> = {
  complaint: 1,
  order: 1,
  interest: 0.9,
  request: 0.9,
  question: 0.8,
  suggestion: 0.5,
  other: 0.5,
  notInterested: 0.2,
  refusal: 0,
};

/** Without a reply, and with an interest that was not asked: in between. */
const NO_REPLY = 0.4;
const INTEREST_UNKNOWN = 2.5;

/**
 * Who comes first, 0 to 100 (methods §14): class × reply × value. The reply weighs from half to whole by the interest shown (0 to 5); the
 * value from half to whole by the percentile among buyers (0 to 100, 0 for others).
 */
export function priorityOf(
  customerClass: CustomerClass,
  reply: Pick<Reply, "kind" | "interest"> | null,
  percentile: number,
): number {
  const byClass = CLASS_WEIGHTS[customerClass];
  const byValue = 0.5 + Math.min(100, Math.max(0, Number.isNaN(percentile) ? 0 : percentile)) / 200;
  return Math.round(100 * byClass * replyWeight(reply) * byValue);
}

function replyWeight(reply: Pick<Reply, "kind" | "interest"> | null): number {
  if (reply === null) return NO_REPLY;
  const weight = REPLY_WEIGHTS[reply.kind];
  return reply.kind === "complaint" ? weight : weight * (0.5 + (reply.interest ?? INTEREST_UNKNOWN) / 10);
}
