import type { Regulars } from "../../core/engine/api.ts";
import type { Cell } from "../../core/engine/views.ts";

/** By what somebody is known in a table, the surest first; nobody is left without a name. */
const KNOWN_BY = ["code", "phone", "email", "name"] as const;
const PAGE = 200;

export interface Customer {
  readonly id: number;
  /** The code, else the phone, the e-mail or the name they are known by. */
  readonly known: Cell;
  readonly cells: readonly Cell[];
}

/** All customers by code, page by page, with the columns asked for. */
export async function* everybody(engine: Regulars, columns: readonly string[]): AsyncGenerator<readonly Customer[]> {
  const question = {
    rule: { combinator: "and", rules: [] },
    search: "",
    sort: { field: "code", descending: false },
    columns: [...KNOWN_BY, ...columns],
    limit: PAGE,
  } as const;
  for (let offset = 0; ; offset += PAGE) {
    const page = await engine.query("customers", { ...question, offset });
    yield page.rows.map(({ id, cells }) => ({
      id,
      known: cells.slice(0, KNOWN_BY.length).find((cell) => cell !== null && cell !== "") ?? "",
      cells: cells.slice(KNOWN_BY.length),
    }));
    if (offset + PAGE >= page.total) return;
  }
}
