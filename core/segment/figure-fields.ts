import type { Column } from "../model/column.ts";
import { ATTENTION, CLASSES, STAGES, TOUCH_KINDS, USER_STATUSES, type TouchKind } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import type { Analysis } from "../value/analysis.ts";
import { field, yesNo, YES_NO, type Field, type FieldDescription } from "./field.ts";

type Numbers = "number" | "money" | "share" | "days";
type Group = FieldDescription["group"];

function numeric(id: string, type: Numbers, group: Group, values: () => Float64Array): Field {
  return field({ id, type, group, choices: [] }, () => ({ type, values: values() }));
}

function daily(id: string, group: Group, values: Int32Array): Field {
  return field({ id, type: "day", group, choices: [] }, () => ({ type: "day", values }));
}

function chosen(id: string, choices: readonly string[], codes: Uint8Array): Field {
  return field({ id, type: "choice", group: "value", choices }, () => ({ type: "choice", codes, choices }));
}

function flag(id: string, group: Group, live: Uint8Array, flags: Uint8Array): Field {
  return field({ id, type: "choice", group, choices: YES_NO }, () => yesNo(live, (customer) => flags[customer] === 1));
}

/** What purchases come to (methods §2). Money in 1/10 000; without purchases money and counts are 0, averages and days unknown. */
export function purchaseFields(profiles: Profiles, analysis: Analysis, live: Uint8Array): readonly Field[] {
  const of = (id: string, type: Numbers, values: Float64Array): Field => numeric(id, type, "bought", () => values);
  return [
    flag("buyer", "bought", live, analysis.isBuyer),
    of("orders", "number", profiles.orders),
    of("occasions", "number", profiles.occasions),
    of("gross", "money", profiles.gross),
    of("discounts", "money", profiles.discounts),
    of("refunds", "money", profiles.refunds),
    of("net", "money", profiles.net),
    of("averageOrder", "money", profiles.averageOrder),
    of("largestLine", "money", profiles.largestLine),
    of("revenue12Months", "money", profiles.revenue12Months),
    daily("firstDay", "bought", profiles.firstDay),
    daily("lastDay", "bought", profiles.lastDay),
    of("recency", "days", profiles.recency),
    of("tenure", "days", profiles.tenure),
    of("medianGap", "days", profiles.medianGap),
    daily("dueDay", "bought", analysis.dueDay),
    flag("due", "bought", live, analysis.due),
    of("promotedShare", "share", profiles.promotedShare),
    of("refundShare", "share", profiles.refundShare),
  ];
}

/** Class, stage, axes and scores (methods §3–6). */
export function valueFields(analysis: Analysis, live: Uint8Array): readonly Field[] {
  const of = (id: string, values: Float64Array): Field => numeric(id, "number", "value", () => values);
  return [
    chosen("class", CLASSES, analysis.class),
    chosen("stage", STAGES, analysis.stage),
    chosen("attention", ATTENTION, analysis.attention),
    chosen("userStatus", USER_STATUSES, analysis.userStatus),
    flag("lapsed", "value", live, analysis.lapsed),
    flag("overdue", "value", live, analysis.overdue),
    field({ id: "locked", type: "choice", group: "value", choices: YES_NO }, () =>
      yesNo(live, (customer) => analysis.locks.has(customer)),
    ),
    of("value", analysis.value),
    of("intention", analysis.intention),
    of("influence", analysis.influence),
    numeric("r", "number", "value", () => scores(analysis.r)),
    numeric("f", "number", "value", () => scores(analysis.f)),
    numeric("m", "number", "value", () => scores(analysis.m)),
    of("rfmScore", analysis.rfmScore),
    numeric("paretoShare", "share", "value", () => analysis.paretoShare),
  ];
}

function scores(values: Uint8Array): Float64Array {
  return Float64Array.from(values, (score) => (score === 0 ? Number.NaN : score));
}

/** What the number of touchpoints of a kind is called; a recommendation counts by its latest score. */
const TOUCH_COUNTS: Readonly<Record<Exclude<TouchKind, "recommendation">, string>> = {
  coDevelopment: "coDevelopments",
  browse: "browses",
  search: "searches",
  enquiry: "enquiries",
  quote: "quotes",
  visit: "visits",
  event: "events",
  reply: "replies",
  afterSales: "afterSales",
  complaint: "complaints",
  suggestion: "suggestions",
  survey: "surveys",
  referral: "referrals",
  wordOfMouth: "wordsOfMouth",
  call: "calls",
  message: "messages",
  need: "needs",
};

/** What passed between a customer and the firm, purchases aside, and whom the customer brought. */
export function touchFields(profiles: Profiles): readonly Field[] {
  const of = (id: string, type: Numbers, values: Float64Array): Field => numeric(id, type, "touch", () => values);
  const kinds = TOUCH_KINDS.filter((kind) => kind !== "recommendation");
  return [
    numeric("touches", "number", "touch", () =>
      sum(
        TOUCH_KINDS.map((kind) => profiles.touches[kind]),
        profiles.count,
      ),
    ),
    daily("lastTouchDay", "touch", profiles.lastTouchDay),
    daily("lastContactDay", "touch", profiles.lastOutboundDay),
    daily("lastReplyDay", "touch", profiles.lastReplyDay),
    ...kinds.map((kind) => of(TOUCH_COUNTS[kind], "number", profiles.touches[kind])),
    of("recommendation", "number", profiles.recommendation),
    of("referred", "number", profiles.referred),
    of("referredBuyers", "number", profiles.referredBuyers),
    of("referredNet", "money", profiles.referredNet),
  ];
}

function sum(columns: readonly Float64Array[], count: number): Float64Array {
  const out = new Float64Array(count);
  for (const column of columns) for (let i = 0; i < count; i++) out[i]! += column[i]!;
  return out;
}

/** Which commit first named a customer. */
export function originField(state: State): Field {
  const make = (): Column => ({ type: "number", values: Float64Array.from(state.customers.firstCommit) });
  return field({ id: "firstCommit", type: "number", group: "who", choices: [] }, make);
}
