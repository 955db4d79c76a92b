import { Checkbox, Input } from "antd";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { FacetRow, FacetSort } from "../../../core/engine/cleaning-answers.ts";
import { isLineWord, type CleanField } from "../../../core/model/cleaning.ts";
import { useRegulars, useViewVersion } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useCleanFieldName } from "../../ui/clean-field-name.ts";
import { DataGrid } from "../../ui/grid/data-grid.tsx";
import type { GetRows, GridColumn, GridSort } from "../../ui/grid/grid-types.ts";
import { FieldChoice } from "./field-choice.tsx";
import { PeopleDrawer, type OpenDoor } from "./people-drawer.tsx";
import { ProblemDoor } from "./problem-door.tsx";
import { RenameBar } from "./rename-bar.tsx";
import type { PartProps } from "./screen.tsx";
import { ValueText } from "./value-text.tsx";

/** Every value of a field with how many have it: some are chosen, and renamed to one or cleared. */
export function ValuesPart(props: PartProps) {
  const { field, canWrite } = props;
  const t = useT();
  const nameOf = useCleanFieldName();
  const [search, setSearch] = useState("");
  const searched = useDeferredValue(search);
  const [sort, setSort] = useState<GridSort>({ field: "people", descending: true });
  const { chosen, toggle, forget } = useChosen(field.field);
  const [door, setDoor] = useState<OpenDoor | null>(null);
  const getRows = useFacet(field.field, searched, sort);
  const columns = useColumns(field.field, chosen, toggle, setDoor);
  return (
    <div className="rg-clean-values">
      <div className="rg-clean-bar">
        <FieldChoice {...props} />
        <Input.Search
          className="rg-clean-search"
          allowClear
          aria-label={t("clean.values.search")}
          placeholder={t("clean.values.search")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {canWrite && <RenameBar field={field.field} chosen={[...chosen]} onForget={forget} />}
      <div className="rg-clean-grid">
        <DataGrid
          id="clean-values"
          label={t("clean.values.grid", { field: nameOf(field.field) })}
          columns={columns}
          source={JSON.stringify([field.field, searched, sort])}
          version={useViewVersion("facet")}
          getRows={getRows}
          sort={sort}
          onSort={setSort}
          onOpen={({ value }) => toggle(value)}
          empty={<p className="rg-quiet">{t("clean.values.none")}</p>}
        />
      </div>
      <PeopleDrawer door={door} onClose={() => setDoor(null)} />
    </div>
  );
}

/** The values chosen, of one field. */
function useChosen(field: CleanField) {
  const [state, setState] = useState<{ readonly field: CleanField; readonly values: ReadonlySet<string> }>({
    field,
    values: new Set(),
  });
  const chosen = useMemo(() => (state.field === field ? state.values : new Set<string>()), [state, field]);
  const toggle = useCallback(
    (value: string) =>
      setState((before) => {
        const values = new Set(before.field === field ? before.values : []);
        if (!values.delete(value)) values.add(value);
        return { field, values };
      }),
    [field],
  );
  const forget = useCallback(() => setState({ field, values: new Set() }), [field]);
  return { chosen, toggle, forget };
}

function useFacet(field: CleanField, search: string, sort: GridSort): GetRows<FacetRow> {
  const regulars = useRegulars();
  return useCallback(
    (offset, limit) => {
      const by: FacetSort = sort.field === "value" ? "value" : "people";
      return regulars.query("facet", { field, search, sort: by, descending: sort.descending, offset, limit });
    },
    [regulars, field, search, sort],
  );
}

function useColumns(
  field: CleanField,
  chosen: ReadonlySet<string>,
  toggle: (value: string) => void,
  open: (door: OpenDoor) => void,
): GridColumn<FacetRow>[] {
  const t = useT();
  const { number } = useFormat();
  const nameOf = useCleanFieldName();
  return useMemo(() => {
    const problems = ({ problems }: FacetRow): string => problems.map((one) => t(`clean.problems.${one}`)).join(", ");
    const people = ({ value, people: n }: FacetRow) => {
      const title = t("clean.behind.value", { field: nameOf(field), value });
      return (
        <ProblemDoor
          n={n}
          text={number(n)}
          label={`${number(n)}. ${t("clean.values.see", { value })}`}
          onOpen={() => open({ behind: { of: "value", field, value }, title })}
        />
      );
    };
    const columns: GridColumn<FacetRow>[] = [
      {
        id: "value",
        title: t("clean.values.columns.value"),
        width: 360,
        sortable: true,
        cell: ({ value }) => (
          <span className="rg-clean-value">
            <Checkbox
              tabIndex={-1}
              checked={chosen.has(value)}
              aria-label={t("clean.values.choose", { value })}
              onChange={() => toggle(value)}
            />
            <ValueText value={value} />
          </span>
        ),
        text: ({ value }) => value,
      },
      {
        id: "people",
        title: t("clean.values.columns.people"),
        align: "right",
        width: 110,
        sortable: true,
        cell: people,
        text: ({ people }) => String(people),
      },
    ];
    if (isLineWord(field)) {
      columns.push({
        id: "lines",
        title: t("clean.values.columns.lines"),
        align: "right",
        width: 110,
        cell: ({ lines }) => number(lines ?? 0),
        text: ({ lines }) => String(lines ?? 0),
      });
    } else {
      columns.push({
        id: "problems",
        title: t("clean.values.columns.problems"),
        width: 220,
        cell: problems,
        text: problems,
      });
    }
    return columns;
  }, [t, number, nameOf, field, chosen, toggle, open]);
}
