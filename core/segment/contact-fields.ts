import type { Column } from "../model/column.ts";
import { CHANNELS, PERMISSIONS, type Channel } from "../model/fields.ts";
import { permissionOf, reachableFlags, reachCodes, REACHES } from "../model/reach.ts";
import type { State } from "../model/state.ts";
import { field, yesNo, YES_NO, type Field } from "./field.ts";

/** Choices of a permission field: what is unknown is unknown there too, and found by the operator `unknown`. */
const KNOWN_PERMISSIONS = PERMISSIONS.slice(1);

/** For each channel the permission and whether it reaches the customer, and whether any channel does. */
export function contactFields(state: State): readonly Field[] {
  const { live } = state.customers;
  return [
    field({ id: "reachable", type: "choice", group: "contact", choices: YES_NO }, () => {
      const flags = reachableFlags(state);
      return yesNo(live, (customer) => flags[customer] === 1);
    }),
    ...CHANNELS.map((channel) =>
      field({ id: `reach.${channel}`, type: "choice", group: "contact", choices: REACHES }, () => ({
        type: "choice",
        codes: reachCodes(state, channel),
        choices: REACHES,
      })),
    ),
    ...CHANNELS.map((channel) =>
      field({ id: `permission.${channel}`, type: "choice", group: "permission", choices: KNOWN_PERMISSIONS }, () =>
        permissionColumn(state, channel),
      ),
    ),
  ];
}

function permissionColumn(state: State, channel: Channel): Column {
  const { count, live, permissions } = state.customers;
  const states = permissions[channel].state;
  const isPlain = state.suppressions.keys.size === 0;
  const codes = new Uint8Array(count);
  for (let customer = 0; customer < count; customer++) {
    if (live[customer] !== 1) continue;
    codes[customer] = isPlain ? states[customer]! : PERMISSIONS.indexOf(permissionOf(state, customer, channel));
  }
  return { type: "choice", codes, choices: KNOWN_PERMISSIONS };
}
