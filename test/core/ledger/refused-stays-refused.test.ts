import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS, PERMISSIONS } from "../../../core/model/fields.ts";
import type { State } from "../../../core/model/state.ts";
import { canonical } from "./canonical.ts";
import { batch, content } from "./content.ts";
import { open } from "./workspace.ts";

const channel = fc.constantFrom("sms" as const, "email" as const);

/** What one person shows of themselves in a file; their code, phone and e-mail never change. */
interface Shown {
  readonly person: number;
  readonly source: string;
  readonly phone: boolean;
  readonly email: boolean;
  readonly refuses: "sms" | "email" | null;
}

type Visit = { readonly rows: readonly Shown[] } | { readonly pick: number };

const visit: fc.Arbitrary<Visit> = fc.oneof(
  fc.record({
    rows: fc.uniqueArray(
      fc.record({
        person: fc.integer({ min: 0, max: 2 }),
        source: fc.constantFrom("east", "west"),
        phone: fc.boolean(),
        email: fc.boolean(),
        refuses: fc.option(channel),
      }),
      { maxLength: 3, selector: ({ person }) => person },
    ),
  }),
  fc.record({ pick: fc.nat() }),
);

describe("a refused contact", () => {
  /** Codes, phones and e-mails of live customers, with who bears each. */
  const bearers = (state: State): Map<string, number[]> => {
    const out = new Map<string, number[]>();
    for (const { id, live, codes, fields } of canonical(state).customers.rows) {
      if (!live) continue;
      const keys = [
        ...(codes ?? []).map(({ source, code }) => `${source} ${code}`),
        ...fields.filter(([name]) => name === "phone" || name === "email").map(([, value]) => String(value)),
      ];
      for (const key of keys) out.set(key, [...(out.get(key) ?? []), id]);
    }
    return out;
  };

  /** Finds the customer of a row as an import does: by code, else by a phone or e-mail that exactly one has; null: not clear. */
  const recognise = (state: State, codeKey: string, contacts: readonly string[]): number | "new" | null => {
    const known = bearers(state);
    const byContact = new Set(contacts.flatMap((key) => known.get(key) ?? []));
    const byCode = known.get(codeKey) ?? [];
    const all = new Set([...byCode, ...byContact]);
    if (all.size > 1) return null;
    return [...all][0] ?? "new";
  };

  it("is never contacted again through any sequence of imports, undos and redos", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { maxLength: 12 }), async (visits) => {
        const ledger = await open();
        let state = await ledger.fold();
        const refused = new Map<string, Set<string>>();
        for (const one of visits) {
          if ("pick" in one) {
            const standing = ledger.commits().filter(({ retractedBy }) => retractedBy === null);
            if (standing.length === 0) continue;
            const { seq } = standing[one.pick % standing.length]!;
            const decisions = [{ type: "retract" as const, commit: seq, refusals: "kept" as const, reason: "" }];
            await ledger.commit({ kind: "retract", blocks: [], decisions }, ledger.head());
          } else {
            let next = state.customers.count;
            const rows = one.rows.flatMap(({ person, source, phone: shows, email: mails, refuses }) => {
              const contacts = {
                phone: shows ? `1380013800${person}` : "",
                email: mails ? `p${person}@example.com` : "",
              };
              const code = `${source}${person}`;
              const found = recognise(state, `${source} ${code}`, Object.values(contacts).filter(Boolean));
              if (found === null) return [];
              const id = found === "new" ? next++ : found;
              return [
                {
                  customer: id,
                  source,
                  code,
                  ...contacts,
                  [`permission.${refuses ?? "post"}`]: refuses ? "refused" : "",
                },
              ];
            });
            const decisions = [batch({ state: "granted", channels: ["sms", "email"], basis: "asked" })];
            await ledger.commit(content({ customers: rows, decisions }), ledger.head());
          }
          state = await ledger.fold(undefined, state);
          const known = bearers(state);
          // Two records of one person are for the finding of doubles; here each identity has one bearer.
          if ([...known.values()].some((ids) => ids.length > 1)) return;
          for (const [key, ids] of known) {
            for (const on of CHANNELS) {
              const is = PERMISSIONS[state.customers.permissions[on].state[ids[0]!]!];
              if (is === "refused") refused.set(key, (refused.get(key) ?? new Set()).add(on));
              else expect([key, on, refused.get(key)?.has(on) ?? false]).toEqual([key, on, false]);
            }
          }
        }
        ledger.close();
      }),
      { numRuns: 200 },
    );
  });
});
