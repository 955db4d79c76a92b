import { Link } from "react-router";
import type { Cell, CustomerRow, FieldInfo } from "../../../core/engine/views.ts";
import { CLASSES } from "../../../core/model/fields.ts";
import type { FieldWords } from "../../ui/field-words.ts";
import type { GridColumn } from "../../ui/grid/grid-types.ts";

/** The columns a table begins with. */
export const AT_FIRST = ["name", "class", "stage", "orders", "net", "lastDay", "recency", "city", "code"];

/** Asked for with every row, to call somebody by what is known of them. */
export const ALWAYS = ["name", "company", "code"];

/** Pixels, where the field's kind does not say it well enough. */
const WIDTHS: Readonly<Record<string, number>> = {
  name: 160,
  class: 150,
  stage: 96,
  orders: 80,
  recency: 150,
  city: 100,
  code: 110,
  address: 260,
  notes: 260,
};

interface Wanted {
  readonly ids: readonly string[];
  readonly fields: readonly FieldInfo[];
  /** In the order of `ids`; null where a sum means nothing. */
  readonly totals: readonly (number | null)[];
  readonly words: FieldWords;
  readonly noName: string;
}

/** The grid's columns for these fields. A row's cells stand in the order of `ids`, those of `ALWAYS` after them. */
export function columnsOf({ ids, fields, totals, words, noName }: Wanted): GridColumn<CustomerRow>[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return ids.flatMap((id, at) => {
    const field = byId.get(id);
    if (field === undefined) return [];
    const text = (row: CustomerRow): string => words.cell(field, row.cells[at] ?? null);
    const isText = field.type === "text" || field.type === "choice";
    const sum = totals[at] ?? null;
    const total = sum === null ? "" : words.cell(field, sum);
    return [
      {
        id,
        title: words.field(id),
        align: isText ? "left" : "right",
        width: Math.max(WIDTHS[id] ?? (isText ? 130 : 116), widthOf(total)),
        sortable: true,
        text,
        cell: (row) =>
          id === "name" ? (
            <NameCell row={row} from={ids.length} noName={noName} />
          ) : id === "class" ? (
            <ClassCell value={row.cells[at] ?? null} text={text(row)} />
          ) : (
            text(row)
          ),
        ...(sum === null ? {} : { total }),
      } satisfies GridColumn<CustomerRow>,
    ];
  });
}

/** Pixels that a total in bold digits takes, with the space around it: a sum that is cut short says another number. */
function widthOf(total: string): number {
  return total.length * 10 + 20;
}

/** The way to the customer's page: the name, else the company, else the code. */
function NameCell({
  row,
  from,
  noName,
}: {
  readonly row: CustomerRow;
  readonly from: number;
  readonly noName: string;
}) {
  const known = ALWAYS.map((_, at) => row.cells[from + at]).find((cell) => typeof cell === "string" && cell !== "");
  return (
    <Link className="customer-link" to={`/customers/${row.id}`} tabIndex={-1}>
      {known ?? noName}
    </Link>
  );
}

function ClassCell({ value, text }: { readonly value: Cell; readonly text: string }) {
  const known = CLASSES.find((one) => one === value);
  return (
    <span className="class-mark">
      {known !== undefined && (
        <span className="class-dot" style={{ background: `var(--class-${known})` }} aria-hidden />
      )}
      {text}
    </span>
  );
}
