import { useCallback, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import type { CustomerRow, FieldInfo } from "../../../core/engine/views.ts";
import { useRegulars, useViewVersion, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Empty } from "../../ui/empty.tsx";
import { isColumn, useFieldWords } from "../../ui/field-words.ts";
import { DataGrid } from "../../ui/grid/data-grid.tsx";
import { useGridColumns } from "../../ui/grid/grid-columns.ts";
import type { GetRows, RangeAction } from "../../ui/grid/grid-types.ts";
import type { TableAddress } from "./address.ts";
import { ALWAYS, AT_FIRST, columnsOf } from "./columns.tsx";

interface Props {
  readonly fields: readonly FieldInfo[];
  readonly address: TableAddress;
}

/** The table itself: pages of rows from the engine, the columns the person chose, a row of totals. */
export function CustomersTable({ fields, address }: Props) {
  const t = useT();
  const words = useFieldWords();
  const regulars = useRegulars();
  const version = useViewVersion("customers");
  const navigate = useNavigate();
  const [totals, setTotals] = useState<readonly (number | null)[]>([]);
  const all = useMemo(
    () =>
      fields
        .filter(({ id }) => isColumn(id))
        .map(({ id, group }) => ({ id, title: words.field(id), group: t(`customers.groups.${group}`) })),
    [fields, words, t],
  );
  const choice = useGridColumns("customers", all, AT_FIRST);
  const { rule, search, sort } = address;
  const asked = useMemo(() => [...choice.chosen, ...ALWAYS], [choice.chosen]);
  const columns = useMemo(
    () => columnsOf({ ids: choice.chosen, fields, totals, words, noName: t("customers.noName") }),
    [choice.chosen, fields, totals, words, t],
  );
  const getRows: GetRows<CustomerRow> = useCallback(
    async (offset, limit) => {
      const answer = await regulars.query("customers", { rule, search, sort, columns: asked, offset, limit });
      if (offset === 0) setTotals(answer.totals);
      return answer;
    },
    [regulars, rule, search, sort, asked],
  );
  const canWrite = useWorkspace()?.canWrite ?? false;
  const merging: RangeAction<CustomerRow> = {
    rows: 2,
    title: t("merging.openTwo"),
    run: ([keep, gone]) => {
      if (keep && gone) void navigate(`/customers/${keep.id}/merge?with=${gone.id}`);
    },
  };
  return (
    <DataGrid
      id="customers"
      label={t("customers.gridLabel")}
      columns={columns}
      source={JSON.stringify([rule, search, sort, asked])}
      version={version}
      getRows={getRows}
      sort={sort}
      onSort={address.setSort}
      onOpen={(row) => void navigate(`/customers/${row.id}`)}
      choice={choice}
      {...(canWrite ? { rangeAction: merging } : {})}
      empty={<Empty title={t("customers.nobody")}>{t("customers.nobodyHint")}</Empty>}
    />
  );
}
