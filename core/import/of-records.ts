import { CHANNELS } from "../model/fields.ts";
import type { Merges, PermissionColumn, State } from "../model/state.ts";

/**
 * A state as a file is taken in against: by record, for what a file says belongs to the record whose code or address it gives, and
 * stays with it when two that were merged are parted again; and lines in the words of their files. Who is one person still stands in `merges`.
 */
export function ofRecords(state: State): State {
  const { merges } = state;
  const lines = state.statedLines ?? merges?.lines ?? state.lines;
  if (merges === null) return lines === state.lines ? state : { ...state, lines };
  const permissions = { ...state.customers.permissions };
  for (const channel of CHANNELS) {
    permissions[channel] = withRecords(permissions[channel], merges.records.permissions[channel], merges);
  }
  const { referrer } = state.customers;
  return { ...state, customers: { ...merges.records, permissions, referrer }, lines };
}

/** The permissions in force, of those merged each record's own. */
function withRecords(inForce: PermissionColumn, own: PermissionColumn, { people }: Merges): PermissionColumn {
  const state = inForce.state.slice();
  const commit = inForce.commit.slice();
  const day = inForce.day.slice();
  for (const records of people.values()) {
    for (const record of records) {
      state[record] = own.state[record]!;
      commit[record] = own.commit[record]!;
      day[record] = own.day[record]!;
    }
  }
  return { state, commit, day };
}
