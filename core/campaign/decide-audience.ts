import { Bitset } from "../model/bitset.ts";
import { CONTACTED, HELD_OUT, MEMBER_REASONS, type Campaign, type MemberReason } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { Members, State } from "../model/state.ts";
import { affordable, budgetForPeople, unitCosts } from "./budget.ts";
import { holdToCapacity } from "./capacity.ts";
import { contactsWithin, isAtCap } from "./contact-cap.ts";
import { gather } from "./gather.ts";
import { heldOutNow } from "./held-out.ts";
import { drawHoldout } from "./holdout.ts";
import { householdOf, keepOneAHousehold, worthOf } from "./one-a-household.ts";
import { planWaves } from "./plan-waves.ts";
import { quartilesOf } from "./quartiles.ts";

export interface AudienceInput {
  readonly state: State;
  readonly campaign: Campaign;
  /** Whom the audience's rule holds for. */
  readonly segment: Bitset;
  /** Whom the rules `suppressed` and `credit` hold for; null: nobody. */
  readonly suppressed: Bitset | null;
  readonly credit: Bitset | null;
  /** By customer id: money they are worth (NaN unknown), index in CLASSES (more: none), and what they spent before the launch. */
  readonly value: Float64Array;
  readonly classes: Uint8Array;
  readonly pre: Float64Array;
  readonly asOf: Day;
  /** Message parts of a piece, by wave (`partsOfWaves`); 1 where there is none. */
  readonly parts: readonly number[];
  /** The share of those contacted who are expected to order; null: not known. */
  readonly orderRate: number | null;
}

/** A campaign's people: one row for everybody of the segment, in the order of their ids. */
export interface Audience {
  readonly members: Members;
  /** Everybody of the segment: contacted and all who are left out. */
  readonly segment: number;
  readonly contacted: number;
  readonly excluded: Readonly<Record<MemberReason, number>>;
  /** By wave: of those contacted, how many it is meant for. */
  readonly waves: readonly number[];
}

/**
 * Decides who is contacted (methods §10): everybody of the segment has exactly one status, the first reason in the order of
 * MEMBER_REASONS or none, so counts add up exactly. Each reason looks at those whom the reasons before it have left: of a household the
 * most valuable who can be contacted stays; a wave goes to the most valuable up to its capacity; a binding budget goes as far as it
 * does from the most valuable down; the holdout is drawn last, and those held out keep the plan they would have had. Anybody else who is
 * left out has no plan.
 */
export function decideAudience(input: AudienceInput): Audience {
  const { state, campaign } = input;
  const customer = input.segment.members();
  const { plan, status, evidence } = planWaves(state, customer, campaign.waves);
  const value = gather(new Float64Array(customer.length), input.value, customer);
  const members: Members = {
    count: customer.length,
    customer,
    status,
    plan,
    evidence,
    household: householdNumbers(state, customer),
    stratum: new Int32Array(customer.length).fill(-1),
    class: gather(new Uint8Array(customer.length), input.classes, customer),
    quartile: quartilesOf(value),
    value,
    pre: gather(new Float64Array(customer.length), input.pre, customer),
  };
  excludeByRule(input, members);
  if (campaign.audience.oneAHousehold) excludeDoubles(input, members);
  excludeByMeans(input, members);
  holdOut(campaign, members);
  for (let row = 0; row < members.count; row++) {
    if (status[row] !== CONTACTED && status[row] !== HELD_OUT) plan[row] = 0;
  }
  return { members, ...countMembers(members, campaign.waves.length) };
}

/** Counts by reason and by wave. They add up: segment = contacted + all reasons. */
export function countMembers(members: Members, waves: number): Omit<Audience, "members"> {
  const { status, plan, count } = members;
  const byStatus = new Int32Array(MEMBER_REASONS.length + 1);
  const byWave = new Int32Array(waves);
  for (let row = 0; row < count; row++) {
    byStatus[status[row]!]!++;
    if (status[row] !== CONTACTED) continue;
    for (let i = 0; i < waves; i++) if ((plan[row]! >>> i) & 1) byWave[i]!++;
  }
  const excluded = Object.fromEntries(MEMBER_REASONS.map((reason, i) => [reason, byStatus[i + 1]!]));
  return {
    segment: count,
    contacted: byStatus[CONTACTED]!,
    excluded: excluded as Record<MemberReason, number>,
    waves: [...byWave],
  };
}

