import type { Accounting } from "../model/accounting.ts";
import { CHANNELS, PERMISSION_UNREAD } from "../model/fields.ts";
import type { FileIssue } from "../model/file-issue.ts";
import { isReasonColumn } from "../model/left-out.ts";
import type { ImportMapping } from "../model/mapping.ts";
import { REFERENCE_KINDS, type Converted } from "./converted.ts";

/** Sales of which no row says who bought tell nothing about customers; that must be seen before they are taken in. */
export function nobodyNamed({ hasLines, people, lines }: Converted): FileIssue[] {
  if (!hasLines || people.count > 0) return [];
  return [{ code: "nobodyNamed", count: lines.reduce((sum, { count }) => sum + count, 0) }];
}

/** Rows of our own list of rejected rows that equal lines that are in: one may be a true repeat, which only its first file could tell. */
export function leftOutKnown(
  { hasLines }: Converted,
  { columns }: ImportMapping,
  { unchanged }: Accounting,
): FileIssue[] {
  if (!hasLines || unchanged === 0 || !columns.some(({ column }) => isReasonColumn(column))) return [];
  return [{ code: "leftOutKnown", count: unchanged }];
}

/** People told apart by a phone or an e-mail of whom the file gives more than one name: perhaps several people who share it. */
export function namesShared({ people: { count, kind, said } }: Converted): FileIssue[] {
  const names = said.fields.get("name");
  if (names === undefined) return [];
  const first = new Uint32Array(count);
  const others = new Set<number>();
  for (let s = 0; s < said.count; s++) {
    const [person, name] = [said.person[s]!, names.codes[s]!];
    if (name === 0 || !BY_CONTACT.has(kind[person]!)) continue;
    if (first[person] === 0) first[person] = name;
    else if (first[person] !== name) others.add(person);
  }
  return others.size === 0 ? [] : [{ code: "namesShared", count: others.size }];
}

const BY_CONTACT: ReadonlySet<number> = new Set([REFERENCE_KINDS.indexOf("phone"), REFERENCE_KINDS.indexOf("email")]);

/** People who answer about permission what nobody can read: there they stay unknown, whatever is said for the whole file. */
export function answersUnread({ people: { said } }: Converted): FileIssue[] {
  const people = new Set<number>();
  for (const channel of CHANNELS) {
    const states = said.permissions.get(channel);
    if (states === undefined) continue;
    const last = new Map<number, number>();
    for (let s = 0; s < said.count; s++) if (states[s] !== 0) last.set(said.person[s]!, states[s]!);
    for (const [person, state] of last) if (state === PERMISSION_UNREAD) people.add(person);
  }
  return people.size === 0 ? [] : [{ code: "permissionUnread", count: people.size }];
}
