import { formatDay, type Day } from "../../model/day.ts";
import type { Settings } from "../../model/settings.ts";
import { DUE_POINTS, INFLUENCE_POINTS, INTENTION_POINTS, RECOMMENDS } from "../../value/axes.ts";
import { rfmSql } from "./rfm-sql.ts";

/** What the figures of an export stand on. */
export interface ClassesSql {
  readonly asOf: Day;
  readonly settings: Settings;
}

/**
 * SQL for DuckDB that makes of `customers.csv`, `lines.csv` and `touches.csv` the axes, the scores and the class of every customer, as
 * docs/methods.md §1–§6 define them and core/profile and core/value compute them: a table `classes`. Settings and the day stand in it as numbers.
 */
export function classesSql({ asOf, settings }: ClassesSql): string {
  const parts = [
    reading(formatDay(asOf)),
    profiles(settings, formatDay(asOf)),
    rhythm(settings, formatDay(asOf)),
    axes(formatDay(asOf)),
    rfmSql(settings.rfm),
    classes(settings, formatDay(asOf)),
  ];
  return `${HEAD}\n\n${parts.join("\n\n")}\n`;
}

const HEAD = `-- Every customer's class, from the tables beside this file. Run it in their folder:
--   duckdb classes.duckdb < classes.sql
-- Money is counted in 1/10000 of the currency unit.`;

function reading(asOf: string): string {
  return `CREATE OR REPLACE TABLE customers AS
SELECT CAST(customer AS BIGINT) AS customer, CAST(NULLIF(introduced_by, '') AS BIGINT) AS introduced_by,
  NULLIF(locked_class, '') AS locked_class, CAST(NULLIF(locked_until, '') AS DATE) AS locked_until
FROM read_csv('customers.csv', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true);

CREATE OR REPLACE TABLE lines AS
SELECT CAST(NULLIF(customer, '') AS BIGINT) AS customer, CAST(day AS DATE) AS day, kind,
  CAST(NULLIF(receipt, '') AS BIGINT) AS receipt, counts = '1' AS counts,
  CAST(CAST(NULLIF(amount, '') AS DECIMAL(24, 4)) * 10000 AS BIGINT) AS amount,
  CAST(NULLIF(quantity, '') AS DECIMAL(24, 4)) AS quantity
FROM read_csv('lines.csv', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true)
WHERE NULLIF(customer, '') IS NOT NULL AND CAST(day AS DATE) <= DATE '${asOf}';

CREATE OR REPLACE TABLE touches AS
SELECT CAST(NULLIF(customer, '') AS BIGINT) AS customer, CAST(day AS DATE) AS day, kind,
  CAST(NULLIF(value, '') AS DOUBLE) AS value, CAST(minute AS INTEGER) AS minute, CAST(place AS BIGINT) AS place
FROM read_csv('touches.csv', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true)
WHERE NULLIF(customer, '') IS NOT NULL AND CAST(day AS DATE) <= DATE '${asOf}';`;
}

/** Methods §1 and §2. A receipt counts where it was not fully given back: lines say so. */
function profiles({ basis }: Settings, asOf: string): string {
  const money = basis === "net" ? "gross - discounts - refunds" : "gross";
  return `CREATE OR REPLACE TABLE sales AS
SELECT customer, day, receipt, amount, quantity FROM lines WHERE kind = 'sale' AND counts;

CREATE OR REPLACE TABLE occasions AS
SELECT DISTINCT customer, day FROM sales WHERE amount >= 0 AND (quantity > 0 OR quantity IS NULL);

CREATE OR REPLACE TABLE profiles AS
WITH books AS (
  SELECT customer,
    coalesce(sum(amount) FILTER (WHERE kind = 'sale'), 0) AS gross,
    coalesce(sum(amount) FILTER (WHERE kind = 'discount'), 0) AS discounts,
    coalesce(sum(amount) FILTER (WHERE kind = 'refund'), 0) AS refunds
  FROM lines GROUP BY customer),
bought AS (
  SELECT customer, count(DISTINCT receipt) AS orders, max(day) AS last_day FROM sales WHERE amount > 0 GROUP BY customer),
came AS (SELECT customer, count(*) AS occasions, min(day) AS first_occasion, max(day) AS last_occasion FROM occasions GROUP BY customer)
SELECT c.*, coalesce(orders, 0) AS orders, DATE '${asOf}' - last_day AS recency,
  CAST(coalesce(${money}, 0) AS BIGINT) AS money,
  coalesce(occasions, 0) AS occasions, first_occasion, last_occasion
FROM customers c LEFT JOIN books USING (customer) LEFT JOIN bought USING (customer) LEFT JOIN came USING (customer);`;
}

