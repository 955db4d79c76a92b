import { VCard } from "vcard-creator";
import type { Day } from "../model/day.ts";
import { oneLine, writable } from "./clean-text.ts";

/** Somebody as an entry of an address book. */
export interface Contact {
  /** The same person keeps it, so that a second import replaces the entry; a row code or an own number. */
  readonly uid: string;
  readonly familyName: string;
  readonly givenName: string;
  /** The whole name as it is said, in the order of its language. Never empty: the company's, or the code. */
  readonly fullName: string;
  readonly company?: string;
  readonly jobTitle?: string;
  readonly phones: readonly { readonly number: string; readonly type: "cell" | "work" | "home" | "fax" }[];
  readonly emails: readonly string[];
  readonly address?: {
    readonly street: string;
    readonly city: string;
    readonly region: string;
    readonly postcode: string;
    readonly country: string;
  };
  readonly note?: string;
}

const DAY_MS = 86_400_000;

/**
 * Contacts as one vCard 3.0 file (RFC 2426), UTF-8, CRLF, folded at 75 octets: the version every phone and Outlook takes. `day` is said
 * as the day of revision. Whatever a text holds, it adds no property and no card.
 */
export function vcards(contacts: Iterable<Contact>, day: Day): string {
  const revision = new Date(day * DAY_MS);
  const cards: string[] = [];
  for (const contact of contacts) cards.push(cardOf(contact, revision).toString());
  return cards.join("");
}

function cardOf(contact: Contact, revision: Date): VCard {
  const card = new VCard().addRevision(revision).addUid(bare(contact.uid));
  card.addFullName(oneLine(contact.fullName) || bare(contact.uid));
  card.addName({ familyName: oneLine(contact.familyName), givenName: oneLine(contact.givenName) });
  if (hasText(contact.company)) card.addCompany({ name: oneLine(contact.company) });
  if (hasText(contact.jobTitle)) card.addJobtitle(oneLine(contact.jobTitle));
  for (const { number, type } of contact.phones) {
    if (hasText(number)) card.addPhoneNumber({ number: bare(number), type: [type] });
  }
  for (const address of contact.emails) if (hasText(address)) card.addEmail({ address: bare(address) });
  if (contact.address !== undefined) {
    const { street, city, region, postcode, country } = contact.address;
    card.addAddress({
      street: oneLine(street),
      locality: oneLine(city),
      region: oneLine(region),
      postalCode: oneLine(postcode),
      country: oneLine(country),
      type: ["work"],
    });
  }
  if (hasText(contact.note)) card.addNote(writable(contact.note));
  return card;
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && oneLine(text) !== "";
}

/** A number or an address without what would need an escape; no real one has such marks, and the library writes them as they are. */
function bare(text: string): string {
  return oneLine(text).replace(/[\\;,]/g, " ");
}
