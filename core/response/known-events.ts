import { CONTACT_EVENTS, type ContactEvent } from "../model/response.ts";
import type { Contacts } from "../model/state.ts";
import type { NamedPiece } from "./named-pieces.ts";

const REPLIED = CONTACT_EVENTS.indexOf("replied");

/**
 * What is known to have become of pieces, so that nothing is taken in twice: an event of a piece once; of replies each different text
 * once, since somebody may answer more than once.
 */
export class KnownEvents {
  private readonly contacts: Contacts;
  /** By launch; made when a launch is first asked for. */
  private readonly known = new Map<number, Set<string>>();

  constructor(contacts: Contacts) {
    this.contacts = contacts;
  }

  /** Notes an event; false where it was known. */
  add({ launch, waveIndex, customer }: NamedPiece, event: ContactEvent, text: string): boolean {
    const known = this.of(launch.commit);
    const key = keyOf(waveIndex, customer, CONTACT_EVENTS.indexOf(event), text);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  }

  private of(launch: number): Set<string> {
    let known = this.known.get(launch);
    if (known === undefined) {
      known = new Set();
      const { contacts } = this;
      for (let i = 0; i < contacts.count; i++) {
        if (contacts.launch[i] !== launch) continue;
        known.add(keyOf(contacts.wave[i]!, contacts.customer[i]!, contacts.event[i]!, contacts.text[i] ?? ""));
      }
      this.known.set(launch, known);
    }
    return known;
  }
}

function keyOf(wave: number, customer: number, event: number, text: string): string {
  return `${wave} ${customer} ${event} ${event === REPLIED ? text : ""}`;
}
