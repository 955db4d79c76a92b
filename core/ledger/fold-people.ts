import type { Block } from "../model/block.ts";
import type { Cleaning } from "../model/cleaning.ts";
import { NO_DAY, type Day } from "../model/day.ts";
import type { BatchPermission, CommitSeq, Decision } from "../model/decision.ts";
import type { ErasedIdentities } from "../model/erased.ts";
import { PERMISSIONS } from "../model/fields.ts";
import type { Customers, FieldColumn, Merges, State } from "../model/state.ts";
import { ErasedMatches } from "./fold-erased.ts";
import { FieldCleaning } from "./cleaned-fields.ts";
import { CustomerFold } from "./fold-customers.ts";
import { customersDecided } from "./fold-decisions.ts";
import { isRefusal, PermissionFold } from "./fold-permissions.ts";
import { suppress } from "./fold-suppressions.ts";
import { CustomerMerge, type KnownCustomers } from "./merged-customers.ts";
import { PermissionMerge } from "./merged-permissions.ts";
import type { MergedPeople } from "./merges.ts";
import { addIdentitiesOf, addIdentity, IDENTITY_FIELDS, noIdentities, type Identities } from "./identities.ts";
import { resolveReferrers } from "./referrers.ts";

/** Whether a commit counts: it does; only its refusals still do; not even those. */
export type Standing = "live" | "refusals" | "gone";

/** A commit as far as it concerns customers: its number, whether it counts, and what it decided. */
export interface CommitPeople {
  readonly seq: CommitSeq;
  readonly standing: Standing;
  readonly decisions: readonly Decision[];
}

interface Resolved {
  readonly field: FieldColumn | undefined;
  readonly codes: Customers["codes"];
  readonly live: Customers["live"];
  readonly referrer: Int32Array;
}

/** What stands in the whole workspace and decides how customers read. */
export interface StandingDecisions {
  readonly country: string;
  /** Who is one person; null: every record is a person. */
  readonly merged: MergedPeople | null;
  readonly erased: ErasedIdentities;
  readonly cleanings: readonly Cleaning[];
}

/** Customers as they stand, by person, and what their records say for themselves. */
export interface PeopleSnapshot {
  readonly customers: Customers;
  readonly suppressions: State["suppressions"];
  readonly records: Merges["records"];
}

/** Customers, their fields and permissions as they add up, commit by commit. */
export class PeopleFold {
  private customers = new CustomerFold();
  private permissions = new PermissionFold();
  /** Whom each live batch named: the permission question may be answered later. */
  private namedByBatch = new Map<CommitSeq, readonly Int32Array[]>();
  /** What customers were recognised by in rows that were taken back. */
  private gone: Identities = noIdentities();
  private readonly merge = new CustomerMerge();
  private readonly permissionMerge = new PermissionMerge();
  private readonly cleaning = new FieldCleaning();
  /** Who bears an identity of somebody erased. */
  private readonly erased = new ErasedMatches();
  /** The last answer to who introduced whom, and what it was worked out from. */
  private resolved: Resolved | null = null;

  /** Everything as it stands, to go on from whatever is taken in here meanwhile. */
  fork(): PeopleFold {
    const fork = new PeopleFold();
    const { customer, kind, text } = this.gone;
    fork.customers = this.customers.fork();
    fork.permissions = this.permissions.fork();
    fork.namedByBatch = new Map(this.namedByBatch);
    fork.gone = { customer: customer.slice(), kind: kind.slice(), text: text.slice() };
    fork.resolved = this.resolved;
    return fork;
  }

  /** Everything as it stands without some customers, as if nobody had ever named them. */
  without(customers: readonly number[], isGone: Uint8Array): PeopleFold {
    const rest = this.fork();
    rest.resolved = null;
    rest.customers.forget(customers);
    rest.permissions.forget(customers);
    rest.gone = noIdentities();
    for (const [i, customer] of this.gone.customer.entries()) {
      if (isGone[customer] !== 1) addIdentity(rest.gone, customer, this.gone.kind[i]!, this.gone.text[i]!);
    }
    for (const [batch, lists] of this.namedByBatch) {
      rest.namedByBatch.set(
        batch,
        lists.map((named) =>
          named.some((one) => isGone[one] === 1) ? named.filter((one) => isGone[one] !== 1) : named,
        ),
      );
    }
    return rest;
  }

  /** Makes room for every id below `count`. */
  expect(count: number): void {
    this.customers.expect(count);
    this.permissions.expect(count);
  }

