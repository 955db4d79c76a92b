import type { SheetCell, SheetKind } from "../format/sheet.ts";
import type { Bitset } from "../model/bitset.ts";
import type { Column } from "../model/column.ts";
import { NO_DAY } from "../model/day.ts";
import type { WaveChannel } from "../model/campaign.ts";
import { addressOf } from "../model/reach.ts";
import type { State } from "../model/state.ts";
import { channelFor, waveReach } from "./wave-reach.ts";

/** The column that holds the address the channel uses: the number to call, the address to write to. */
export const ADDRESS_COLUMN = "address.used";
/** The column that names the channel the address is for, where the list leaves it open. */
export const CHANNEL_COLUMN = "channel.used";

const BEFORE = ["name", "title", "company"] as const;
const AFTER = ["city", "class", "stage", "orders", "net", "lastDay", "memberLevel", "code"] as const;
const OF_CHANNEL: Readonly<Record<WaveChannel, readonly string[]>> = {
  phone: [ADDRESS_COLUMN],
  sms: [ADDRESS_COLUMN],
  email: [ADDRESS_COLUMN],
  wechat: [ADDRESS_COLUMN, "nickname"],
  fax: [ADDRESS_COLUMN],
  post: ["country", "province", "city", "district", ADDRESS_COLUMN, "postcode"],
  event: [CHANNEL_COLUMN, ADDRESS_COLUMN],
  own: [CHANNEL_COLUMN, ADDRESS_COLUMN],
};

/** Columns a list has only where something is said in them of somebody on it. */
const ONLY_IF_SAID: ReadonlySet<string> = new Set(["title", "company", "nickname", "memberLevel", "code"]);

/**
 * The columns of a list for a channel: whom to address, where, and what helps to choose the words. What few shops
 * keep of anybody, a title, a firm, a membership, has a column only where somebody on the list has it.
 */
export function listColumns(channel: WaveChannel, source: ListSource, people: Int32Array): readonly string[] {
  const columns = [...new Set([...BEFORE, ...OF_CHANNEL[channel], ...AFTER])];
  return columns.filter((id) => !ONLY_IF_SAID.has(id) || isSaid(source.column(id), people));
}

function isSaid(column: Column | null, people: Int32Array): boolean {
  if (column?.type === "text") return people.some((id) => (column.values[id] ?? "") !== "");
  return column?.type === "choice" && people.some((id) => column.codes[id] !== 0);
}

/** Where the columns of a list come from; `customerFields` is one. */
export interface ListSource {
  column(fieldId: string): Column | null;
  /** What a choice is called in the file. Absent: as it stands. */
  word?(fieldId: string, choice: string): string;
}

/** How the cells of a list's column are written. */
export function listKind(column: string, channel: WaveChannel, source: ListSource): SheetKind {
  if (column === ADDRESS_COLUMN)
    return channel === "phone" || channel === "sms" || channel === "fax" ? "phone" : "text";
  if (column === "phone" || column === "phone2" || column === "fax") return "phone";
  const type = source.column(column)?.type ?? "text";
  if (type === "days") return "number";
  return type === "choice" ? "text" : type;
}

/**
 * The rows of a list, one a person in the order of `order`, cells in the order of `columns`; made one at a time as they are taken.
 * Whoever is not in `included`, or may not be contacted in this state, gets no row, whatever the caller decided before.
 * A column the source does not have stays empty. Numbers of the workspace's own country stand without the country code.
 */
export function* listRows(
  state: State,
  included: Bitset,
  channel: WaveChannel,
  columns: readonly string[],
  source: ListSource,
  order: Int32Array = included.members(),
): Generator<readonly SheetCell[]> {
  const cells = columns.map((column) => cellOf(state, channel, column, source));
  for (const customer of order) {
    if (!included.has(customer) || waveReach(state, customer, channel) !== "ok") continue;
    yield cells.map((cell) => cell(customer));
  }
}

type CellOf = (customer: number) => SheetCell;

function cellOf(state: State, channel: WaveChannel, id: string, source: ListSource): CellOf {
  if (id === ADDRESS_COLUMN) {
    return (customer) =>
      localNumber(addressOf(state, customer, channelFor(state, customer, channel)), state.settings.country);
  }
  if (id === CHANNEL_COLUMN) {
    return (customer) => {
      const used = channelFor(state, customer, channel);
      return source.word?.(CHANNEL_COLUMN, used) ?? used;
    };
  }
  const column = source.column(id);
  if (column === null) return () => null;
  switch (column.type) {
    case "text":
      return (customer) => column.values[customer] ?? null;
    case "choice": {
      const words = column.choices.map((choice) => source.word?.(id, choice) ?? choice);
      return (customer) => words[column.codes[customer]! - 1] ?? null;
    }
    case "day":
      return (customer) => (column.values[customer] === NO_DAY ? null : column.values[customer]!);
    default:
      return (customer) => (Number.isNaN(column.values[customer]) ? null : column.values[customer]!);
  }
}

/** A number as senders of messages take it: digits alone at home, with `+` and the country code abroad. */
function localNumber(address: string | null, country: string): string | null {
  if (address !== null && country === "CN" && /^\+861[3-9]\d{9}$/.test(address)) return address.slice(3);
  return address;
}
