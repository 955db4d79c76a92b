import { Bitset } from "../model/bitset.ts";
import type { CustomerField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import { intersect } from "./bits.ts";
import { fold, FoldedTexts } from "./folded.ts";

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
const PHONES: readonly CustomerField[] = ["phone", "phone2"];

/** Customers a search text is made for at once: a few milliseconds' work. */
const PIECE = 2048;

/** Between two fields of one customer, so that no word is found across them. */
const GAP = "\u0002";

/**
 * Whom every word of the text fits: it stands, without regard to case and width, in the name, company, a code, a phone's
 * digits, an e-mail or the city. An empty text fits every live customer. A number with a country code is found by its last nine
 * digits, since most are kept without one.
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
    pieces.forEach((texts, piece) => {
      texts.find(word, "anywhere", (i) => {
        found.add(piece * PIECE + i);
      });
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

const made = new WeakMap<State["customers"], FoldedTexts[]>();

function pieceOf(state: State, piece: number): FoldedTexts {
  const { customers } = state;
  const pieces = made.get(customers) ?? [];
  made.set(customers, pieces);
  return (pieces[piece] ??= new FoldedTexts(
    Array.from({ length: Math.min(PIECE, customers.count - piece * PIECE) }, (_, i) =>
      textOf(state, piece * PIECE + i),
    ),
  ));
}

function textOf(state: State, customer: number): string {
  const { fields, codes } = state.customers;
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
