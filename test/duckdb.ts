import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The little of DuckDB that tests use. */
interface Connection {
  query(sql: string): { toArray(): readonly { toJSON(): Readonly<Record<string, unknown>> }[] };
}

interface Database {
  instantiate(): Promise<unknown>;
  registerFileBuffer(name: string, bytes: Uint8Array): void;
  connect(): Connection;
}

interface Library {
  readonly ConsoleLogger: unknown;
  readonly NODE_RUNTIME: unknown;
  readonly VoidLogger: new () => unknown;
  createDuckDB(bundles: unknown, logger: unknown, runtime: unknown): Promise<Database>;
}

/** DuckDB in this process with some files, as it runs in WebAssembly; `query` gives the rows of the last statement. */
export async function openDuckDb(files: Readonly<Record<string, Uint8Array>>) {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@duckdb/duckdb-wasm");
  const folder = dirname(entry);
  const library = require(join(folder, "duckdb-node-blocking.cjs")) as Library;
  const bundle = (kind: string) => ({
    mainModule: join(folder, `duckdb-${kind}.wasm`),
    mainWorker: join(folder, `duckdb-node-${kind}.worker.cjs`),
  });
  const bundles = { mvp: bundle("mvp"), eh: bundle("eh") };
  const database = await library.createDuckDB(bundles, new library.VoidLogger(), library.NODE_RUNTIME);
  await database.instantiate();
  for (const [name, bytes] of Object.entries(files)) database.registerFileBuffer(name, bytes);
  const connection = database.connect();
  return {
    query: (sql: string): readonly Readonly<Record<string, unknown>>[] =>
      connection
        .query(sql)
        .toArray()
        .map((row) => row.toJSON()),
  };
}
