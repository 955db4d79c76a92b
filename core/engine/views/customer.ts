import { civilFromDay, dayFromCivil, NO_DAY, type Day } from "../../model/day.ts";
import {
  ATTENTION,
  CHANNELS,
  CLASSES,
  CUSTOMER_FIELDS,
  PERMISSIONS,
  STAGES,
  type FactField,
} from "../../model/fields.ts";
import type { Definition, Figure, Unit } from "../../model/figure.ts";
import { personOf } from "../../model/merged.ts";
import type { Money } from "../../model/money.ts";
import { permissionOf } from "../../model/reach.ts";
import { DISCOUNT, REFUND } from "../../model/fields.ts";
import type { State } from "../../model/state.ts";
import { whyClass, whyStage } from "../../value/why.ts";
import { figure } from "../figures.ts";
import type { Insight } from "../insight.ts";
import { mergedRecords } from "../merging.ts";
import { originOf } from "../origin.ts";
import type { CustomerAnswer, FieldValue } from "../views.ts";
import { timelineCount } from "./timeline.ts";
import { nameOf, requireCustomer, tillCodes } from "./who.ts";

/** Months of revenue a customer's page shows. */
const MONTHS = 36;

/** Everything about one customer but the timeline. Errors: `customer-unknown`. */
export function customerView(insight: Insight, asked: number): CustomerAnswer {
  const { state, analysis } = insight;
  const id = personOf(state, asked);
  requireCustomer(state, id);
  const referrer = state.customers.referrer[id]!;
  return {
    id,
    name: nameOf(state, id),
    class: CLASSES[analysis.class[id]! - 1]!,
    classWhy: whyClass(analysis, id),
    locked: analysis.locks.has(id),
    stage: STAGES[analysis.stage[id]! - 1]!,
    stageWhy: whyStage(analysis, id),
    attention: ATTENTION[analysis.attention[id]! - 1]!,
    lapsed: analysis.lapsed[id] === 1,
    overdue: analysis.overdue[id] === 1,
    ...fieldsOf(state, id),
    codes: tillCodes(state, id),
    permissions: permissionsOf(state, id),
    figures: figuresOf(insight, id),
    months: monthsOf(insight, id),
    referrer: referrer < 0 ? null : { id: referrer, name: nameOf(state, referrer) },
    referred: referredBy(state, id),
    timelineCount: timelineCount(insight, id),
    records: mergedRecords(state, id),
  };
}

function fieldsOf(state: State, id: number): Pick<CustomerAnswer, "fields" | "emptyFields"> {
  const known: FactField[] = [...CUSTOMER_FIELDS];
  for (const field of state.customers.fields.keys()) if (field.startsWith("custom:")) known.push(field);
  const fields: CustomerAnswer["fields"][number][] = [];
  const emptyFields: FactField[] = [];
  for (const field of known) {
    const column = state.customers.fields.get(field);
    const value = column?.values[id];
    if (column === undefined || value === undefined) emptyFields.push(field);
    else fields.push({ field, value, origin: originOf(state, column.commit[id]!, column.row[id]!, field) });
  }
  return { fields: fields.map((one) => withStated(state, id, one)), emptyFields };
}

/** A value that was cleaned, with what it was stated as. */
function withStated(state: State, id: number, one: FieldValue): FieldValue {
  const stated = state.customers.fields.get(one.field)?.stated?.[id];
  return stated === undefined || stated === one.value ? one : { ...one, stated };
}

function permissionsOf(state: State, id: number): CustomerAnswer["permissions"] {
  return CHANNELS.map((channel) => {
    const column = state.customers.permissions[channel];
    const commit = column.commit[id]!;
    const day = column.day[id]!;
    const stated = PERMISSIONS[column.state[id]!] ?? "unknown";
    const inForce = permissionOf(state, id, channel);
    return {
      channel,
      state: inForce,
      origin: commit === 0 ? null : originOf(state, commit, 0),
      day: commit === 0 || day === NO_DAY ? null : day,
      suppressed: inForce !== stated || isKept(state, commit),
    };
  });
}

/** Whether what stands came with a commit that was taken back. */
function isKept(state: State, commit: number): boolean {
  return (state.commits[commit - 1]?.retractedBy ?? null) !== null;
}

function figuresOf(insight: Insight, id: number): Figure[] {
  const { profiles: p, analysis: a } = insight;
  const of = (values: Float64Array, unit: Unit, definition: Definition): Figure =>
    figure(values[id]!, unit, definition);
  return [
    of(p.orders, "orders", "orders"),
    of(p.occasions, "count", "occasions"),
    of(p.gross, "money", "gross"),
    of(p.discounts, "money", "discounts"),
    of(p.refunds, "money", "refunds"),
    of(p.net, "money", "net"),
    of(p.revenue12Months, "money", "revenue12Months"),
    of(p.averageOrder, "money", "averageOrder"),
    of(p.largestLine, "money", "largestLine"),
    of(p.recency, "days", "recency"),
    of(p.tenure, "days", "tenure"),
    of(p.medianGap, "days", "medianGap"),
    figure(a.dueDay[id] === NO_DAY ? null : a.dueDay[id]!, "day", "due", null, [
      { name: "ownGap", value: Number.isNaN(a.ownGap[id]!) ? null : a.ownGap[id]!, unit: "days" },
      { name: "baseGap", value: a.rhythm.baseGap, unit: "days" },
    ]),
    of(p.promotedShare, "share", "promotedShare"),
    of(p.refundShare, "share", "refundShare"),
    of(a.rfmScore, "score", "rfmScore"),
    of(a.value, "score", "valueAxis"),
    of(a.intention, "score", "intentionAxis"),
    of(a.influence, "score", "influenceAxis"),
    of(p.referred, "people", "referred"),
  ];
}

/** Net by month up to the as-of day: the last months with all between them, so that quiet ones show. */
function monthsOf(insight: Insight, id: number): [Day, Money][] {
  const { lines } = insight.state;
  const { start, lines: ordered } = insight.profiles.index;
  const end = civilFromDay(insight.asOf);
  const lastMonth = end.year * 12 + end.month - 1;
  const sums = new Map<number, Money>();
  let first = lastMonth;
  for (let p = start[id]!; p < start[id + 1]!; p++) {
    const line = ordered[p]!;
    if (lines.day[line]! > insight.asOf) continue;
    const civil = civilFromDay(lines.day[line]!);
    const month = civil.year * 12 + civil.month - 1;
    first = Math.min(first, month);
    const back = lines.kind[line] === REFUND || lines.kind[line] === DISCOUNT;
    if (back && insight.settings.basis === "gross") continue;
    sums.set(month, (sums.get(month) ?? 0) + (back ? -lines.amount[line]! : lines.amount[line]!));
  }
  if (sums.size === 0) return [];
  const from = Math.max(first, lastMonth - MONTHS + 1);
  return Array.from({ length: lastMonth - from + 1 }, (_, i) => [firstOf(from + i), sums.get(from + i) ?? 0]);
}

function firstOf(month: number): Day {
  return dayFromCivil({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 });
}

function referredBy(state: State, id: number): { id: number; name: string | null }[] {
  const found: { id: number; name: string | null }[] = [];
  const { referrer, live, count } = state.customers;
  for (let other = 0; other < count; other++) {
    if (referrer[other] === id && live[other] === 1) found.push({ id: other, name: nameOf(state, other) });
  }
  return found;
}
