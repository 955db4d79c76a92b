import { Drawer } from "antd";
import { useCallback, useMemo } from "react";
import { Link, useNavigate } from "react-router";
import type { PeopleBehind, PersonBehind } from "../../../core/engine/cleaning-answers.ts";
import { UNKNOWN } from "../../app/format.ts";
import { useRegulars, useViewVersion } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { useCleanFieldName } from "../../ui/clean-field-name.ts";
import { DataGrid } from "../../ui/grid/data-grid.tsx";
import type { GetRows, GridColumn } from "../../ui/grid/grid-types.ts";

/** A figure that was opened: whom it counts, and what it is called. */
export interface OpenDoor {
  readonly behind: PeopleBehind;
  readonly title: string;
}

/** The customers behind a figure, with the value that made it count. */
export function PeopleDrawer({ door, onClose }: { readonly door: OpenDoor | null; readonly onClose: () => void }) {
  return (
    <Drawer open={door !== null} onClose={onClose} size="large" title={door?.title} destroyOnHidden>
      {door !== null && <People door={door} />}
    </Drawer>
  );
}

function People({ door: { behind, title } }: { readonly door: OpenDoor }) {
  const t = useT();
  const regulars = useRegulars();
  const navigate = useNavigate();
  const nameOf = useCleanFieldName();
  const version = useViewVersion("peopleBehind");
  const source = JSON.stringify(behind);
  const getRows: GetRows<PersonBehind> = useCallback(
    (offset, limit) => regulars.query("peopleBehind", { behind: JSON.parse(source) as PeopleBehind, offset, limit }),
    [regulars, source],
  );
  const columns = useMemo((): GridColumn<PersonBehind>[] => {
    const person = ({ name }: PersonBehind): string => name ?? t("clean.behind.noName");
    return [
      {
        id: "name",
        title: t("clean.behind.columns.name"),
        width: 220,
        cell: (row) => (
          <Link to={`/customers/${row.id}`} tabIndex={-1}>
            {person(row)}
          </Link>
        ),
        text: person,
      },
      {
        id: "field",
        title: t("clean.behind.columns.field"),
        cell: ({ field }) => nameOf(field),
        text: ({ field }) => nameOf(field),
      },
      {
        id: "value",
        title: t("clean.behind.columns.value"),
        width: 260,
        cell: ({ value }) => value ?? UNKNOWN,
        text: ({ value }) => value ?? "",
      },
    ];
  }, [t, nameOf]);
  return (
    <DataGrid
      id="clean-people"
      label={`${t("clean.behind.label")}: ${title}`}
      columns={columns}
      source={source}
      version={version}
      getRows={getRows}
      onOpen={({ id }) => void navigate(`/customers/${id}`)}
    />
  );
}
