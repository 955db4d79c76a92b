import type { Block } from "../model/block.ts";
import { NO_DAY, type Day } from "../model/day.ts";
import type { BatchPermission, CommitSeq, Decision } from "../model/decision.ts";
import { PERMISSIONS } from "../model/fields.ts";
import type { Customers, State } from "../model/state.ts";
import { CustomerFold } from "./fold-customers.ts";
import { customersDecided } from "./fold-decisions.ts";
import { isRefusal, PermissionFold } from "./fold-permissions.ts";
import { suppress } from "./fold-suppressions.ts";
import { addIdentitiesOf, addIdentity, IDENTITY_FIELDS, noIdentities, type Identities } from "./identities.ts";
import { resolveReferrers } from "./referrers.ts";

/** Whether a commit counts: it does; only its refusals still do; not even those. */
export type Standing = "live" | "refusals" | "gone";

/** What one commit says about customers. */
export interface CommitPeople {
  readonly seq: CommitSeq;
  readonly standing: Standing;
  readonly pages: readonly Block[];
  /** Customers named by its rows, block by block. */
  readonly named: readonly Int32Array[];
  readonly decisions: readonly Decision[];
}

/** Customers, their fields and permissions as they add up, commit by commit. */
export class PeopleFold {
  private readonly customers = new CustomerFold();
  private readonly permissions = new PermissionFold();
  /** Whom each live batch named: the permission question may be answered later. */
  private readonly namedByBatch = new Map<CommitSeq, readonly Int32Array[]>();
  /** What customers were recognised by in rows that were taken back. */
  private readonly gone: Identities = noIdentities();

  /** Makes room for every id below `count`. */
  expect(count: number): void {
    this.customers.expect(count);
    this.permissions.expect(count);
  }

  /** Takes in the next commit. */
  take(commit: CommitPeople): void {
    if (commit.standing === "live") this.takeLive(commit);
    else this.takeGone(commit);
  }

  /** Customers and suppressions as they stand; later commits do not change them. */
  async snapshot(
    country: string,
    breathe: () => Promise<void>,
  ): Promise<{ customers: Customers; suppressions: State["suppressions"] }> {
    const known = this.customers.snapshot();
    const { permissions, suppressions } = await suppress({
      known,
      permissions: this.permissions.columns(),
      goneIdentities: this.gone,
      decidedAt: (customer, channel) => this.permissions.decidedAt(customer, channel),
      country,
      breathe,
    });
    const referrer = resolveReferrers(
      known.fields.get("referrer"),
      this.customers.sourcesOf("referrer"),
      this.customers.sources.words,
      known,
    );
    return { customers: { ...known, permissions, referrer }, suppressions };
  }

  private takeLive({ seq, pages, named, decisions }: CommitPeople): void {
    const batch = decisions.find((decision) => decision.type === "batch");
    for (const customers of [...named, customersDecided(decisions)]) this.customers.name(customers, seq);
    if (batch !== undefined) {
      this.namedByBatch.set(seq, named);
      this.grant(seq, batch.permission, seq, batch.day);
    }
    for (const page of pages) {
      const rows = this.customers.rowsOf(page, seq);
      this.customers.take(page, rows);
      this.permissions.take(page, rows, dayOf(decisions), false);
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
      this.permissions.grant(customers, permission, commit, day);
  }

  private takeGone({ seq, standing, pages, decisions }: CommitPeople): void {
    const kept = standing === "refusals";
    for (const page of pages) {
      const rows = this.customers.rowsOf(page, seq);
      addIdentitiesOf(this.gone, page, rows, this.customers.sources.words);
      if (kept) this.permissions.take(page, rows, dayOf(decisions), true);
    }
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
