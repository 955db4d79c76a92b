import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import { SALE } from "../../../core/model/fields.ts";

/** Customer, day, order, kind, money: aggregates of every customer, and quintiles of the three. Only sums come back. */
const AGGREGATES_AND_RFM = `
  WITH own AS (
    SELECT customer, sum(money) AS net, count(DISTINCT CASE WHEN kind = ${SALE} THEN ordr END) AS orders,
      count(DISTINCT CASE WHEN kind = ${SALE} THEN day END) AS occasions,
      min(CASE WHEN kind = ${SALE} THEN day END) AS first, max(CASE WHEN kind = ${SALE} THEN day END) AS last
    FROM lines WHERE customer >= 0 GROUP BY customer
  ), scored AS (
    SELECT *, ntile(5) OVER (ORDER BY last) AS r, ntile(5) OVER (ORDER BY orders) AS f, ntile(5) OVER (ORDER BY net) AS m
    FROM own
  )
  SELECT sum(net) AS money, sum(r) AS r, sum(f) AS f, sum(m) AS m, sum(occasions) AS days FROM scored`;

/** DuckDB in its own worker, the lines loaded. */
export class DuckDb {
  private readonly connection: AsyncDuckDBConnection;

  private constructor(connection: AsyncDuckDBConnection) {
    this.connection = connection;
  }

  static async load(pieces: Iterable<Uint8Array>): Promise<DuckDb> {
    const db = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
    await db.instantiate(wasmUrl);
    const connection = await db.connect();
    let create = true;
    for (const piece of pieces) {
      await connection.insertArrowFromIPCStream(piece, { name: "lines", create });
      create = false;
    }
    return new DuckDb(connection);
  }

  /** Gives the money. */
  async aggregatesAndRfm(): Promise<number> {
    const answer = await this.connection.query(AGGREGATES_AND_RFM);
    return Number(answer.get(0)?.["money"]);
  }
}
