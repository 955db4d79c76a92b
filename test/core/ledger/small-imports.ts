import { databaseName } from "../../../core/ledger/database.ts";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import type { BlockRef, Head } from "../../../core/ledger/shapes.ts";
import { batch, content } from "./content.ts";
import { readStore } from "./stored.ts";
import { freshWorkspace, open } from "./workspace.ts";

/** The head as it is stored. */
export async function headOf(workspace: string): Promise<Head> {
  const [head] = (await readStore(databaseName(workspace), "head")) as Head[];
  if (head === undefined) throw new Error("no head");
  return head;
}

/** Every record it lists. */
export async function listed(workspace: string): Promise<readonly BlockRef[]> {
  const { facts, decisions, pages } = await headOf(workspace);
  return [...facts, ...decisions, ...pages];
}

/** The nth small import: one customer, two lines, of which one replaces one of the import before. */
export function small(n: number) {
  return content({
    customers: `customer code name permission.sms\n${n} A${n} Li${n} refused`,
    lines: `customer day key order amount\n${n} 2024-01-02 k${n} O${n} 5\n0 2024-01-03 k${n + 1} O${n} ${n}`,
    touches: `customer day text\n${n} 2024-01-04 called`,
    decisions: [batch()],
  });
}

/** A workspace with some small imports. */
export async function filled(imports = 9, workspace = freshWorkspace()): Promise<Ledger> {
  const ledger = await open(workspace);
  for (let i = 0; i < imports; i++) await ledger.commit(small(i), i);
  return ledger;
}
