import { emailKey, phoneKey } from "../model/contact.ts";
import type { CommitSeq } from "../model/decision.ts";
import { columnsOfRow, isAbout } from "../model/left-out.ts";
import { recordsOf } from "../model/merged.ts";
import type { State } from "../model/state.ts";

/** A rejected row that names somebody: its cells, a line each, under their columns. */
export interface RowAboutSomebody {
  readonly commit: CommitSeq;
  readonly row: number;
  readonly text: string;
}

/** The rejected rows of all files that name a person, by code, phone, e-mail, or by the name alone where they have nothing better. */
export function leftOutAbout(state: State, customer: number): RowAboutSomebody[] {
  const { country } = state.settings;
  const keys = new Set<string>();
  const names = new Set<string>();
  for (const record of recordsOf(state, customer)) {
    for (const { source, code } of state.customers.codes[record] ?? []) keys.add(`code\u0001${source}\u0001${code}`);
    for (const field of ["phone", "phone2", "email", "email2", "name", "nickname", "wechat", "memberNumber"] as const) {
      const value = state.customers.fields.get(field)?.values[record];
      if (value === undefined) continue;
      names.add(value);
      const phone = field.startsWith("phone") ? phoneKey(value, country) : null;
      const email = field.startsWith("email") ? emailKey(value) : null;
      if (phone !== null) keys.add(`phone\u0001${phone}`);
      if (email !== null) keys.add(`email\u0001${email}`);
    }
  }
  const found: RowAboutSomebody[] = [];
  for (const [commit, decisions] of state.decisions) {
    for (const one of decisions) {
      if (one.type !== "leftOut") continue;
      for (const [row, , , cells] of one.rows) {
        const columns = columnsOfRow(one, row);
        if (!isAbout({ source: one.source, columns }, cells, country, { keys, names })) continue;
        const said = cells.flatMap((cell, i) => (cell.trim() === "" ? [] : [`${columns[i]?.column ?? ""}: ${cell}`]));
        found.push({ commit, row, text: said.join("\n") });
      }
    }
  }
  return found;
}
