import { CONTACT_EVENTS, type ContactEvent } from "../model/response.ts";
import type { State } from "../model/state.ts";
import type { NamedPiece } from "./named-pieces.ts";

const REPLIED = CONTACT_EVENTS.indexOf("replied");
/** Waves a launch can have. */
const WAVES = 16;

/** What is known of one launch. */
interface Known {
  /** By customer × 16 + wave: bit i where CONTACT_EVENTS[i] is known. */
  readonly events: Uint8Array;
  /** The answers of a piece, by the same place. */
  readonly answers: Map<number, Set<string>>;
}

/**
 * What is known to have become of pieces, so that nothing is taken in twice: an event of a piece once; of replies each different text
 * once, since somebody may answer more than once.
 */
export class KnownEvents {
  private readonly state: Pick<State, "contacts" | "customers">;
  /** By launch; made when a launch is first asked for. */
  private readonly known = new Map<number, Known>();

  constructor(state: Pick<State, "contacts" | "customers">) {
    this.state = state;
  }

  /** Notes an event; false where it was known. */
  add({ launch, waveIndex, customer }: NamedPiece, event: ContactEvent, text: string): boolean {
    return note(this.of(launch.commit), customer * WAVES + waveIndex, CONTACT_EVENTS.indexOf(event), text);
  }

  private of(launch: number): Known {
    let known = this.known.get(launch);
    if (known === undefined) {
      const { contacts, customers } = this.state;
      known = { events: new Uint8Array(customers.count * WAVES), answers: new Map() };
      for (let i = 0; i < contacts.count; i++) {
        if (contacts.launch[i] !== launch) continue;
        note(known, contacts.customer[i]! * WAVES + contacts.wave[i]!, contacts.event[i]!, contacts.text[i] ?? "");
      }
      this.known.set(launch, known);
    }
    return known;
  }
}

function note({ events, answers }: Known, place: number, event: number, text: string): boolean {
  if (event === REPLIED) {
    const said = answers.get(place);
    if (said === undefined) answers.set(place, new Set([text]));
    else if (said.has(text)) return false;
    else said.add(text);
    return true;
  }
  if (((events[place]! >>> event) & 1) === 1) return false;
  events[place]! |= 1 << event;
  return true;
}
