import { PERMISSIONS, type Channel, type FactField } from "../../../core/model/fields.ts";
import type { State } from "../../../core/model/state.ts";
import { day } from "../../table.ts";
import { content, retraction, type Drawn } from "./content.ts";
import { open } from "./workspace.ts";

/** The state after these commits, each drawn as tables; a number takes that commit back, refusals kept. */
export async function after(...commits: readonly (Drawn | number | ReturnType<typeof retraction>)[]): Promise<State> {
  const ledger = await open();
  for (const [i, commit] of commits.entries()) {
    const drawn = typeof commit === "number" ? retraction(commit) : "blocks" in commit ? commit : content(commit);
    await ledger.commit(drawn, i);
  }
  const state = await ledger.fold();
  ledger.close();
  return state;
}

/** A field of every live customer as `id:value`. */
export function field(state: State, name: FactField): string {
  const column = state.customers.fields.get(name);
  return live(state)
    .map((id) => `${id}:${column?.values[id] ?? "-"}`)
    .join(" ");
}

/** Every live customer's permission on a channel. */
export function permission(state: State, channel: Channel): string {
  const { state: codes } = state.customers.permissions[channel];
  return live(state)
    .map((id) => `${id}:${PERMISSIONS[codes[id]!]}`)
    .join(" ");
}

/** Ids of live customers. */
export function live(state: State): number[] {
  return Array.from({ length: state.customers.count }, (_, id) => id).filter((id) => state.customers.live[id] === 1);
}

/** Lines as `order product amount @commit`. */
export function lines({ lines: all }: State): string[] {
  return Array.from(
    { length: all.count },
    (_, i) =>
      `${all.orders[all.order[i]!] ?? "-"} ${all.products[all.product[i]!]?.name ?? "-"} ${all.amount[i]! / 10_000} @${all.commit[i]}`,
  );
}

/** A permission set by hand. */
export const hand = (channel: Channel, customer: number, state: "granted" | "refused" | "unknown") =>
  ({
    kind: "permission",
    decisions: [{ type: "permission", customer, channel, state, day: day("2024-03-01"), reason: "said so by phone" }],
  }) satisfies Drawn;

/** A field set by hand; null takes it away. */
export const edit = (customer: number, name: FactField, value: string | null) =>
  ({ kind: "edit", decisions: [{ type: "field", customer, field: name, value }] }) satisfies Drawn;
