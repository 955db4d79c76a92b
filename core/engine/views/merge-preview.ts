import { CONTACTED, HELD_OUT, windowEnd } from "../../model/campaign.ts";
import { emailKey, phoneKey } from "../../model/contact.ts";
import { CHANNELS, CUSTOMER_FIELDS, type FactField, type Permission } from "../../model/fields.ts";
import { personName } from "../../model/names.ts";
import { permissionOf } from "../../model/reach.ts";
import { EXPORTED } from "../../model/response.ts";
import type { State } from "../../model/state.ts";
import { isOwnCode } from "../../import/own-code.ts";
import { figure } from "../figures.ts";
import type { Insight } from "../insight.ts";
import {
  MERGE_DOUBTS,
  MERGE_EVIDENCE,
  type MergeDoubt,
  type MergeEvidence,
  type MergeField,
  type MergePreview,
  type MergeSide,
} from "../merge-answers.ts";
import { proposedSide } from "../merging.ts";
import { originOf } from "../origin.ts";
import type { Views } from "../views.ts";
import { nameOf, requireCustomer, tillCodes } from "./who.ts";

/** Two customers side by side, as they would be merged. Errors: `customer-unknown`. */
export function mergePreviewView(insight: Insight, { keep, gone }: Views["mergePreview"]["params"]): MergePreview {
  const { state } = insight;
  requireCustomer(state, keep);
  requireCustomer(state, gone);
  return {
    keep: sideOf(insight, keep),
    gone: sideOf(insight, gone),
    fields: fieldsOf(state, keep, gone),
    permissions: permissionsOf(state, keep, gone),
    evidence: MERGE_EVIDENCE.filter((kind) => EVIDENCE[kind](state, keep, gone)),
    doubts: MERGE_DOUBTS.filter((kind) => DOUBTS[kind](insight, keep, gone)),
  };
}

function sideOf({ state, profiles: p }: Insight, id: number): MergeSide {
  const { contacts, replies, followUps, customers, touches } = state;
  return {
    id,
    name: nameOf(state, id),
    codes: tillCodes(state, id),
    figures: [figure(p.net[id]!, "money", "net"), figure(p.recency[id]!, "days", "recency")],
    orders: p.orders[id]!,
    touches: countOf(touches.customer, (customer) => customer === id),
    pieces: countOf(contacts.customer, (customer, i) => customer === id && contacts.event[i] === EXPORTED),
    replies: replies.filter(({ customer, removed }) => customer === id && !removed).length,
    followUps: followUps.filter(({ customer }) => customer === id).length,
    introduced: countOf(customers.referrer, (referrer, i) => referrer === id && customers.live[i] === 1),
  };
}

function countOf(column: Int32Array, counts: (value: number, i: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < column.length; i++) if (counts(column[i]!, i)) count++;
  return count;
}

function fieldsOf(state: State, keep: number, gone: number): MergeField[] {
  const custom = [...state.customers.fields.keys()].filter((field) => field.startsWith("custom:"));
  const fields: readonly FactField[] = [...CUSTOMER_FIELDS, ...custom];
  return fields.flatMap((field): MergeField[] => {
    const column = state.customers.fields.get(field);
    const valueOf = (id: number): MergeField["keep"] => {
      const value = column?.values[id];
      if (column === undefined || value === undefined) return null;
      return { value, origin: originOf(state, column.commit[id]!, column.row[id]!, field) };
    };
    const [kept, other] = [valueOf(keep), valueOf(gone)];
    if (column === undefined || (kept === null && other === null)) return [];
    const differs = kept !== null && other !== null && kept.value !== other.value;
    const only = kept === null ? "gone" : "keep";
    return [
      { field, keep: kept, gone: other, differs, proposed: differs ? proposedSide(state, column, keep, gone) : only },
    ];
  });
}

/** From the loosest to the strictest. */
const STRICTNESS: readonly Permission[] = ["unknown", "granted", "refused", "withdrawn"];

