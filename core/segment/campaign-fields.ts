import type { Column } from "../model/column.ts";
import { MEMBER_REASONS } from "../model/campaign.ts";
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
function standingColumn({ count, customer, status }: Members, live: Uint8Array): Column {
  const codes = new Uint8Array(live.length);
  for (let row = 0; row < count; row++) if (live[customer[row]!] === 1) codes[customer[row]!] = status[row]! + 1;
  return { type: "choice", codes, choices: STANDINGS };
}
