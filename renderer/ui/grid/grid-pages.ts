import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RegularsError } from "../../../core/model/error.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import type { GetRows } from "./grid-types.ts";

export const PAGE = 200;
/** Pages kept in memory: 12,000 rows around where the person looks. */
const KEPT = 60;

interface Loaded<Row> {
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

export interface Pages<Row> {
  /** Null before the first answer. */
  readonly total: number | null;
  readonly error: RegularsError | null;
  rowAt(index: number): Row | undefined;
  /** Makes sure that these rows are, or will be, there. */
  need(first: number, last: number): void;
  /** The rows of a range, asked for where they are not there yet. */
  collect(first: number, last: number): Promise<readonly Row[]>;
}

/**
 * Rows of a long list, page by page. A new `source` is another list: its rows replace the old ones once they are there. A new
 * `version` is the same list with newer data.
 */
export function useGridPages<Row>(source: string, version: number, getRows: GetRows<Row>): Pages<Row> {
  const { loaded, error, fetchPage, startOver, ask } = usePageFetch(getRows);
  const looked = useRef<readonly [number, number]>([0, 0]);
  const shownVersion = useRef(version);

  useEffect(() => {
    startOver();
    looked.current = [0, 0];
    fetchPage(0, true);
  }, [source, fetchPage, startOver]);
  useEffect(() => {
    if (version === shownVersion.current) return;
    shownVersion.current = version;
    startOver();
    const [first, last] = looked.current;
    for (let page = first, fresh = true; page <= last; page++, fresh = false) fetchPage(page, fresh);
  }, [version, fetchPage, startOver]);

  return useMemo(
    () => ({
      total: loaded?.total ?? null,
      error,
      rowAt: (index) => loaded?.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
      need: (first, last) => {
        looked.current = [Math.max(0, Math.floor(first / PAGE)), Math.floor(last / PAGE)];
        const [from, to] = looked.current;
        for (let page = from; page <= to; page++) if (!loaded?.pages.has(page)) fetchPage(page, false);
      },
      collect: async (first, last) => {
        const out: Row[] = [];
        for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
          const rows = loaded?.pages.get(page) ?? (await ask(page)).rows;
          for (const row of rows.slice(Math.max(0, first - page * PAGE), last - page * PAGE + 1)) out.push(row);
        }
        return out;
      },
    }),
    [loaded, error, fetchPage, ask],
  );
}

/** Fetches pages; what was asked before `startOver` is not heard any more. */
function usePageFetch<Row>(getRows: GetRows<Row>) {
  const [loaded, setLoaded] = useState<Loaded<Row> | null>(null);
  const [error, setError] = useState<RegularsError | null>(null);
  const newest = useRef(getRows);
  newest.current = getRows;
  const turn = useRef(0);
  const wanted = useRef(new Set<number>());

  const ask = useCallback((page: number) => newest.current(page * PAGE, PAGE), []);
  const startOver = useCallback(() => {
    turn.current++;
    wanted.current.clear();
  }, []);
  const fetchPage = useCallback(
    (page: number, fresh: boolean) => {
      if (wanted.current.has(page)) return;
      wanted.current.add(page);
      const asked = turn.current;
      ask(page).then(
        ({ total, rows }) => {
          if (asked !== turn.current) return;
          wanted.current.delete(page);
          setError(null);
          setLoaded((old) => ({ total, pages: withPage(fresh ? null : old, page, rows) }));
        },
        (failure: unknown) => {
          if (asked === turn.current) setError(asRegularsError(failure));
        },
      );
    },
    [ask],
  );
  return { loaded, error, fetchPage, startOver, ask };
}

function withPage<Row>(
  old: Loaded<Row> | null,
  page: number,
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  const pages = new Map(old?.pages ?? []);
  pages.set(page, rows);
  for (const far of [...pages.keys()].sort((a, b) => Math.abs(b - page) - Math.abs(a - page))) {
    if (pages.size <= KEPT) break;
    pages.delete(far);
  }
  return pages;
}