function permissionsOf(state: State, keep: number, gone: number): MergePreview["permissions"] {
  return CHANNELS.flatMap((channel) => {
    const both = { keep: permissionOf(state, keep, channel), gone: permissionOf(state, gone, channel) };
    if (both.keep === "unknown" && both.gone === "unknown") return [];
    const after = STRICTNESS.indexOf(both.gone) > STRICTNESS.indexOf(both.keep) ? both.gone : both.keep;
    return [{ channel, ...both, after }];
  });
}

type Test = (state: State, keep: number, gone: number) => boolean;

const EVIDENCE: Readonly<Record<MergeEvidence, Test>> = {
  phone: (state, keep, gone) => {
    const keysOf = keysIn(state, ["phone", "phone2"], (text) => phoneKey(text, state.settings.country));
    return isShared(keysOf(keep), keysOf(gone));
  },
  email: (state, keep, gone) => {
    const keysOf = keysIn(state, ["email", "email2"], emailKey);
    return isShared(keysOf(keep), keysOf(gone));
  },
  wechat: sameText("wechat"),
  memberNumber: sameText("memberNumber"),
  name: (state, keep, gone) => {
    const name = plain(personName(state, keep));
    return name !== null && name === plain(personName(state, gone));
  },
  birthDay: sameText("birthDay"),
  address: sameText("address"),
};

type Doubt = (insight: Insight, keep: number, gone: number) => boolean;

const DOUBTS: Readonly<Record<MergeDoubt, Doubt>> = {
  name: ({ state }, keep, gone) => {
    const [a, b] = [plain(personName(state, keep)), plain(personName(state, gone))];
    return a !== null && b !== null && a !== b;
  },
  kind: otherText("kind"),
  sex: otherText("sex"),
  birthDay: otherText("birthDay"),
  memberNumber: otherText("memberNumber"),
  sameSource: ({ state }, keep, gone) =>
    state.customers.codes[keep]!.some(
      ({ source, code }) =>
        !isOwnCode(code) &&
        state.customers.codes[gone]!.some((other) => other.source === source && !isOwnCode(other.code)),
    ),
  referral: ({ state: { customers } }, keep, gone) =>
    customers.referrer[keep] === gone || customers.referrer[gone] === keep,
  permissions: ({ state }, keep, gone) =>
    CHANNELS.some((channel) => {
      const refuses = (id: number): boolean => STRICTNESS.indexOf(permissionOf(state, id, channel)) > 1;
      return refuses(keep) !== refuses(gone);
    }),
  bothArms: ({ state, today }, keep, gone) =>
    [...state.campaigns.values()].some(({ launch, conclusion }) => {
      if (launch === null || conclusion?.closed === true || today > windowEnd(launch.campaign)) return false;
      const { customer, status } = launch.members;
      const isIn = (id: number, arm: number): boolean => customer.some((one, row) => one === id && status[row] === arm);
      return (isIn(keep, CONTACTED) && isIn(gone, HELD_OUT)) || (isIn(keep, HELD_OUT) && isIn(gone, CONTACTED));
    }),
};

function sameText(field: FactField): Test {
  return (state, keep, gone) => {
    const values = state.customers.fields.get(field)?.values;
    const text = plain(values?.[keep]);
    return text !== null && text === plain(values?.[gone]);
  };
}

function otherText(field: FactField): Doubt {
  return ({ state }, keep, gone) => {
    const values = state.customers.fields.get(field)?.values;
    const [a, b] = [plain(values?.[keep]), plain(values?.[gone])];
    return a !== null && b !== null && a !== b;
  };
}

/** Without what people and tills write differently: width, case, blanks. */
function plain(text: string | undefined): string | null {
  const same = text?.normalize("NFKC").toLowerCase().replace(/\s+/g, "") ?? "";
  return same === "" ? null : same;
}

function keysIn(
  state: State,
  fields: readonly FactField[],
  keyOf: (text: string) => string | null,
): (id: number) => readonly string[] {
  return (id) =>
    fields.flatMap((field) => {
      const text = state.customers.fields.get(field)?.values[id];
      const key = text === undefined ? null : keyOf(text);
      return key === null ? [] : [key];
    });
}

function isShared(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}
