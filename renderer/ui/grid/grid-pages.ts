import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RegularsError } from "../../../core/model/error.ts";
import { asRegularsError } from "../../app/workers/errors-across.ts";
import type { GetRows } from "./grid-types.ts";

export const PAGE = 200;
/** Pages kept in memory: 12,000 rows around where the person looks. */
const KEPT = 60;

/** Which list rows are of: its source, and how new its data are. */
interface ListState {
  readonly source: string;
  readonly version: number;
}

interface Loaded<Row> {
  readonly list: ListState;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

interface Failed {
  readonly list: ListState;
  readonly error: RegularsError;
}

export interface Pages<Row> {
  /** Null before the first answer. */
  readonly total: number | null;
  readonly error: RegularsError | null;
  /** The source whose rows are there; null before the first answer. */
  readonly source: string | null;
  /** The rows there are of another source or older data than asked for, and those are on their way. */
  readonly waiting: boolean;
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
  const { loaded, failed, fetchPage, startOver, ask } = usePageFetch(getRows);
  const looked = useRef<readonly [number, number]>([0, 0]);
  const shownVersion = useRef(version);
  const newest = useRef<ListState>({ source, version });
  newest.current = { source, version };

  useEffect(() => {
    startOver(newest.current);
    looked.current = [0, 0];
    fetchPage(0);
  }, [source, fetchPage, startOver]);
  useEffect(() => {
    if (version === shownVersion.current) return;
    shownVersion.current = version;
    startOver(newest.current);
    const [first, last] = looked.current;
    for (let page = first; page <= last; page++) fetchPage(page);
  }, [version, fetchPage, startOver]);

  return useMemo(() => {
    const isAsked = (list: ListState | undefined): boolean => list?.source === source && list.version === version;
    // What is seen and selected is what is collected, unless it is of another list already.
    const seen = loaded?.list.source === source ? loaded.pages : null;
    return {
      total: loaded?.total ?? null,
      error: failed?.error ?? null,
      source: loaded?.list.source ?? null,
      waiting: !isAsked(loaded?.list) && !isAsked(failed?.list),
      rowAt: (index) => loaded?.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
      need: (first, last) => {
        looked.current = [Math.max(0, Math.floor(first / PAGE)), Math.floor(last / PAGE)];
        const [from, to] = looked.current;
        for (let page = from; page <= to; page++) if (!loaded?.pages.has(page)) fetchPage(page);
      },
      collect: async (first, last) => {
        const out: Row[] = [];
        for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
          const rows = seen?.get(page) ?? (await ask(page)).rows;
          for (const row of rows.slice(Math.max(0, first - page * PAGE), last - page * PAGE + 1)) out.push(row);
        }
        return out;
      },
    };
  }, [loaded, failed, source, version, fetchPage, ask]);
}

/** Fetches pages; what was asked before `startOver` is not heard any more. */
function usePageFetch<Row>(getRows: GetRows<Row>) {
  const [loaded, setLoaded] = useState<Loaded<Row> | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const newest = useRef(getRows);
  newest.current = getRows;
  const asked = useRef<ListState>({ source: "", version: 0 });
  const wanted = useRef(new Set<number>());

  const ask = useCallback((page: number) => newest.current(page * PAGE, PAGE), []);
  const startOver = useCallback((list: ListState) => {
    asked.current = list;
    wanted.current.clear();
  }, []);
  const fetchPage = useCallback(
    (page: number) => {
      if (wanted.current.has(page)) return;
      wanted.current.add(page);
      const list = asked.current;
      ask(page).then(
        ({ total, rows }) => {
          if (list !== asked.current) return;
          wanted.current.delete(page);
          setFailed(null);
          setLoaded((old) => ({ list, total, pages: withPage(old?.list === list ? old : null, page, rows) }));
        },
        (failure: unknown) => {
          if (list === asked.current) setFailed({ list, error: asRegularsError(failure) });
        },
      );
    },
    [ask],
  );
  return { loaded, failed, fetchPage, startOver, ask };
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
