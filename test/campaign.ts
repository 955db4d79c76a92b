import {
  CONTACTED,
  MEMBER_REASONS,
  REPLY_CHANNELS,
  WAVE_CHANNELS,
  type Campaign,
  type Wave,
} from "../core/model/campaign.ts";
import { CLASSES } from "../core/model/fields.ts";
import type { FrozenFigure } from "../core/model/decision.ts";
import { EVERYBODY } from "../core/model/rule.ts";
import { CONTACT_EVENTS, REPLY_KINDS, type AwarenessAnswer, type FollowUpEntry } from "../core/model/response.ts";
import type { CampaignState, Contacts, FollowUp, Launch, Members, State } from "../core/model/state.ts";
import { customerOf } from "./state.ts";
import { amount, cell, choice, day, dayCell, rowsOf, Words, type Row, type Table } from "./table.ts";

/** A plan of one letter to everybody from 1 March 2024, with a window of 30 days and nobody held out, but for what is said. */
export function campaignOf(changes: Partial<Campaign> = {}): Campaign {
  return {
    id: "spring",
    name: "Spring",
    objective: "winBack",
    facts: [],
    causes: [],
    positioning: { category: "", brand: "", promise: "" },
    goals: { contacts: null, reached: null, responses: null, orders: null, amount: null, share: null },
    marketTotal: null,
    start: day("2024-03-01"),
    windowDays: 30,
    budget: { lines: [], reserve: 0, binding: false },
    risks: [],
    incentive: null,
    replyChannels: ["phone", "email"],
    replyTo: "",
    replyBy: null,
    audience: {
      rule: EVERYBODY,
      name: "Everybody",
      oneAHousehold: false,
      contactCap: null,
      suppressed: null,
      credit: null,
    },
    holdout: { share: 0, seed: 1, hopedLift: null, baseRate: null },
    expected: { reach: null, response: null, order: null },
    marginShare: null,
    waves: [waveOf()],
    basedOn: null,
    checks: [],
    ...changes,
  };
}

/** A wave: a letter on the campaign's first day, without cost, but for what is said. */
export function waveOf(changes: Partial<Wave> = {}): Wave {
  return {
    id: "w1",
    name: "Letter",
    theme: "brand",
    appeal: "",
    daysAfter: 0,
    who: "all",
    channel: "post",
    ownChannel: "",
    subject: "",
    text: "",
    signature: "",
    refusalText: "",
    cost: { fixed: 0, piece: 0 },
    capacity: null,
    ...changes,
  };
}

/** A campaign as it stands in a small workspace, drawn as tables; customers are named by their codes. */
export interface CampaignTables {
  readonly campaign?: Partial<Campaign>;
  /**
   * customer, status (`contacted` or one of MEMBER_REASONS; absent: contacted), household, stratum, class, quartile, value, pre, plan (bits; absent:
   * every wave), evidence. Without the table the campaign is a draft.
   */
  readonly members?: Table;
  /** The day of the launch; absent: the campaign's start. */
  readonly launchDay?: string;
  /** The commit of the launch; absent: 2. Everything that comes after it has the commit after that. */
  readonly launchCommit?: number;
  readonly baseRate?: number;
  readonly figures?: readonly FrozenFigure[];
  /** customer wave (from 0) event day channel reason text; absent event: exported. */
  readonly contacts?: Table;
  /** id customer day kind channel wave interest question request contactGiven note code. */
  readonly replies?: Table;
  readonly followUps?: readonly FollowUpEntry[];
  readonly conclusion?: Partial<NonNullable<CampaignState["conclusion"]>>;
  readonly sample?: readonly string[];
  readonly awareness?: readonly AwarenessAnswer[];
}

/** The state with one more campaign, as the fold of a ledger would give it. */
export function withCampaign(state: State, tables: CampaignTables): State {
  const campaign = campaignOf(tables.campaign);
  const commit = tables.launchCommit ?? 2;
  const launch = tables.members === undefined ? null : launchOf(state, campaign, commit, tables);
  const sample = tables.sample?.map((code) => customerOf(state, code));
  const stands: CampaignState = {
    campaign,
    commit,
    launch,
    conclusion: tables.conclusion === undefined ? null : { ...NOT_DECIDED, commit: commit + 1, ...tables.conclusion },
    sample: sample === undefined ? null : { seed: 1, day: campaign.start, customers: sample },
    awareness: tables.awareness ?? [],
  };
  return {
    ...state,
    head: Math.max(state.head, commit + 1),
    campaigns: new Map([...state.campaigns, [campaign.id, stands]]),
    contacts: joined(state.contacts, contactsOf(state, campaign, commit, rowsOf(tables.contacts))),
    replies: [...state.replies, ...rowsOf(tables.replies).map((row, i) => replyOf(state, campaign, commit, row, i))],
    followUps: [...state.followUps, ...followUpsOf(tables.followUps ?? [], commit + 1)],
  };
}

const NOT_DECIDED = {
  decision: null,
  reason: "",
  causes: [],
  lessons: [],
  spent: {},
  marketTotal: null,
  closed: false,
  day: day("2024-06-01"),
};

