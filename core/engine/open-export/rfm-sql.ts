import type { Settings } from "../../model/settings.ts";

/** Borders of the bands of orders, where quantiles coincide (methods §3). */
const FREQUENCY_BANDS = [1, 2, 4, 9];
const FEWEST_BUYERS = 10;

/** One of the three scores: its name, the buyers' measure as a whole number of which more is better, and own borders. */
interface Score {
  readonly name: "r" | "f" | "m";
  readonly measure: string;
  readonly thresholds: readonly number[] | undefined;
}

/** SQL that scores every buyer: a table `scores` of customer, r, f, m (methods §3). Needs `profiles`. */
export function rfmSql({ groups, thresholds }: Settings["rfm"]): string {
  const scores: readonly Score[] = [
    { name: "r", measure: "-recency", thresholds: thresholds?.recency?.map((days) => -days) },
    { name: "f", measure: "orders", thresholds: thresholds?.frequency },
    { name: "m", measure: "money", thresholds: thresholds?.monetary },
  ];
  const k = groups === null ? "CASE WHEN n >= 100 THEN 5 WHEN n >= 30 THEN 3 ELSE 2 END" : String(groups);
  return [
    ...scores.map((score) =>
      score.thresholds === undefined ? byQuantiles(score, k) : byThresholds(score, score.thresholds),
    ),
    `CREATE OR REPLACE TABLE scores AS
SELECT customer, r, f, m FROM score_r JOIN score_f USING (customer) JOIN score_m USING (customer);`,
  ].join("\n\n");
}

function byThresholds({ name, measure }: Score, borders: readonly number[]): string {
  return `CREATE OR REPLACE TABLE score_${name} AS
SELECT customer, 1 + len(list_filter([${borders.join(", ")}], lambda b: b < ${measure})) AS ${name}
FROM profiles WHERE orders > 0;`;
}

function byQuantiles({ name, measure }: Score, k: string): string {
  const bands = name === "f" ? `WHEN len(cuts) < k - 1 THEN list_slice([${FREQUENCY_BANDS.join(", ")}], 1, k - 1)` : "";
  return `CREATE OR REPLACE TABLE score_${name} AS
WITH buyers AS (SELECT customer, CAST(${measure} AS BIGINT) AS v FROM profiles WHERE orders > 0),
sorted AS (SELECT list(v ORDER BY v) AS a, count(*) AS n FROM buyers),
groups AS (SELECT a, n, ${k} AS k FROM sorted),
places AS (SELECT a, k, ((n - 1) * j) // k AS i, ((n - 1) * j) % k AS r
  FROM groups, range(1, 5) AS parts(j) WHERE j < k AND n > 0),
steps AS (SELECT k, r, a[i + 1] AS low, a[least(len(a), i + 2)] - a[i + 1] AS step FROM places),
cut_points AS (SELECT DISTINCT low + r * (step // k) + (r * (step % k)) // k AS whole, (r * (step % k)) % k AS rest FROM steps),
found AS (SELECT coalesce(list(whole ORDER BY whole), []) AS cuts FROM cut_points),
borders AS (SELECT CASE WHEN n < ${FEWEST_BUYERS} OR a[1] = a[n] THEN NULL ${bands} ELSE cuts END AS borders FROM groups, found)
SELECT customer, 1 + len(list_filter(borders, lambda b: b < v)) AS ${name} FROM buyers, borders;`;
}
