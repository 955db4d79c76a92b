import type { Channel } from "../../../core/model/fields.ts";

/** What a list is asked for. */
export interface Wanted {
  /** A segment's id, or where the rule comes from otherwise. */
  readonly whom: string;
  readonly channel: Channel;
  readonly oneAHousehold: boolean;
  readonly purpose: string;
}

export const ALL = "everybody";
export const HANDED = "handed";
