import type { Column } from "../model/column.ts";
import { CHANNELS, PERMISSIONS, type Channel } from "../model/fields.ts";
import { permissionOf, reachableFlags, reachOf, REACHES } from "../model/reach.ts";
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
      field({ id: `reach.${channel}`, type: "choice", group: "contact", choices: REACHES }, () =>
        reachColumn(state, channel),
      ),
    ),
    ...CHANNELS.map((channel) =>
      field({ id: `permission.${channel}`, type: "choice", group: "permission", choices: KNOWN_PERMISSIONS }, () =>
        permissionColumn(state, channel),
      ),
    ),
  ];
}

function reachColumn(state: State, channel: Channel): Column {
  const codes = Uint8Array.from(state.customers.live, (live, customer) =>
    live === 1 ? REACHES.indexOf(reachOf(state, customer, channel)) + 1 : 0,
  );
  return { type: "choice", codes, choices: REACHES };
}

function permissionColumn(state: State, channel: Channel): Column {
  const codes = Uint8Array.from(state.customers.live, (live, customer) =>
    live === 1 ? PERMISSIONS.indexOf(permissionOf(state, customer, channel)) : 0,
  );
  return { type: "choice", codes, choices: KNOWN_PERMISSIONS };
}
