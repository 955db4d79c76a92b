import { emailKey, phoneLine } from "./contact.ts";
import { CHANNELS, PERMISSIONS, type Channel, type CustomerField, type Permission } from "./fields.ts";
import type { ListReason } from "./list.ts";
import type { State } from "./state.ts";

/** Whether somebody can be written to or called by a channel, or the first reason why not (methods §10). */
export const REACHES = ["ok", "refused", "noPermission", "noAddress"] as const satisfies readonly ("ok" | ListReason)[];
export type Reach = (typeof REACHES)[number];

const GRANTED = PERMISSIONS.indexOf("granted");
const REFUSED = PERMISSIONS.indexOf("refused");

/**
 * Whether a customer may be contacted by a channel: the one place that answers it. A refusal kept from an import that was
 * taken back (a suppression) counts for whoever bears that code, phone or e-mail, unless a hand decision about this one person says
 * otherwise. Only `granted` may be contacted.
 */
export function permissionOf(state: State, customer: number, channel: Channel): Permission {
  const column = state.customers.permissions[channel];
  const permission = PERMISSIONS[column.state[customer] ?? 0] ?? "unknown";
  if (permission === "refused" || permission === "withdrawn") return permission;
  const byHand = state.commits[column.commit[customer]! - 1]?.kind === "permission";
  return !byHand && isSuppressed(state, customer, channel) ? "refused" : permission;
}

/** Whether a kept refusal names one of the customer's codes, phones or e-mails. */
export function isSuppressed(state: State, customer: number, channel: Channel): boolean {
  const { keys } = state.suppressions;
  if (keys.size === 0) return false;
  const bit = 1 << CHANNELS.indexOf(channel);
  return identityKeys(state, customer).some((key) => ((keys.get(key) ?? 0) & bit) !== 0);
}

/** The keys suppressions know a customer by (state: Suppressions). */
function identityKeys(state: State, customer: number): readonly string[] {
  const codes = (state.customers.codes[customer] ?? []).map(({ source, code }) => `code\u0001${source}\u0001${code}`);
  const phones = [phoneOf(state, customer, "phone"), phoneOf(state, customer, "phone2")];
  const emails = [emailOf(state, customer, "email"), emailOf(state, customer, "email2")];
  return [
    ...codes,
    ...phones.filter((key) => key !== null).map((key) => `phone\u0001${key}`),
    ...emails.filter((key) => key !== null).map((key) => `email\u0001${key}`),
  ];
}

/**
 * The address a channel uses for a customer: an E.164 number, an e-mail address, else the text as given; null where there is
 * none that can be used. A landline takes calls, no messages (methods §10).
 */
export function addressOf(state: State, customer: number, channel: Channel): string | null {
  switch (channel) {
    case "phone":
      return phoneOf(state, customer, "phone") ?? phoneOf(state, customer, "phone2");
    case "sms":
      return messagePhoneOf(state, customer, "phone") ?? messagePhoneOf(state, customer, "phone2");
    case "fax":
      return phoneOf(state, customer, "fax");
    case "email":
      return emailOf(state, customer, "email") ?? emailOf(state, customer, "email2");
    case "wechat":
      return textOf(state, customer, "wechat");
    case "post":
      return textOf(state, customer, "address");
  }
}

/**
 * What stands between a customer and a channel, the first reason in order; `ok` where nothing does. A number or address whose
 * other bearer has refused the channel is refused too: the same person may stand in the base twice.
 */
export function reachOf(state: State, customer: number, channel: Channel): Reach {
  const permission = permissionOf(state, customer, channel);
  if (permission === "refused" || permission === "withdrawn") return "refused";
  const refused = refusedAddresses(state, channel);
  if (permission !== "granted" && refused.size === 0) return "noPermission";
  const address = addressOf(state, customer, channel);
  if (address !== null && refused.has(address)) return "refused";
  if (permission !== "granted") return "noPermission";
  return address === null ? "noAddress" : "ok";
}

/** The same for everybody: 1 + index in REACHES by customer id; 0 where nobody lives. */
export function reachCodes(state: State, channel: Channel): Uint8Array {
  const { count, live, permissions } = state.customers;
  const states = permissions[channel].state;
  const isPlain = state.suppressions.keys.size === 0 && refusedAddresses(state, channel).size === 0;
  const codes = new Uint8Array(count);
  for (let customer = 0; customer < count; customer++) {
    if (live[customer] !== 1) continue;
    if (isPlain && states[customer] !== GRANTED) codes[customer] = states[customer]! >= REFUSED ? REFUSED_CODE : CLOSED;
    else codes[customer] = 1 + REACHES.indexOf(reachOf(state, customer, channel));
  }
  return codes;
}

const REFUSED_CODE = 1 + REACHES.indexOf("refused");
const CLOSED = 1 + REACHES.indexOf("noPermission");

const refusedByState = new WeakMap<State, Map<Channel, ReadonlySet<string>>>();

