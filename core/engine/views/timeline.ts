import type { Day } from "../../model/day.ts";
import { LINE_KINDS, REFUND, TOUCH_KINDS } from "../../model/fields.ts";
import { personOf } from "../../model/merged.ts";
import type { State } from "../../model/state.ts";
import type { Insight } from "../insight.ts";
import { originOf } from "../origin.ts";
import type { TimelineEntry, TimelineKind } from "../timeline.ts";
import type { Views } from "../views.ts";
import { campaignMarks, type CampaignMark } from "./timeline-campaigns.ts";
import { requireCustomer } from "./who.ts";

const MAX_PAGE = 200;

type Purchase = Extract<TimelineEntry, { type: "purchase" }>;
/** A place on the timeline before it is spelled out: a touch, the lines of one order, or something of a campaign. */
interface Mark {
  readonly day: Day;
  readonly minute: number;
  readonly touch: number;
  readonly lines: readonly number[];
  readonly campaign: CampaignMark | null;
}

/** What happened with one customer, newest first. Errors: `customer-unknown`. */
export function timelineView(insight: Insight, params: Views["timeline"]["params"]): Views["timeline"]["answer"] {
  const id = personOf(insight.state, params.id);
  requireCustomer(insight.state, id);
  const kinds = params.kinds && new Set<TimelineKind>(params.kinds);
  const marks = marksOf(insight, id).filter((mark) => !kinds || kinds.has(kindOf(insight.state, mark)));
  const page = marks.slice(params.offset, params.offset + Math.min(params.limit, MAX_PAGE));
  return {
    total: marks.length,
    entries: page.map((mark) => entryOf(insight, mark)),
  };
}

function kindOf({ touches }: State, { touch, campaign }: Mark): TimelineKind {
  if (campaign) return "campaign";
  return touch < 0 ? "purchase" : TOUCH_KINDS[touches.kind[touch]!]!;
}

function entryOf(insight: Insight, mark: Mark): TimelineEntry {
  if (mark.campaign) return mark.campaign.spellOut();
  return mark.touch < 0 ? purchaseOf(insight, mark) : touchOf(insight.state, mark.touch);
}

/** How many entries a customer's timeline has. */
export function timelineCount(insight: Insight, id: number): number {
  return marksOf(insight, id).length;
}

function marksOf(insight: Insight, id: number): Mark[] {
  const { state, asOf } = insight;
  const { lines, touches } = state;
  const { start, lines: ordered } = insight.profiles.index;
  const purchases = new Map<string, number[]>();
  for (let p = start[id]!; p < start[id + 1]!; p++) {
    const line = ordered[p]!;
    if (lines.day[line]! > asOf) continue;
    const order = lines.order[line]!;
    const key = `${order < 0 ? `at${lines.minute[line]}` : order} ${lines.day[line]}`;
    const together = purchases.get(key);
    if (together) together.push(line);
    else purchases.set(key, [line]);
  }
  const marks: Mark[] = [...purchases.values()].map((together) => ({
    day: lines.day[together[0]!]!,
    minute: lines.minute[together[0]!]!,
    touch: -1,
    lines: together,
    campaign: null,
  }));
  for (const touch of touchesOf(state, id)) {
    if (touches.day[touch]! <= asOf)
      marks.push({ day: touches.day[touch]!, minute: touches.minute[touch]!, touch, lines: [], campaign: null });
  }
  // Data may have ended long ago, while campaigns go on; only a day that was chosen hides what came after it.
  const last = insight.settings.asOf ?? insight.today;
  for (const campaign of campaignMarks(state, id)) {
    if (campaign.day <= last) marks.push({ day: campaign.day, minute: -1, touch: -1, lines: [], campaign });
  }
  const later = ({ campaign }: Mark): number => campaign?.commit ?? 0;
  return marks.sort((a, b) => b.day - a.day || b.minute - a.minute || b.touch - a.touch || later(b) - later(a));
}

function purchaseOf(insight: Insight, mark: Mark): Purchase {
  const { lines } = insight.state;
  const { refundLinks } = insight.profiles;
  const first = mark.lines[0]!;
  let amount = 0;
  const parts = mark.lines.map((line) => {
    const kind = lines.kind[line]!;
    const product = insight.state.lines.products[lines.product[line]!];
    amount += kind === 0 ? lines.amount[line]! : -lines.amount[line]!;
    const link = kind === REFUND ? refundLinks.line.indexOf(line) : -1;
    return {
      kind: LINE_KINDS[kind]!,
      product: product ? product.name || product.code : null,
      quantity: known(lines.quantity[line]!),
      amount: lines.amount[line]!,
      guessed: link >= 0 && refundLinks.guessed[link] === 1,
    };
  });
  const order = lines.order[first]!;
  return {
    type: "purchase",
    day: mark.day,
    minute: mark.minute < 0 ? null : mark.minute,
    order: order < 0 ? null : (lines.orders[order] ?? null),
    amount,
    lines: parts,
    origin: originOf(insight.state, lines.commit[first]!, lines.row[first]!),
  };
}

function touchOf(state: State, touch: number): TimelineEntry {
  const { touches } = state;
  return {
    type: "touch",
    kind: TOUCH_KINDS[touches.kind[touch]!]!,
    day: touches.day[touch]!,
    minute: touches.minute[touch]! < 0 ? null : touches.minute[touch]!,
    direction: touches.direction[touch] === 1 ? "out" : "in",
    channel: touches.channels[touches.channel[touch]!] ?? null,
    product: touches.product[touch] ?? null,
    text: touches.text[touch] ?? null,
    origin: originOf(state, touches.commit[touch]!, touches.row[touch]!),
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

const touchIndexes = new WeakMap<State, Map<number, number[]>>();

/** The touches of a customer, from an index made once for a state. */
function touchesOf(state: State, id: number): readonly number[] {
  let index = touchIndexes.get(state);
  if (!index) {
    index = new Map();
    for (let i = 0; i < state.touches.count; i++) {
      const customer = state.touches.customer[i]!;
      const list = index.get(customer);
      if (list) list.push(i);
      else index.set(customer, [i]);
    }
    touchIndexes.set(state, index);
  }
  return index.get(id) ?? [];
}
