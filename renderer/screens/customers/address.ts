import { useCallback, useMemo } from "react";
import { useLocation, useSearchParams } from "react-router";
import { EVERYBODY, type RuleGroup } from "../../../core/model/rule.ts";
import type { GridSort } from "../../ui/grid/grid-types.ts";
import { ruleFromAddress } from "./filters.ts";

/** What the table shows, kept in the address, so that back, reload and a sent link show the same. */
export interface TableAddress {
  readonly rule: RuleGroup;
  /** The address names a rule that cannot be read. */
  readonly broken: boolean;
  readonly search: string;
  readonly sort: GridSort | null;
  setRule(rule: RuleGroup): void;
  setSearch(search: string): void;
  setSort(sort: GridSort): void;
}

export function useTableAddress(): TableAddress {
  const [params, setParams] = useSearchParams();
  const { pathname } = useLocation();
  const ruleText = params.get("rule");
  const search = params.get("search") ?? "";
  const sortText = params.get("sort");
  const read = useMemo(() => ruleFromAddress(ruleText), [ruleText]);
  const sort = useMemo(() => sortFromAddress(sortText), [sortText]);
  const change = useCallback(
    (name: string, value: string, replace: boolean) => {
      const next = paramsNow(pathname);
      if (next === null) return;
      if (value === "") next.delete(name);
      else next.set(name, value);
      setParams(next, { replace });
    },
    [setParams, pathname],
  );
  return {
    rule: read === null || read === "broken" ? EVERYBODY : read,
    broken: read === "broken",
    search,
    sort,
    setRule: (rule) => change("rule", rule.rules.length === 0 ? "" : JSON.stringify(rule), false),
    setSearch: (text) => change("search", text, true),
    setSort: ({ field, descending }) => change("sort", `${descending ? "-" : ""}${field}`, true),
  };
}

/** What the address says now, which the screen may not show yet: two changes at once keep each other. Null where it leads elsewhere. */
function paramsNow(pathname: string): URLSearchParams | null {
  const { pathname: path, search } = new URL(location.hash.slice(1), location.origin);
  return path === pathname ? new URLSearchParams(search) : null;
}

/** `-net` is net, largest first; the best customers stand on top where nothing is said. */
export function sortFromAddress(text: string | null): GridSort | null {
  if (text === null || text === "") return { field: "net", descending: true };
  const descending = text.startsWith("-");
  return { field: descending ? text.slice(1) : text, descending };
}