function launchOf(state: State, campaign: Campaign, commit: number, tables: CampaignTables): Launch {
  const rows = rowsOf(tables.members);
  const members = membersOf(state, campaign, rows);
  const counted = (status: number): number => members.status.filter((one) => one === status).length;
  return {
    type: "launch",
    commit,
    day: tables.launchDay === undefined ? campaign.start : day(tables.launchDay),
    campaign,
    figures: tables.figures ?? [],
    segment: members.count,
    contacted: counted(CONTACTED),
    excluded: {
      refused: counted(1),
      noPermission: counted(2),
      noAddress: counted(3),
      suppressed: counted(4),
      credit: counted(5),
      contactCap: counted(6),
      householdDouble: counted(7),
      overCapacity: counted(8),
      overBudget: counted(9),
      holdout: counted(10),
    },
    baseRate: tables.baseRate ?? null,
    members,
  };
}

function membersOf(state: State, campaign: Campaign, rows: readonly Row[]): Members {
  const number = (name: string, missing: (row: Row, i: number) => number) => (row: Row, i: number) =>
    Number(cell(row, name) ?? missing(row, i));
  const statuses = ["contacted", ...MEMBER_REASONS];
  return {
    count: rows.length,
    customer: Int32Array.from(rows, (row) => customerOf(state, cell(row, "customer") ?? "")),
    status: Uint8Array.from(rows, (row) => choice(statuses, cell(row, "status") ?? "contacted")),
    household: Int32Array.from(
      rows,
      number("household", (_, i) => i),
    ),
    stratum: Int32Array.from(
      rows,
      number("stratum", () => -1),
    ),
    class: Uint8Array.from(rows, (row) => choice(CLASSES, cell(row, "class") ?? CLASSES[0])),
    quartile: Int8Array.from(
      rows,
      number("quartile", () => -1),
    ),
    value: Float64Array.from(rows, (row) => amount(row, "value")),
    pre: Float64Array.from(rows, (row) => amount(row, "pre")),
    plan: Int32Array.from(
      rows,
      number("plan", () => 2 ** campaign.waves.length - 1),
    ),
    evidence: Int32Array.from(
      rows,
      number("evidence", () => 1),
    ),
  };
}

function contactsOf(state: State, campaign: Campaign, launch: number, rows: readonly Row[]): Contacts {
  const reasons = new Words();
  const waveOfRow = (row: Row): number => Number(cell(row, "wave") ?? 0);
  return {
    count: rows.length,
    launch: new Int32Array(rows.length).fill(launch),
    wave: Uint8Array.from(rows, waveOfRow),
    customer: Int32Array.from(rows, (row) => customerOf(state, cell(row, "customer") ?? "")),
    event: Uint8Array.from(rows, (row) => choice(CONTACT_EVENTS, cell(row, "event") ?? "exported")),
    day: Int32Array.from(rows, (row) => (cell(row, "day") === undefined ? campaign.start : dayCell(row))),
    channel: Uint8Array.from(rows, (row) =>
      choice(WAVE_CHANNELS, cell(row, "channel") ?? campaign.waves[waveOfRow(row)]?.channel ?? "post"),
    ),
    reason: Int32Array.from(rows, (row) => reasons.code(cell(row, "reason"))),
    reasons: reasons.words,
    text: rows.map((row) => cell(row, "text")),
    commit: new Int32Array(rows.length).fill(launch + 1),
    row: Int32Array.from(rows, (_, i) => i + 1),
  };
}

function joined(a: Contacts, b: Contacts): Contacts {
  const int32 = (name: "launch" | "customer" | "day" | "commit" | "row") => Int32Array.of(...a[name], ...b[name]);
  const uint8 = (name: "wave" | "event" | "channel") => Uint8Array.of(...a[name], ...b[name]);
  return {
    count: a.count + b.count,
    launch: int32("launch"),
    wave: uint8("wave"),
    customer: int32("customer"),
    event: uint8("event"),
    day: int32("day"),
    channel: uint8("channel"),
    reason: Int32Array.of(...a.reason, ...b.reason.map((code) => (code < 0 ? -1 : code + a.reasons.length))),
    reasons: [...a.reasons, ...b.reasons],
    text: [...a.text, ...b.text],
    commit: int32("commit"),
    row: int32("row"),
  };
}

function replyOf(state: State, campaign: Campaign, launch: number, row: Row, i: number): State["replies"][number] {
  const customer = cell(row, "customer");
  const interest = cell(row, "interest");
  return {
    id: cell(row, "id") ?? `r${i + 1}`,
    campaign: campaign.id,
    wave: cell(row, "wave") ?? null,
    customer: customer === undefined ? null : customerOf(state, customer),
    day: cell(row, "day") === undefined ? campaign.start : dayCell(row),
    channel: REPLY_CHANNELS[choice(REPLY_CHANNELS, cell(row, "channel") ?? "phone")] ?? "phone",
    kind: REPLY_KINDS[choice(REPLY_KINDS, cell(row, "kind") ?? "interest")] ?? "interest",
    question: cell(row, "question") ?? "",
    request: cell(row, "request") ?? "",
    contactGiven: cell(row, "contactGiven") ?? "",
    interest: interest === undefined ? null : Number(interest),
    note: cell(row, "note") ?? "",
    recorder: "",
    code: cell(row, "code") ?? "",
    removed: false,
    commit: launch + 1,
  };
}

function followUpsOf(entries: readonly FollowUpEntry[], commit: number): FollowUp[] {
  const ids = [...new Set(entries.map(({ id }) => id))];
  return ids.map((id) => {
    const own = entries.filter((entry) => entry.id === id).map((entry) => Object.assign({ commit }, entry));
    return { id, customer: own[0]?.customer ?? -1, entries: own };
  });
}
