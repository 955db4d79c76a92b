import type { CommitSeq } from "../model/decision.ts";
import { personOf } from "../model/merged.ts";
import { CONTACT_EVENTS, EXPORTED } from "../model/response.ts";
import type { Contacts, State } from "../model/state.ts";

/**
 * How many people would have an answer counted twice if a returned file were brought back: those of whom a later file has said the same
 * since it was taken away.
 * @param before the state in which the file still stood
 */
export function answeredAgain(before: State, now: State, file: CommitSeq): number {
  const said = new Set<string>();
  const twice = new Set<number>();
  const keyOf = (contacts: Contacts, i: number): string =>
    keyOfEvent(contacts, i, personOf(now, contacts.customer[i]!));
  for (let i = 0; i < now.contacts.count; i++) if (now.contacts.event[i] !== EXPORTED) said.add(keyOf(now.contacts, i));
  for (let i = 0; i < before.contacts.count; i++) {
    if (before.contacts.commit[i] !== file || before.contacts.event[i] === EXPORTED) continue;
    if (said.has(keyOf(before.contacts, i))) twice.add(personOf(now, before.contacts.customer[i]!));
  }
  return twice.size;
}

const REPLIED = CONTACT_EVENTS.indexOf("replied");

/** An event of a piece; of replies each text is one of its own. */
function keyOfEvent({ launch, wave, event, text }: Contacts, i: number, person: number): string {
  return `${launch[i]} ${wave[i]} ${person} ${event[i]} ${event[i] === REPLIED ? (text[i] ?? "") : ""}`;
}
