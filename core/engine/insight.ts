import type { Bitset } from "../model/bitset.ts";
import type { Day } from "../model/day.ts";
import type { Foresight } from "../model/foresight.ts";
import { reachableFlags } from "../model/reach.ts";
import type { RuleGroup } from "../model/rule.ts";
import type { Settings } from "../model/settings.ts";
import type { State } from "../model/state.ts";
import { withCampaignTouches } from "../profile/campaign-touches.ts";
import { profileCustomers } from "../profile/profile-customers.ts";
import type { Profiles } from "../profile/profiles.ts";
import { compileRule } from "../segment/compile.ts";
import { customerFields, type CustomerFields } from "../segment/fields.ts";
import { analyse, analyseAgain, reanalyse } from "../value/analyse.ts";
import type { Analysis } from "../value/analysis.ts";
import { Standings } from "../value/standings.ts";
import { foreseeingOf, type Foreseeing } from "./foreseeing.ts";

/** Everything computed of a state on one day under one set of settings; what the views read. */
export interface Insight {
  readonly state: State;
  readonly asOf: Day;
  /** Today by the host's clock: what is due, and what can still be planned. */
  readonly today: Day;
  readonly settings: Settings;
  /** 1 where some channel is permitted and has an address. */
  readonly reachable: Uint8Array;
  readonly profiles: Profiles;
  readonly analysis: Analysis;
  /** Where everybody stood on earlier days; worked out when asked for. */
  readonly standings: Standings;
  readonly fields: CustomerFields;
  /** What may be expected of everybody, once somebody asks. */
  readonly foreseeing: Foreseeing;
  /** Whom a rule holds for. Errors: `rule-invalid`, `field-unknown`. */
  members(rule: RuleGroup): Bitset;
}

/**
 * Computes everything of a state; about a tenth of a second for a million lines. What an earlier insight knows of the same purchases
 * and contacts is gone on from, so that after an edit nothing is counted again.
 */
export function computeInsight(
  state: State,
  asOf: Day,
  settings: Settings,
  today: Day = asOf,
  before: Insight | null = null,
): Insight {
  const reachable = reachableFlags(state);
  const whole = withTouches(state);
  const known = before !== null && isSameToJudge(before, state, asOf, settings) ? before.analysis : null;
  const profiles = known?.profiles ?? profileCustomers(whole, { asOf, basis: settings.basis });
  const input = { state: whole, profiles, settings, asOf, reachable };
  const analysis = known === null ? analyse(input) : analyseAgain(known, input);
  return fromAnalysis(state, today, reachable, analysis, known === null ? null : before);
}

/** Whether profiles and measures of an earlier insight hold for a state too. */
function isSameToJudge(
  { state: before, asOf: day, settings: { basis } }: Insight,
  state: State,
  asOf: Day,
  settings: Settings,
) {
  if (day !== asOf || basis !== settings.basis) return false;
  const { customers } = state;
  return (
    before.lines === state.lines &&
    before.touches === state.touches &&
    before.contacts.count === 0 &&
    state.contacts.count === 0 &&
    before.replies.length === 0 &&
    state.replies.length === 0 &&
    before.customers.count === customers.count &&
    before.customers.live === customers.live &&
    before.customers.referrer === customers.referrer
  );
}

/** The same state and day under changed settings: what a moved cut would do, without going back to the lines. */
export function previewInsight(insight: Insight, changes: Partial<Settings>): Insight {
  const settings = { ...insight.settings, ...changes };
  if (settings.basis !== insight.settings.basis) {
    return computeInsight(insight.state, insight.asOf, settings, insight.today);
  }
  return fromAnalysis(insight.state, insight.today, insight.reachable, reanalyse(insight.analysis, settings));
}

/** @param before an earlier insight of the same purchases and contacts on the same day */
function fromAnalysis(
  state: State,
  today: Day,
  reachable: Uint8Array,
  analysis: Analysis,
  before: Insight | null = null,
): Insight {
  const { asOf, settings, profiles } = analysis;
  const whole = withTouches(state);
  const standings = new Standings(whole, analysis, before?.standings);
  const foreseeing = foreseeingOf(state, profiles);
  const foresight = (): Foresight => foreseeing.now();
  const fields = customerFields({ state: whole, profiles, analysis, standings, asOf, today, foresight });
  return {
    state,
    asOf,
    today,
    settings,
    reachable,
    profiles,
    analysis,
    standings,
    fields,
    foreseeing,
    members: (rule) => compileRule(rule, fields, state.customers.count),
  };
}

const wholeStates = new WeakMap<State, State>();

/** The state with the contacts of campaigns among the others, which is what people are judged by; the same one while there are none. */
function withTouches(state: State): State {
  let whole = wholeStates.get(state);
  if (whole === undefined) {
    const touches = withCampaignTouches(state);
    whole = touches === state.touches ? state : { ...state, touches };
    wholeStates.set(state, whole);
  }
  return whole;
}
