import type { Decision } from "../../model/decision.ts";
import type { State } from "../../model/state.ts";
import type { HistoryEntry } from "../views.ts";
import { nameOf } from "./who.ts";

/** Which records decisions merged, or else told apart, as they would be called apart; null: none, or nobody known by name. */
export function pairOf(state: State, decisions: readonly Decision[]): HistoryEntry["pair"] {
  const merged = decisions.flatMap((one) => (one.type === "merge" ? [[one.keep, one.gone] as const] : []));
  const toldApart = decisions.flatMap((one) => (one.type === "apart" ? one.pairs : []));
  const pairs = merged.length > 0 ? merged : toldApart;
  const [first] = pairs;
  if (first === undefined) return null;
  const { merges, customers } = state;
  const apart = merges === null ? state : { ...state, customers: { ...customers, ...merges.records } };
  const [a, b] = first.map((id) => nameOf(apart, id));
  if (a === undefined || b === undefined || (a === null && b === null)) return null;
  return { names: [a, b], more: pairs.length - 1 };
}
