import { decideAudience, type Audience, type AudienceInput } from "../../../core/campaign/decide-audience.ts";
import { MEMBER_REASONS } from "../../../core/model/campaign.ts";
import { Bitset } from "../../../core/model/bitset.ts";
import type { State } from "../../../core/model/state.ts";
import { campaignOf } from "../../campaign.ts";
import { customerOf } from "../../state.ts";
import { day } from "../../table.ts";

export function everybody(state: State): Bitset {
  const set = new Bitset(state.customers.count);
  for (let i = 0; i < set.length; i++) set.add(i);
  return set;
}

export function setOf(state: State, ...codes: readonly string[]): Bitset {
  const set = new Bitset(state.customers.count);
  for (const code of codes) set.add(customerOf(state, code));
  return set;
}

export function decide(state: State, changes: Partial<AudienceInput>): Audience {
  const { count } = state.customers;
  return decideAudience({
    state,
    campaign: campaignOf(),
    segment: everybody(state),
    suppressed: null,
    credit: null,
    value: new Float64Array(count),
    classes: new Uint8Array(count),
    pre: new Float64Array(count),
    asOf: day("2024-02-20"),
    parts: [],
    orderRate: null,
    ...changes,
  });
}

/** `ada contacted 3`: status and plan of each. */
export function told(state: State, { members }: Audience): readonly string[] {
  const statuses = ["contacted", ...MEMBER_REASONS];
  return Array.from(members.customer, (id, row) => {
    const code = state.customers.codes[id]?.[0]?.code;
    return `${code} ${statuses[members.status[row] ?? -1]} ${members.plan[row]}`;
  });
}