/** Methods §6: own gap, due, lapsed. */
function rhythm({ lapsedQuantile }: Settings, asOf: string): string {
  const needs = lapsedQuantile < 1 ? Math.ceil(2 / (1 - lapsedQuantile) - 1e-9) : Number.MAX_SAFE_INTEGER;
  const shrunk = (median: string, gaps: string): string =>
    `exp((${gaps} * ln(${median}) + 3 * ln(base)) / (${gaps} + 3))`;
  return `CREATE OR REPLACE TABLE gaps AS
SELECT customer, list(gap ORDER BY gap) AS gaps, count(*) AS n, median(gap) AS median_gap, first(gap ORDER BY day) AS first_gap
FROM (SELECT customer, day, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap FROM occasions)
WHERE gap IS NOT NULL GROUP BY customer;

CREATE OR REPLACE TABLE second_occasion AS
WITH waits AS (
  SELECT first_gap AS t, 1 AS came FROM gaps
  UNION ALL SELECT DATE '${asOf}' - first_occasion, 0 FROM profiles WHERE occasions = 1),
times AS (SELECT t, sum(came) AS came, count(*) AS leaving FROM waits GROUP BY t),
at_risk AS (SELECT t, came, sum(leaving) OVER (ORDER BY t DESC) AS n FROM times),
curve AS (SELECT t, came, product(1 - came / n) OVER (ORDER BY t) AS waiting FROM at_risk)
SELECT min(t) AS second_occasion FROM curve WHERE came > 0 AND waiting <= 0.5 + 1e-12;

CREATE OR REPLACE TABLE base_gap AS SELECT median(median_gap) AS base FROM gaps;

CREATE OR REPLACE TABLE ratios AS
WITH each AS (
  SELECT customer, n, gaps, unnest(range(0, n)) AS j FROM gaps WHERE n >= 2),
others AS (
  SELECT gaps[j + 1] AS gap, n - 1 AS k, list_concat(gaps[1:j], gaps[j + 2:n]) AS rest FROM each),
medians AS (
  SELECT gap, k, CASE WHEN k % 2 = 1 THEN rest[(k + 1) // 2] ELSE (rest[k // 2] + rest[k // 2 + 1]) / 2 END AS median FROM others)
SELECT gap / ${shrunk("median", "k")} AS ratio FROM medians, base_gap;

CREATE OR REPLACE TABLE rhythm AS
WITH lapsed_limit AS (
  SELECT CASE WHEN count(*) >= ${needs} THEN quantile_cont(ratio, ${lapsedQuantile}) END AS lapsed_from FROM ratios),
own AS (
  SELECT p.customer, last_occasion, lapsed_from,
    CASE WHEN orders = 0 THEN NULL
      WHEN occasions >= 2 THEN ${shrunk("median_gap", "n")}
      WHEN occasions = 1 THEN second_occasion END AS own_gap
  FROM profiles p LEFT JOIN gaps USING (customer), base_gap, second_occasion, lapsed_limit),
judged AS (
  SELECT *, coalesce((DATE '${asOf}' - last_occasion) / own_gap > lapsed_from, false) AS lapsed FROM own)
SELECT customer, lapsed,
  coalesce(last_occasion + CAST(floor(own_gap + 0.5) AS INTEGER) <= DATE '${asOf}' AND NOT lapsed, false) AS due
FROM judged;`;
}

