import { emailKey, phoneKey } from "../../../core/model/contact.ts";
import { CHANNELS, PERMISSIONS, type Channel } from "../../../core/model/fields.ts";

/** A commit that erased people: what they were known by, with the channels they refuse from then on. */
export interface PlainErasure {
  readonly keys: Readonly<Record<string, readonly Channel[]>>;
}

/** A permission and the commit that brought it. */
export interface Refusal {
  readonly state: string;
  readonly commit: number;
}

/** How strict a permission is. */
export const RANK: Readonly<Record<string, number>> = { unknown: 0, granted: 1, refused: 2, withdrawn: 2 };

interface Identities {
  readonly gone: readonly [string, string][];
  readonly bearers: readonly [string, string][];
  readonly erased: readonly (PlainErasure & { readonly commit: number })[];
}

/** Spreads refusals over identities until nothing changes; changes `permissions`, gives the suppressed keys. */
export function spread(
  permissions: Record<string, Refusal>,
  { gone, bearers, erased }: Identities,
  byHand: (id: string) => number,
): string[] {
  const keys: Record<string, Refusal> = {};
  const present: Record<string, Refusal> = {};
  const isNews = (known: Refusal | undefined, news: Refusal): boolean =>
    known === undefined ||
    RANK[known.state] !== 2 ||
    news.commit > known.commit ||
    (news.commit === known.commit &&
      PERMISSIONS.indexOf(news.state as "refused") > PERMISSIONS.indexOf(known.state as "refused"));
  const emit = (from: readonly [string, string][], to: Record<string, Refusal>, channel: Channel): void => {
    for (const [customer, key] of from) {
      const own = permissions[`${customer} ${channel}`];
      if (own !== undefined && RANK[own.state] === 2 && isNews(to[`${key} ${channel}`], own))
        to[`${key} ${channel}`] = own;
    }
  };
  const reach = (whom: readonly [string, string][], by: Record<string, Refusal>, channel: Channel): boolean => {
    let changed = false;
    for (const [customer, key] of whom) {
      const id = `${customer} ${channel}`;
      const refusal = by[`${key} ${channel}`];
      if (refusal === undefined || byHand(id) > refusal.commit || !isNews(permissions[id], refusal)) continue;
      permissions[id] = refusal;
      changed = true;
    }
    return changed;
  };
  for (const { keys: known, commit } of erased) {
    for (const [, key] of [...gone, ...bearers]) {
      for (const channel of known[key] ?? []) {
        const refusal = { state: "refused", commit };
        const id = `${key} ${channel}`;
        if (isNews(keys[id], refusal)) keys[id] = refusal;
      }
    }
  }
  for (const channel of CHANNELS) reach([...gone, ...bearers], keys, channel);
  const pass = (channel: Channel): boolean => {
    emit(gone, keys, channel);
    emit(bearers, present, channel);
    return [reach(gone, keys, channel), reach(gone, present, channel), reach(bearers, keys, channel)].includes(true);
  };
  for (const channel of CHANNELS) while (pass(channel));
  return Object.keys(keys).toSorted();
}

/** The identity keys of a row. */
export function keysOf(row: Readonly<Record<string, string>>): string[] {
  const phone = row["phone"] ? phoneKey(row["phone"], "CN") : null;
  const email = row["email"] ? emailKey(row["email"]) : null;
  return [
    ...(row["code"] ? [`code till ${row["code"]}`] : []),
    ...(phone === null ? [] : [`phone ${phone}`]),
    ...(email === null ? [] : [`email ${email}`]),
  ];
}