/** The addresses of everybody who has refused a channel. A letter box is shared by a house, so a letter's refusal is the person's own. */
function refusedAddresses(state: State, channel: Channel): ReadonlySet<string> {
  let byChannel = refusedByState.get(state);
  if (byChannel === undefined) {
    byChannel = new Map();
    refusedByState.set(state, byChannel);
  }
  let refused = byChannel.get(channel);
  if (refused === undefined) {
    refused = collectRefused(state, channel);
    byChannel.set(channel, refused);
  }
  return refused;
}

function collectRefused(state: State, channel: Channel): ReadonlySet<string> {
  const refused = new Set<string>();
  if (channel === "post") return refused;
  const { live, count, permissions } = state.customers;
  const states = permissions[channel].state;
  for (let customer = 0; customer < count; customer++) {
    if (live[customer] !== 1 || states[customer]! < REFUSED) continue;
    for (const address of addressesOf(state, customer, channel)) refused.add(address);
  }
  addRefusedRecords(state, channel, refused);
  return refused;
}

/** Of somebody merged who has refused, also the addresses that only a record of theirs bears. */
function addRefusedRecords(state: State, channel: Channel, refused: Set<string>): void {
  const { customers, merges } = state;
  if (merges === null) return;
  const apart = { ...state, customers: { ...customers, fields: merges.records.fields } };
  for (const [person, records] of merges.people) {
    if (customers.live[person] !== 1 || customers.permissions[channel].state[person]! < REFUSED) continue;
    for (const record of records) for (const address of addressesOf(apart, record, channel)) refused.add(address);
  }
}

/** Every address of a customer that a channel could use. */
function addressesOf(state: State, customer: number, channel: Channel): readonly string[] {
  const all =
    channel === "email"
      ? [emailOf(state, customer, "email"), emailOf(state, customer, "email2")]
      : channel === "phone" || channel === "sms"
        ? [phoneOf(state, customer, "phone"), phoneOf(state, customer, "phone2")]
        : [addressOf(state, customer, channel)];
  return all.filter((address) => address !== null);
}

/** 1 for each live customer who can be contacted by some channel, by customer id. */
export function reachableFlags(state: State): Uint8Array {
  const { count, live } = state.customers;
  const flags = new Uint8Array(count);
  for (const channel of CHANNELS) {
    for (let customer = 0; customer < count; customer++) {
      if (flags[customer] === 1 || live[customer] !== 1 || !isGranted(state, customer, channel)) continue;
      if (reachOf(state, customer, channel) === "ok") flags[customer] = 1;
    }
  }
  return flags;
}

/** Whether the permission that stands is given; a kept refusal may still be above it. */
function isGranted(state: State, customer: number, channel: Channel): boolean {
  return state.customers.permissions[channel].state[customer] === GRANTED;
}

function textOf(state: State, customer: number, field: CustomerField): string | null {
  const text = state.customers.fields.get(field)?.values[customer]?.trim();
  return text === undefined || text === "" ? null : text;
}

function phoneOf(state: State, customer: number, field: CustomerField): string | null {
  return remembered(state, customer, field, state.settings.country, keyOfPhone);
}

/** A phone that messages can be sent to. */
function messagePhoneOf(state: State, customer: number, field: CustomerField): string | null {
  const key = phoneOf(state, customer, field);
  if (key === null) return null;
  const memory = memoryOf(state, customer, field, state.settings.country);
  return memory?.silent.has(key) === true ? null : key;
}

function keyOfPhone(text: string, { country, silent }: Memory): string | null {
  const line = phoneLine(text, country);
  if (line?.takesMessages === false) silent.add(line.key);
  return line?.key ?? null;
}

function emailOf(state: State, customer: number, field: CustomerField): string | null {
  return remembered(state, customer, field, "", emailKey);
}

type Values = readonly (string | undefined)[];

/** What was worked out of a column's values. */
interface Memory {
  readonly country: string;
  /** By customer; null: the value is no address. */
  readonly keys: (string | null | undefined)[];
  /** The phones among them that take no messages. */
  readonly silent: Set<string>;
}

const memories = new WeakMap<Values, Memory>();
const sources = new WeakMap<Values, Values>();

/** Says that a column is a copy of another but for a few values, so that keys worked out for the one hold for the other. */
export function isCopyOf(copy: Values, column: Values): void {
  sources.set(copy, column);
}

/** A key worked out once for each value of a column, for as long as the column lives. */
function remembered(
  state: State,
  customer: number,
  field: CustomerField,
  country: string,
  keyOf: (text: string, memory: Memory) => string | null,
): string | null {
  const memory = memoryOf(state, customer, field, country);
  if (memory === null) return null;
  let key = memory.keys[customer];
  if (key === undefined) {
    key = keyOf(state.customers.fields.get(field)!.values[customer]!, memory);
    memory.keys[customer] = key;
  }
  return key;
}

/** What is remembered of the column a customer's value stands in; null: there is no value. */
function memoryOf(state: State, customer: number, field: CustomerField, country: string): Memory | null {
  const column = state.customers.fields.get(field)?.values;
  const text = column?.[customer];
  if (column === undefined || text === undefined) return null;
  const source = sources.get(column);
  const values = source?.[customer] === text ? source : column;
  let memory = memories.get(values);
  if (memory === undefined || memory.country !== country) {
    memory = { country, keys: [], silent: new Set() };
    memories.set(values, memory);
  }
  return memory;
}
