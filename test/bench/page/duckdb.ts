import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import { yearsLater, type Day } from "../../../core/model/day.ts";
import { DISCOUNT, REFUND, SALE } from "../../../core/model/fields.ts";

/**
 * What the app's own aggregates are, as far as SQL says it in a few lines: money in three kinds and of twelve months, orders and
 * occasions without fully refunded orders, first, last and largest; then quintiles of the three. Only which sale a refund without an
 * order belongs to is not guessed. Only sums come back.
 */
const aggregatesAndRfm = (yearBefore: number): string => `
  WITH sold AS (
    SELECT customer, ordr, sum(CASE WHEN kind = ${SALE} AND money > 0 THEN money ELSE 0 END) AS sold,
      sum(CASE WHEN kind <> ${SALE} THEN -money ELSE 0 END) AS back
    FROM lines WHERE customer >= 0 GROUP BY customer, ordr
  ), counted AS (
    SELECT lines.customer, count(DISTINCT lines.ordr) AS orders, count(DISTINCT day) AS occasions,
      min(day) AS first, max(day) AS last, max(money) AS largest
    FROM lines JOIN sold ON lines.customer = sold.customer AND lines.ordr = sold.ordr
    WHERE kind = ${SALE} AND money > 0 AND NOT (back > 0 AND back >= sold) GROUP BY lines.customer
  ), paid AS (
    SELECT customer, sum(money) AS net, sum(CASE WHEN kind = ${SALE} THEN money END) AS gross,
      sum(CASE WHEN kind = ${REFUND} THEN -money END) AS refunds, sum(CASE WHEN kind = ${DISCOUNT} THEN -money END) AS discounts,
      sum(CASE WHEN day > ${yearBefore} THEN money END) AS lately
    FROM lines WHERE customer >= 0 GROUP BY customer
  ), scored AS (
    SELECT *, ntile(5) OVER (ORDER BY last) AS r, ntile(5) OVER (ORDER BY orders) AS f, ntile(5) OVER (ORDER BY net) AS m
    FROM paid LEFT JOIN counted USING (customer)
  )
  SELECT sum(net) AS money, sum(r) AS r, sum(f) AS f, sum(m) AS m, sum(occasions) AS days, sum(lately) AS lately,
    sum(gross) AS gross, sum(refunds) AS refunds, sum(discounts) AS discounts, sum(largest) AS largest, min(first) AS first
  FROM scored`;

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
  async aggregatesAndRfm(asOf: Day): Promise<number> {
    const answer = await this.connection.query(aggregatesAndRfm(yearsLater(asOf, -1)));
    return Number(answer.get(0)?.["money"]);
  }
}