  /** Takes in a page of the next commit. */
  takePage({ seq, standing, decisions }: CommitPeople, page: Block): void {
    const rows = this.customers.rowsOf(page, seq);
    if (standing === "live") this.customers.take(page, rows);
    else addIdentitiesOf(this.gone, page, rows, this.customers.sources.words);
    if (standing !== "gone") this.permissions.take(page, rows, dayOf(decisions), standing === "refusals");
  }

  /** Takes in what the next commit decided, after its pages; `named` are the customers its rows name, block by block. */
  takeDecisions(commit: CommitPeople, named: readonly Int32Array[]): void {
    if (commit.standing === "live") this.takeLive(commit, named);
    else this.takeGone(commit);
  }

  /** 1 where a live commit names a record. */
  present(): Uint8Array {
    return this.customers.present();
  }

  /** Customers and suppressions as they stand; later commits do not change them. */
  async snapshot(
    { country, merged, erased, cleanings }: StandingDecisions,
    breathe: () => Promise<void>,
  ): Promise<PeopleSnapshot> {
    const stated = this.customers.snapshot();
    const records = { ...stated, fields: this.cleaning.clean(stated.fields, cleanings) };
    const raw = this.permissions.columns();
    const known = merged === null ? records : this.merge.merge(records, this.customers, merged);
    const of = merged === null ? null : this.permissionMerge.merge(raw, this.permissions, merged);
    const { permissions, suppressions } = await suppress({
      known: records,
      into: merged?.into ?? null,
      permissions: of?.columns ?? raw,
      goneIdentities: this.gone,
      erased: await this.erased.find(records, this.gone, { erased, country, breathe }),
      decidedAt: of?.decidedAt ?? ((customer, channel) => this.permissions.decidedAt(customer, channel)),
      country,
      breathe,
    });
    const referrer = await this.referrers(records, known, merged, breathe);
    return { customers: { ...known, permissions, referrer }, suppressions, records: { ...records, permissions: raw } };
  }

  /** Who introduced whom; worked out again only when a code, a referrer or who is there has changed. */
  private async referrers(
    records: KnownCustomers,
    known: KnownCustomers,
    merged: MergedPeople | null,
    breathe: () => Promise<void>,
  ): Promise<Int32Array> {
    const field = known.fields.get("referrer");
    const last = this.resolved;
    if (last !== null && last.field === field && last.codes === known.codes && last.live === known.live)
      return last.referrer;
    const own = records.fields.get("referrer");
    const sources =
      merged === null || own === undefined
        ? this.customers.sourcesOf("referrer")
        : this.merge.field("referrer", own, this.customers, merged).sources;
    const into = merged?.into ?? null;
    const sourceNames = this.customers.sources.words;
    const referrer = await resolveReferrers({ field, sources, sourceNames, known, into }, breathe);
    this.resolved = { field, codes: known.codes, live: known.live, referrer };
    return referrer;
  }

  private takeLive({ seq, decisions }: CommitPeople, named: readonly Int32Array[]): void {
    const batch = decisions.find((decision) => decision.type === "batch");
    for (const customers of [...named, customersDecided(decisions)]) this.customers.name(customers, seq);
    if (batch !== undefined) {
      this.namedByBatch.set(seq, named);
      this.grant(seq, batch.permission, seq, batch.day);
    }
    for (const decision of decisions) {
      if (decision.type === "field") this.customers.decide(decision, seq);
      else if (decision.type === "permission") this.permissions.decide(decision, seq);
      else if (decision.type === "batchPermission") {
        this.grant(decision.batch, decision.permission, seq, decision.day);
      }
    }
  }

  private grant(batch: CommitSeq, permission: BatchPermission, commit: CommitSeq, day: Day): void {
    for (const customers of this.namedByBatch.get(batch) ?? [])
      this.permissions.grant(batch, customers, permission, commit, day);
  }

  private takeGone({ seq, standing, decisions }: CommitPeople): void {
    const kept = standing === "refusals";
    for (const decision of decisions) {
      if (decision.type === "field") this.noteGoneField(decision.customer, decision.field, decision.value);
      else if (decision.type === "permission" && kept && isRefusal(PERMISSIONS.indexOf(decision.state))) {
        this.permissions.decide(decision, seq);
      }
    }
  }

  private noteGoneField(customer: number, field: string, value: string | null): void {
    for (const [name, kind] of IDENTITY_FIELDS) {
      if (name === field && value !== null && value !== "") addIdentity(this.gone, customer, kind, value);
    }
  }
}

/** The day that the permissions in a commit's rows are of: the day of its import, or of the later answer to its question. */
function dayOf(decisions: readonly Decision[]): Day {
  for (const decision of decisions)
    if (decision.type === "batch" || decision.type === "batchPermission") return decision.day;
  return NO_DAY;
}
