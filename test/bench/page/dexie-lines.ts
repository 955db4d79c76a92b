import { Dexie } from "dexie";
import type { State } from "../../../core/model/state.ts";
import { lineObjects } from "./objects.ts";
import { timed } from "./stopwatch.ts";

/** Lines as one record each. */
const LINES = 100_000;
const BATCH = 10_000;

/** Writes 100,000 lines as a record each and reads them back; milliseconds. */
export async function dexieLines(state: State): Promise<{ readonly write: number; readonly read: number }> {
  const db = new Dexie("bench-lines", { chromeTransactionDurability: "strict" });
  db.version(1).stores({ line: "++id,customer,day" });
  const lines = lineObjects(state).slice(0, LINES);
  const write = await timed(async () => {
    for (let from = 0; from < lines.length; from += BATCH)
      await db.table("line").bulkAdd(lines.slice(from, from + BATCH));
  });
  const read = await timed(() => db.table("line").toArray());
  await db.delete();
  return { write, read };
}