/** Methods §5: the three axes, 0 to 100. */
function axes(asOf: string): string {
  const points = Object.entries(INTENTION_POINTS).map(
    ([kind, { points: of, halfLife }]) =>
      `WHEN '${kind}' THEN ${of} * power(0.5, (DATE '${asOf}' - day) / ${halfLife}.0)`,
  );
  const { referredBuyer, wordOfMouth, recommends } = INFLUENCE_POINTS;
  return `CREATE OR REPLACE MACRO axis(points) AS CASE WHEN points > 0 THEN 100 * (1 - exp(-points / 10.0)) ELSE 0 END;

CREATE OR REPLACE TABLE axes AS
WITH value_ranks AS (
  SELECT customer, (rank() OVER (ORDER BY money) - 1 + 0.5 * count(*) OVER (PARTITION BY money)) * 100.0 / count(*) OVER () AS value
  FROM profiles WHERE orders > 0),
touched AS (
  SELECT customer, sum(CASE kind ${points.join(" ")} ELSE 0 END) AS intention_points,
    count(*) FILTER (WHERE kind = 'wordOfMouth') AS words,
    arg_max(value, (day, minute, place)) FILTER (WHERE kind = 'recommendation' AND value IS NOT NULL) AS recommendation
  FROM touches GROUP BY customer),
introduced AS (
  SELECT introduced_by AS customer, count(*) FILTER (WHERE orders > 0) AS buyers, sum(2 * money) AS halves
  FROM profiles WHERE introduced_by IS NOT NULL GROUP BY introduced_by),
introduced_further AS (
  SELECT up.introduced_by AS customer, sum(own.money) AS halves
  FROM profiles own JOIN profiles up ON own.introduced_by = up.customer
  WHERE up.introduced_by IS NOT NULL GROUP BY up.introduced_by),
middle AS (SELECT median(money) AS middle FROM profiles WHERE orders > 0)
SELECT p.customer, coalesce(v.value, 0) AS value,
  axis(coalesce(intention_points, 0) + CASE WHEN due THEN ${DUE_POINTS} ELSE 0 END) AS intention,
  axis(${referredBuyer} * coalesce(i.buyers, 0)
    + CASE WHEN middle > 0 THEN floor((coalesce(i.halves, 0) + coalesce(f.halves, 0)) / 2.0 + 0.5) / middle ELSE 0 END
    + ${wordOfMouth} * coalesce(words, 0) + CASE WHEN recommendation >= ${RECOMMENDS} THEN ${recommends} ELSE 0 END) AS influence
FROM profiles p JOIN rhythm USING (customer) LEFT JOIN value_ranks v USING (customer) LEFT JOIN touched USING (customer)
LEFT JOIN introduced i USING (customer) LEFT JOIN introduced_further f USING (customer), middle;`;
}

/** Methods §4 and §5: the money at the value cut, then the first rule that fits. */
function classes({ valueCut, influenceCut, intentCut }: Settings, asOf: string): string {
  const place =
    valueCut.by === "buyers"
      ? `least(count(*) FILTER (WHERE worth > 0), greatest(1, CAST(floor(${valueCut.share} * buyers + 1e-9) AS BIGINT)))`
      : `least(buyers, 1 + count(*) FILTER (WHERE cumulative < ${valueCut.share} * total * (1 - power(2.0, -50))))`;
  return `CREATE OR REPLACE TABLE value_cut AS
WITH worth AS (SELECT greatest(0, money) AS worth FROM profiles WHERE orders > 0),
ranked AS (
  SELECT worth, row_number() OVER (ORDER BY worth DESC) AS place, sum(worth) OVER (ORDER BY worth DESC ROWS UNBOUNDED PRECEDING) AS cumulative,
    sum(worth) OVER () AS total, count(*) OVER () AS buyers
  FROM worth),
cut AS (SELECT ${place} AS place FROM ranked GROUP BY buyers, total HAVING total > 0)
SELECT max(worth) AS cut_money FROM ranked JOIN cut USING (place);

CREATE OR REPLACE TABLE classes AS
SELECT p.customer, value, intention, influence, r, f, m,
  CASE
    WHEN locked_class IS NOT NULL AND (locked_until IS NULL OR locked_until >= DATE '${asOf}') THEN locked_class
    WHEN influence >= ${influenceCut} THEN 'opinionLeader'
    WHEN orders > 0 AND NOT lapsed AND cut_money IS NOT NULL AND greatest(0, money) >= cut_money THEN 'premiumLarge'
    WHEN orders > 0 AND NOT lapsed THEN 'smallMedium'
    WHEN intention >= ${intentCut} THEN 'intentTarget'
    ELSE 'potential'
  END AS class
FROM profiles p JOIN rhythm USING (customer) JOIN axes USING (customer) LEFT JOIN scores USING (customer), value_cut
ORDER BY p.customer;`;
}
