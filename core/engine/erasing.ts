import type { ErasureWish } from "../ledger/ledger.ts";
import { RegularsError } from "../model/error.ts";
import { recordsOf } from "../model/merged.ts";
import type { Day } from "../model/day.ts";
import { EXPORTED } from "../model/response.ts";
import type { RetentionRules } from "../model/settings.ts";
import type { State } from "../model/state.ts";
import type { Insight } from "./insight.ts";
import { goesBefore, inactiveToday } from "./retention.ts";
import type { EraseRequest, OutsideCopy, RetentionClass } from "./rights-answers.ts";

/** What the ledger is asked for when people ask to be erased. Error: `reason-needed`. */
export function askedWish({ customers, mode, reason, refuse }: EraseRequest, today: Day): ErasureWish {
  if (reason.trim() === "") throw new RegularsError("reason-needed");
  return { ...wishOf("people", today), customers, mode, reason: reason.trim(), refuse, why: "asked" };
}

/** What a rule of retention asks the ledger for today; null: nothing. */
export function retentionWish(
  state: State,
  rules: RetentionRules,
  rule: RetentionClass,
  today: Day,
): ErasureWish | null {
  const by = rules[rule];
  if (by === null) return null;
  if (rule === "inactive") {
    const customers = inactiveToday(state, rules, today);
    const mode = rules.inactive?.mode ?? "anonymise";
    return customers.length === 0 ? null : { ...wishOf("people", today), customers, mode };
  }
  const before = goesBefore(by, today);
  return before === null ? null : { ...wishOf(rule, today), before, mode: rule === "orders" ? "anonymise" : "erase" };
}

function wishOf(what: ErasureWish["what"], day: Day): ErasureWish {
  return {
    mode: "erase",
    what,
    customers: [],
    before: null,
    spare: new Set(),
    day,
    why: "retention",
    reason: "",
    refuse: [],
    kept: [],
  };
}

/** Files that left and hold these people, or may: the program cannot reach them. Newest first. */
export function outsideCopies(insight: Insight, customers: readonly number[]): OutsideCopy[] {
  const { state } = insight;
  const who = new Set(customers.flatMap((customer) => recordsOf(state, customer)));
  const sent = wavesSentTo(state, who);
  const copies = state.exports.flatMap((log): OutsideCopy[] => {
    const { day, segment, channel, format, included, campaign } = log;
    if (campaign !== undefined) {
      const launch = state.campaigns.get(campaign)?.launch ?? null;
      const wave = launch?.campaign.waves.findIndex(({ id }) => id === log.wave) ?? -1;
      const isSure = launch !== null && sent.has(`${launch.commit} ${wave}`);
      // Of a campaign that was taken back it is not known any more who was in its files.
      return isSure || launch === null ? [{ kind: "wave", day, segment, channel, format, included, isSure }] : [];
    }
    return mayStandIn(insight, log.rule, who)
      ? [{ kind: "list", day, segment, channel, format, included, isSure: false }]
      : [];
  });
  return copies.toReversed();
}

/** The waves of which a file with one of them left, as launch and number. */
function wavesSentTo({ contacts }: State, who: ReadonlySet<number>): ReadonlySet<string> {
  const sent = new Set<string>();
  for (let i = 0; i < contacts.count; i++) {
    if (!who.has(contacts.customer[i]!) || contacts.event[i] !== EXPORTED) continue;
    sent.add(`${contacts.launch[i]} ${contacts.wave[i]}`);
  }
  return sent;
}

/** Whether the rule of a list holds for one of them now; it is not kept who stood in a list. */
function mayStandIn(insight: Insight, rule: Parameters<Insight["members"]>[0], who: ReadonlySet<number>): boolean {
  try {
    const members = insight.members(rule);
    return [...who].some((customer) => members.has(customer));
  } catch (error) {
    // A field the rule asks for is gone with what brought it: then they may well have stood in it.
    if (error instanceof RegularsError) return true;
    throw error;
  }
}
