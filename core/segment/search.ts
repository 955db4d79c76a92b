import { Bitset } from "../model/bitset.ts";
import type { CustomerField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import { intersect } from "./bits.ts";
import { fold, FoldedTexts } from "./folded.ts";
import { asSound, soundsOf } from "./name-sounds.ts";

/** Fields a search looks in, beside the codes; phones are added as their digits. */
const SEARCHED: readonly CustomerField[] = [
  "name",
  "given",
  "family",
  "nickname",
  "company",
  "memberNumber",
  "email",
  "email2",
  "wechat",
  "city",
];
/** Of these, those in Chinese characters are found by their sound as well. */
const SOUNDED: readonly CustomerField[] = ["name", "nickname", "company", "city"];
const PHONES: readonly CustomerField[] = ["phone", "phone2"];

/** Customers a search text is made for at once: a few milliseconds' work. */
const PIECE = 2048;

/** Between two fields of one customer, so that no word is found across them. */
const GAP = "\u0002";

/**
 * Whom every word of the text fits: it stands, without regard to case and width, in the name, company, a code, a phone's
 * digits, an e-mail or the city, or is how a Chinese name sounds from one of its first syllables on. An empty text fits every live customer. A number with a country code is
 * found by its last nine digits, since most are kept without one.
 */
export function searchCustomers(state: State, text: string): Bitset {
  const { count, live } = state.customers;
  const out = new Bitset(count);
  for (let i = 0; i < count; i++) if (live[i] === 1) out.add(i);
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return out;
  const pieces = Array.from({ length: Math.ceil(count / PIECE) }, (_, piece) => pieceOf(state, piece));
  for (const word of words.map(searchable)) {
    const found = new Bitset(count);
    const sound = asSound(word);
    pieces.forEach(({ texts, sounds }, piece) => {
      const add = (i: number): void => found.add(piece * PIECE + i);
      texts.find(word, "anywhere", add);
      if (sound !== null) sounds?.find(sound, "anywhere", add);
    });
    intersect(out, found);
  }
  return out;
}

/** Makes the search texts ahead, letting other work go on in between. */
export async function prepareSearch(state: State, pause: () => Promise<void>): Promise<void> {
  for (let piece = 0; piece * PIECE < state.customers.count; piece++) {
    pieceOf(state, piece);
    await pause();
  }
}

/** A word as the search texts hold it: what looks like a phone number, as its digits. */
function searchable(word: string): string {
  if (!/^\+?[\d()./-]*\d[\d()./-]*$/.test(word) || /^\d+$/.test(word)) return word;
  const digits = word.replace(/\D/g, "");
  if (digits.length < 6) return word;
  return word.startsWith("+") ? digits.slice(-9) : digits;
}

type Customers = State["customers"];

/** What some customers are found by; `sounds` is null where none of them has a Chinese name. */
interface Piece {
  readonly texts: FoldedTexts;
  readonly sounds: FoldedTexts | null;
}

/** The search texts of customers, piece by piece as they were asked for. */
interface Made {
  readonly of: Customers;
  readonly pieces: (Piece | undefined)[];
}

/** Those that were made last: the next state mostly differs in a few customers. */
let latest: Made | null = null;

function pieceOf({ customers }: State, piece: number): Piece {
  if (latest?.of !== customers) latest = { of: customers, pieces: latest === null ? [] : stillTrue(latest, customers) };
  return (latest.pieces[piece] ??= made(customers, piece * PIECE));
}

function made(customers: Customers, from: number): Piece {
  const of = (text: (customers: Customers, customer: number) => string): string[] =>
    Array.from({ length: Math.min(PIECE, customers.count - from) }, (_, i) => text(customers, from + i));
  const sounds = of(soundOf);
  return {
    texts: new FoldedTexts(of(textOf)),
    sounds: sounds.every((sound) => sound === "") ? null : new FoldedTexts(sounds),
  };
}

/** The pieces in which no customer has another value, and none was added, since they were made. */
function stillTrue({ of, pieces }: Made, customers: Customers): (Piece | undefined)[] {
  const kept = pieces.slice();
  const compare = (before: readonly unknown[] | undefined, after: readonly unknown[] | undefined): void => {
    if (before === after) return;
    for (let piece = 0; piece < kept.length; piece++) {
      if (kept[piece] === undefined) continue;
      const end = Math.min((piece + 1) * PIECE, customers.count);
      for (let id = piece * PIECE; id < end; id++) {
        if (before?.[id] === after?.[id]) continue;
        kept[piece] = undefined;
        break;
      }
    }
  };
  if (of.count !== customers.count) {
    const whole = Math.floor(Math.min(of.count, customers.count) / PIECE);
    kept.length = Math.min(kept.length, whole);
  }
  for (const field of [...SEARCHED, ...PHONES])
    compare(of.fields.get(field)?.values, customers.fields.get(field)?.values);
  compare(of.codes, customers.codes);
  return kept;
}

function textOf({ fields, codes }: Customers, customer: number): string {
  let text = "";
  for (const field of SEARCHED) {
    const value = fields.get(field)?.values[customer];
    if (value !== undefined) text += value + GAP;
  }
  for (const { code } of codes[customer] ?? []) text += code + GAP;
  for (const field of PHONES) {
    const phone = fields.get(field)?.values[customer];
    if (phone === undefined) continue;
    text += phone + GAP;
    if (!/^\d+$/.test(phone)) text += phone.replace(/\D/g, "") + GAP;
  }
  return text;
}

function soundOf({ fields }: Customers, customer: number): string {
  let sounds = "";
  for (const field of SOUNDED) {
    const value = fields.get(field)?.values[customer];
    if (value !== undefined) sounds += soundsOf(value);
  }
  return sounds;
}
