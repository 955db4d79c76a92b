import type { CommitSeq, Decision } from "../model/decision.ts";
import { cleaningAfter, type OwnValues } from "./erasure-cleanings.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";
import type { KnownBy } from "./erasure-identities.ts";
import { leftOutAfter } from "./erasure-left-out.ts";
import type { EraseScope } from "./erasure-scope.ts";
import type { TextScrubber } from "./erasure-texts.ts";

/** What an erasure knows while it goes through decisions. */
interface Taking {
  readonly scope: EraseScope;
  readonly knownBy: KnownBy;
  readonly scrubber: TextScrubber;
  readonly own: OwnValues;
  /** Replies that were ever matched to one of the people, and follow-ups that go. */
  readonly replies: ReadonlySet<string>;
  readonly followUps: ReadonlySet<string>;
}

type Of<Type extends Decision["type"]> = Extract<Decision, { readonly type: Type }>;

/** What is left of a decision: it as it was, another in its place, or nothing. */
type Handler<Type extends Decision["type"]> = (decision: Of<Type>, taking: Taking) => Decision | null;

/** Every kind of decision says here what an erasure takes of it; a kind without an entry does not compile. */
const HANDLERS: { readonly [Type in Decision["type"]]: Handler<Type> } = {
  field: (decision, taking) => {
    if (isOf(decision.customer, taking)) return null;
    const introduced = decision.field === "referrer" && namesIntroducer(decision.value, taking);
    return introduced ? null : decision;
  },
  permission: (decision, taking) => (isOf(decision.customer, taking) ? null : typed(decision, taking)),
  lock: (decision, taking) => (isOf(decision.customer, taking) ? null : typed(decision, taking)),
  hold: (decision, taking) => (isOf(decision.customer, taking) ? null : typed(decision, taking)),
  merge: (decision, taking) => (isOf(decision.keep, taking) || isOf(decision.gone, taking) ? null : decision),
  apart: (decision, taking) => {
    const pairs = decision.pairs.filter(([a, b]) => !isOf(a, taking) && !isOf(b, taking));
    if (pairs.length === decision.pairs.length) return decision;
    return pairs.length === 0 ? null : { ...decision, pairs };
  },
  origin: typed,
  check: (decision, taking) => {
    const customers = decision.customers.filter((customer) => !isOf(customer, taking));
    if (customers.length === decision.customers.length) return decision;
    return customers.length === 0 ? null : { ...decision, customers };
  },
  checkResult: (decision, taking) => (isOf(decision.answer.customer, taking) ? null : decision),
  reply: (decision, taking) => (taking.replies.has(decision.reply.id) ? null : typed(decision, taking)),
  followUp: (decision, taking) => (taking.followUps.has(decision.entry.id) ? null : typed(decision, taking)),
  awareness: (decision, taking) => {
    const { customer, day } = decision.answer;
    return isOf(customer, taking) || isOld("touches", day, customer, taking) ? null : decision;
  },
  sample: (decision, { scope }) => {
    const customers = decision.customers.filter((customer) => scope.isErased[customer] !== 1);
    return customers.length === decision.customers.length ? decision : { ...decision, customers };
  },
  export: (decision, taking) => (isOld("exports", decision.day, -1, taking) ? null : typed(decision, taking)),
  leftOut: leftOutAfter,
  leftOutGone: (decision) => decision,
  batch: typed,
  recipe: typed,
  batchPermission: typed,
  retract: typed,
  segment: typed,
  campaign: typed,
  launch: typed,
  conclusion: typed,
  return: typed,
  settings: (decision) => decision,
  clean: (decision, { own, scrubber }) => cleaningAfter(decision, own, scrubber),
  cleanRule: (decision) => decision,
  restore: (decision) => decision,
  // Receipts name ids alone.
  erase: (decision) => decision,
  suppressed: (decision) => decision,
};

/** What is left of what commits decided, of those where anything changes; an empty list: nothing. */
export function decisionsLeft(
  decisions: DecisionsByCommit,
  known: Pick<Taking, "scope" | "knownBy" | "scrubber" | "own">,
): Map<CommitSeq, readonly Decision[]> {
  const taking: Taking = { ...known, ...answersGone(decisions, known.scope) };
  const left = new Map<CommitSeq, readonly Decision[]>();
  for (const [commit, list] of decisions) {
    const rest = list.flatMap((decision) => leftOf(decision, taking) ?? []);
    if (rest.length !== list.length || rest.some((decision, i) => decision !== list[i])) left.set(commit, rest);
  }
  return left;
}

function leftOf<Type extends Decision["type"]>(decision: Of<Type>, taking: Taking): Decision | null {
  const handler = HANDLERS[decision.type];
  return handler(decision, taking);
}

/** A decision with what was typed in it, but for the names of erased people. */
function typed<D extends Decision>(decision: D, { scrubber }: Taking): D {
  return scrubber.scrub(decision);
}

function isOf(customer: number, { scope }: Taking): boolean {
  return scope.isErased[customer] === 1;
}

function isOld(what: EraseScope["what"], day: number, customer: number, { scope }: Taking): boolean {
  return scope.what === what && day < scope.before && scope.isSpared[customer] !== 1;
}

function namesIntroducer(value: string | null, { knownBy }: Taking): boolean {
  return value !== null && (knownBy.introducers.has(`\u0001${value}`) || knownBy.codes.has(value));
}

/** Replies and follow-ups that go as a whole: those of the people, or those that came to an end before the day. */
function answersGone(decisions: DecisionsByCommit, scope: EraseScope): Pick<Taking, "replies" | "followUps"> {
  const replies = new Set<string>();
  const last = new Map<string, { readonly customer: number; readonly day: number }>();
  for (const list of decisions.values()) {
    for (const decision of list) {
      if (decision.type === "reply") {
        const { id, customer, day } = decision.reply;
        const isOldOne = scope.what === "touches" && day < scope.before && scope.isSpared[customer ?? -1] !== 1;
        if (isOldOne || (customer !== null && scope.isErased[customer] === 1)) replies.add(id);
      } else if (decision.type === "followUp") {
        const { id, customer, day, due } = decision.entry;
        // One that is still to be done is as young as the day it is due.
        last.set(id, { customer, day: Math.max(day, due ?? day) });
      }
    }
  }
  const followUps = new Set<string>();
  for (const [id, { customer, day }] of last) {
    const isOldOne = scope.what === "touches" && day < scope.before && scope.isSpared[customer] !== 1;
    if (isOldOne || scope.isErased[customer] === 1) followUps.add(id);
  }
  return { replies, followUps };
}
