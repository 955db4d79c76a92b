import { useCallback, useMemo, useState } from "react";
import { recall, remember } from "../../app/remember.ts";
import { MIN_WIDTH, type GridChoice } from "./grid-types.ts";

/** The columns a person has chosen for a grid, remembered on this computer. */
export function useGridColumns(grid: string, all: GridChoice["all"], atFirst: readonly string[]): GridChoice {
  const name = `grid.${grid}.columns`;
  const [own, setOwn] = useState<readonly string[] | null>(() => readList(recall(name)));
  const choose = useCallback(
    (ids: readonly string[]) => {
      remember(name, JSON.stringify(ids));
      setOwn(ids);
    },
    [name],
  );
  const reset = useCallback(() => {
    remember(name, "");
    setOwn(null);
  }, [name]);
  return useMemo(() => {
    const known = new Set(all.map(({ id }) => id));
    const kept = (own ?? atFirst).filter((id) => known.has(id));
    return { all, chosen: kept.length > 0 ? kept : atFirst.filter((id) => known.has(id)), choose, reset };
  }, [all, own, atFirst, choose, reset]);
}

/** The widths a person has drawn, remembered on this computer. */
export function useGridWidths(grid: string): {
  readonly widths: Readonly<Record<string, number>>;
  setWidth(column: string, width: number): void;
} {
  const name = `grid.${grid}.widths`;
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>(() => readWidths(recall(name)));
  const setWidth = useCallback(
    (column: string, width: number) => {
      setWidths((old) => {
        const next = { ...old, [column]: Math.max(MIN_WIDTH, Math.round(width)) };
        remember(name, JSON.stringify(next));
        return next;
      });
    },
    [name],
  );
  return { widths, setWidth };
}

function readList(text: string | null): readonly string[] | null {
  const value = readJson(text);
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : null;
}

function readWidths(text: string | null): Readonly<Record<string, number>> {
  const value = readJson(text);
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([, width]) => typeof width === "number" && width >= MIN_WIDTH),
  );
}

/** What was remembered may have been written by another version, or by hand. */
function readJson(text: string | null): unknown {
  if (text === null || text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