function statusOf(reason: MemberReason): number {
  return MEMBER_REASONS.indexOf(reason) + 1;
}

function excludeByRule({ state, campaign, suppressed, credit, asOf }: AudienceInput, members: Members): void {
  const cap = campaign.audience.contactCap;
  const contacts = cap === null ? null : contactsWithin(state, campaign.id, asOf, cap.days);
  const heldOut = heldOutNow(state, asOf, campaign.id);
  const { status, customer } = members;
  for (let row = 0; row < members.count; row++) {
    if (status[row] !== CONTACTED) continue;
    const id = customer[row]!;
    if (suppressed?.has(id) === true || heldOut.has(id)) status[row] = statusOf("suppressed");
    else if (credit?.has(id) === true) status[row] = statusOf("credit");
    else if (contacts !== null && isAtCap(cap, contacts[id]!)) status[row] = statusOf("contactCap");
  }
}

function excludeDoubles({ state, value }: AudienceInput, { customer, status, count }: Members): void {
  const included = new Bitset(state.customers.count);
  const doubles = new Bitset(state.customers.count);
  for (let row = 0; row < count; row++) if (status[row] === CONTACTED) included.add(customer[row]!);
  keepOneAHousehold(state, included, doubles, value);
  for (let row = 0; row < count; row++) if (doubles.has(customer[row]!)) status[row] = statusOf("householdDouble");
}

function excludeByMeans({ campaign, parts, orderRate }: AudienceInput, members: Members): void {
  const { status, plan } = members;
  const { waves } = campaign;
  const money = campaign.budget.binding ? budgetForPeople(campaign) : null;
  const hasCapacity = waves.some(({ capacity }) => capacity !== null);
  if (money === null && !hasCapacity) return;
  let byValue = rowsByValue(members);
  if (hasCapacity) {
    holdToCapacity(plan, byValue, waves);
    for (const row of byValue) if (plan[row] === 0) status[row] = statusOf("overCapacity");
    byValue = byValue.filter((row) => status[row] === CONTACTED);
  }
  if (money === null) return;
  const costs = unitCosts(campaign, parts, orderRate);
  for (const row of byValue.subarray(affordable(plan, byValue, money, costs))) status[row] = statusOf("overBudget");
}

/** Rows that are still in, in order. */
function rowsIn({ status, count }: Members): Int32Array {
  const rows = new Int32Array(count);
  let n = 0;
  for (let row = 0; row < count; row++) if (status[row] === CONTACTED) rows[n++] = row;
  return rows.slice(0, n);
}

/** Rows that are still in, the most valuable first; of equals, whoever was known first. */
function rowsByValue(members: Members): Int32Array {
  const worth = members.value.map((_, row) => worthOf(members.value, row));
  return rowsIn(members).sort((a, b) => (worth[a] === worth[b] ? a - b : worth[a]! > worth[b]! ? -1 : 1));
}

function holdOut(campaign: Campaign, members: Members): void {
  const { status, stratum } = members;
  const rows = rowsIn(members);
  const n = rows.length;
  const drawn = drawHoldout(
    {
      customer: gather(new Int32Array(n), members.customer, rows),
      household: gather(new Int32Array(n), members.household, rows),
      class: gather(new Uint8Array(n), members.class, rows),
      quartile: gather(new Int8Array(n), members.quartile, rows),
      value: gather(new Float64Array(n), members.value, rows),
    },
    campaign.holdout.share,
    campaign.holdout.seed,
  );
  for (let place = 0; place < n; place++) {
    stratum[rows[place]!] = drawn.stratum[place]!;
    if (drawn.held[place] === 1) status[rows[place]!] = HELD_OUT;
  }
}

/** A number for each household, in the order in which they first appear; whoever is in none is one of their own. */
function householdNumbers(state: State, customers: Int32Array): Int32Array {
  const numbers = new Map<string, number>();
  let next = 0;
  return customers.map((customer) => {
    const household = householdOf(state, customer);
    if (household === undefined) return next++;
    const known = numbers.get(household);
    if (known !== undefined) return known;
    numbers.set(household, next);
    return next++;
  });
}
