import type { Column } from "../model/column.ts";
import { HELD_OUT, MEMBER_REASONS } from "../model/campaign.ts";
import { AGAIN } from "../model/merged.ts";
import type { Members, State } from "../model/state.ts";
import { field, type Field } from "./field.ts";

/** What somebody of a launched campaign's segment is in it, in the order of their status. */
const STANDINGS: readonly string[] = ["contacted", ...MEMBER_REASONS];

/** The field that says what somebody is in a launched campaign: contacted, held out, or why left out. */
export function campaignField(name: string): string {
  return `campaign:${name}`;
}

/** A field for each launched campaign, so that its people can be looked at, listed and told apart in rules. */
export function campaignFields({ campaigns, customers }: State): readonly Field[] {
  return [...campaigns.values()].flatMap(({ launch }) =>
    launch === null
      ? []
      : field({ id: campaignField(launch.campaign.name), type: "choice", group: "touch", choices: STANDINGS }, () =>
          standingColumn(launch.members, customers.live),
        ),
  );
}

/** Unknown for whoever was not of the segment, and for ids nobody bears any more. */
function standingColumn({ count, customer, status, twice }: Members, live: Uint8Array): Column {
  const codes = new Uint8Array(live.length);
  for (let row = 0; row < count; row++) {
    const id = customer[row]!;
    if (live[id] !== 1 || twice?.[row] === AGAIN) continue;
    // Somebody drawn into both arms, as two records, is left alone as those held out are.
    if (codes[id] !== HELD_OUT + 1) codes[id] = status[row]! + 1;
  }
  return { type: "choice", codes, choices: STANDINGS };
}
