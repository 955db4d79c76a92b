import { CHANNELS, PERMISSIONS } from "../../../core/model/fields.ts";
import { NO_DAY } from "../../../core/model/day.ts";
import { WAVE_CHANNELS } from "../../../core/model/campaign.ts";
import { CONTACT_EVENTS } from "../../../core/model/response.ts";
import type { CampaignState, Contacts, Customers, Lines, Members, State, Touches } from "../../../core/model/state.ts";

/**
 * A state as plain values that two equal states have alike, whatever numbers their dictionaries gave to words: customers by id, lines
 * and touches sorted, unknown as null. For comparing with `toEqual`.
 */
export function canonical(state: State) {
  const { head, commits, settings, segments, exports, cleanings } = state;
  return {
    head,
    commits,
    batches: [...state.batches],
    decisions: [...state.decisions],
    customers: customersOf(state.customers),
    lines: linesOf(state.lines).toSorted(bySource),
    touches: touchesOf(state.touches).toSorted(bySource),
    suppressions: [...state.suppressions.keys].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    settings,
    segments,
    exports,
    cleanings,
    locks: [...state.locks].toSorted(([a], [b]) => a - b),
    holds: [...state.holds].toSorted(([a], [b]) => a - b),
    campaigns: [...state.campaigns].map(([id, one]) => [id, campaignOf(one)] as const),
    contacts: contactsOf(state.contacts),
    replies: state.replies,
    followUps: state.followUps,
  };
}

function customersOf({ count, live, fields, codes, permissions, referrer, firstCommit, liveCount }: Customers) {
  const rows = Array.from({ length: count }, (_, id) => ({
    id,
    live: live[id] === 1,
    first: firstCommit[id],
    codes: codes[id],
    referrer: referrer[id],
    fields: [...fields]
      .filter(([, column]) => column.values[id] !== undefined || column.commit[id] !== 0)
      .map(([name, column]) => [name, column.values[id] ?? null, column.commit[id], column.row[id]] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    permissions: CHANNELS.map((channel) => {
      const { state, commit, day } = permissions[channel];
      return [channel, PERMISSIONS[state[id]!], commit[id], unknown(day[id]!, NO_DAY)] as const;
    }).filter(([, state, commit]) => state !== "unknown" || commit !== 0),
  }));
  return { liveCount, rows };
}

function linesOf(lines: Lines) {
  const { words, products, orders } = lines;
  return Array.from({ length: lines.count }, (_, i) => ({
    commit: lines.commit[i],
    row: lines.row[i],
    key: [lines.keyHi[i], lines.keyLo[i]],
    customer: lines.customer[i],
    day: lines.day[i],
    minute: lines.minute[i],
    order: orders[lines.order[i]!] ?? null,
    product: products[lines.product[i]!] ?? null,
    numbers: [lines.quantity[i], lines.unitPrice[i], lines.amount[i], lines.listPrice[i]].map((n) =>
      Number.isNaN(n) ? null : n,
    ),
    kind: lines.kind[i],
    channel: words.channel[lines.channel[i]!] ?? null,
    store: words.store[lines.store[i]!] ?? null,
    staff: words.staff[lines.staff[i]!] ?? null,
    promotion: words.promotion[lines.promotion[i]!] ?? null,
    source: words.source[lines.source[i]!] ?? null,
  }));
}

function touchesOf(touches: Touches) {
  return Array.from({ length: touches.count }, (_, i) => ({
    commit: touches.commit[i],
    row: touches.row[i],
    customer: touches.customer[i],
    day: touches.day[i],
    minute: touches.minute[i],
    kind: touches.kind[i],
    direction: touches.direction[i],
    channel: touches.channels[touches.channel[i]!] ?? null,
    product: touches.product[i] ?? null,
    text: touches.text[i] ?? null,
    value: Number.isNaN(touches.value[i]) ? null : touches.value[i],
  }));
}

function campaignOf({ launch, ...rest }: CampaignState) {
  return { ...rest, launch: launch && { ...launch, members: membersOf(launch.members) } };
}

function membersOf(members: Members) {
  return Array.from({ length: members.count }, (_, i) => ({
    customer: members.customer[i],
    status: members.status[i],
    household: members.household[i],
    stratum: members.stratum[i],
    class: members.class[i],
    quartile: members.quartile[i],
    value: unknownNumber(members.value[i]!),
    pre: unknownNumber(members.pre[i]!),
    plan: members.plan[i],
    evidence: members.evidence[i],
  }));
}

function contactsOf(contacts: Contacts) {
  return Array.from({ length: contacts.count }, (_, i) => ({
    commit: contacts.commit[i],
    row: contacts.row[i],
    launch: contacts.launch[i],
    wave: contacts.wave[i],
    customer: contacts.customer[i],
    event: CONTACT_EVENTS[contacts.event[i]!],
    day: contacts.day[i],
    channel: WAVE_CHANNELS[contacts.channel[i]!],
    reason: contacts.reasons[contacts.reason[i]!] ?? null,
    text: contacts.text[i] ?? null,
  }));
}

function unknownNumber(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

interface Sourced {
  readonly commit: number | undefined;
  readonly row: number | undefined;
}

function bySource(a: Sourced, b: Sourced): number {
  return (a.commit ?? 0) - (b.commit ?? 0) || (a.row ?? 0) - (b.row ?? 0);
}

function unknown(value: number, missing: number): number | null {
  return value === missing ? null : value;
}
