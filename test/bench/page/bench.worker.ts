import { expose } from "comlink";
import type { ColumnTable } from "arquero";
import { countView } from "../../../core/engine/views/count.ts";
import type { Insight } from "../../../core/engine/insight.ts";
import { aggregateByArquero, arqueroLines, arrowPieces } from "./arquero.ts";
import { aggregatesAndRfm, analyseEverybody, sumColumns } from "./aggregates.ts";
import { dexieLines } from "./dexie-lines.ts";
import { DuckDb } from "./duckdb.ts";
import { FIVE_CONDITIONS } from "./five-conditions.ts";
import { foldedState, insightOf } from "./folded.ts";
import { aggregateObjects, customerObjects, filterObjects, lineObjects } from "./objects.ts";
import type { CustomerObject, LineObject } from "./objects.ts";
import { readStoredRecords } from "./stored-bytes.ts";
import { timed } from "./stopwatch.ts";

/** A rule is quicker than the clock is fine. */
const RULES_AT_ONCE = 10;

interface Loaded {
  readonly insight: Insight;
  readonly fold: number;
}

let loaded: Loaded | null = null;
let duck: DuckDb | null = null;
let arquero: ColumnTable | null = null;
let lines: LineObject[] | null = null;
let customers: CustomerObject[] | null = null;
/** What was computed, so that nothing computed goes unused. */
const results = new Map<string, number>();

function insight(): Insight {
  if (loaded === null) throw new Error("nothing loaded");
  return loaded.insight;
}

/** Milliseconds of a computation; its result must be the same each time. */
async function same(name: string, work: () => number | Promise<number>): Promise<number> {
  let result = 0;
  const ms = await timed(async () => (result = await work()));
  const before = results.get(name) ?? result;
  if (Math.abs(before - result) > Math.abs(before) * 1e-9) throw new Error(`${name}: ${before} and ${result}`);
  results.set(name, result);
  return ms;
}

const methods = {
  /** Folds a workspace; how long that took, and what it holds. */
  async load(workspace: string): Promise<{ fold: number; lines: number; customers: number }> {
    const began = performance.now();
    const state = await foldedState(workspace);
    const fold = performance.now() - began;
    loaded = { insight: insightOf(state), fold };
    return { fold, lines: state.lines.count, customers: state.customers.liveCount };
  },
  readStoredRecords,
  analyseEverybody: () => same("total", () => analyseEverybody(insight())),
  sumColumns: () => same("sum", () => sumColumns(insight().state)),
  aggregatesAndRfm: () => same("money", () => aggregatesAndRfm(insight())),
  async loadDuckDb(): Promise<number> {
    return timed(async () => (duck = await DuckDb.load(arrowPieces(insight().state))));
  },
  duckDb: () => same("money", async () => (await duck?.aggregatesAndRfm(insight().asOf)) ?? Number.NaN),
  loadArquero(): void {
    arquero = arqueroLines(insight().state);
  },
  arquero: () => same("money", () => (arquero === null ? Number.NaN : aggregateByArquero(arquero))),
  loadObjects(): void {
    lines = lineObjects(insight().state);
  },
  aggregateObjects: () => same("money", () => aggregateObjects(lines ?? [])),
  dropPeers(): void {
    arquero = null;
    lines = null;
  },
  async rule(): Promise<number> {
    const count = (): number => countView(insight(), FIVE_CONDITIONS).people.value ?? Number.NaN;
    const ms = await same("people", () => {
      let people = 0;
      for (let i = 0; i < RULES_AT_ONCE; i++) people = count();
      return people;
    });
    return ms / RULES_AT_ONCE;
  },
  async filterObjects(): Promise<number> {
    customers ??= customerObjects(insight());
    const own = customers;
    const ms = await same("people", () => {
      let people = 0;
      for (let i = 0; i < RULES_AT_ONCE; i++) people = filterObjects(own, insight().asOf);
      return people;
    });
    return ms / RULES_AT_ONCE;
  },
  dexieLines: () => dexieLines(insight().state),
};

export type BenchWorker = typeof methods;

expose(methods);
