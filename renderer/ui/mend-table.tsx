import { Button } from "antd";
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { RowReason } from "../../core/model/accounting.ts";
import { useFormat } from "../app/format.ts";
import { useT } from "../app/words/words.ts";
import "./mend-table.css";

/** Rows with other cells than they had, by number. */
export type Mends = ReadonlyMap<number, readonly string[]>;

export interface MendRow {
  readonly row: number;
  readonly reason: RowReason | null;
  /** Position of the cell that was refused; −1: the row as a whole. */
  readonly column: number;
  readonly cells: readonly string[];
}

export interface MendColumn {
  readonly heading: string;
  /** Whether its cells matter; those of a column that is not taken in cannot be mended. */
  readonly isTaken: boolean;
  /** Its cells are nobody's business: others count in their place. */
  readonly isHidden?: boolean | undefined;
}

interface Props {
  readonly label: string;
  /** By position in the row. */
  readonly columns: readonly MendColumn[];
  readonly rows: readonly MendRow[];
  /** Rows before those of the table, where they are numbered on from table to table. */
  readonly before?: number | undefined;
  readonly mends: Mends;
  /** Null: the row as it was. */
  readonly onMend: (row: number, cells: readonly string[] | null) => void;
  /** What more can be done with a row. */
  readonly onDrop?: ((row: number) => void) | undefined;
  readonly isReadOnly?: boolean | undefined;
}

/** Rejected rows with what is wrong at the cells it is about, every cell to be mended where it stands. */
export function MendTable({ label, columns, rows, before = 0, mends, onMend, onDrop, isReadOnly = false }: Props) {
  const t = useT();
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), columns.length);
  const all = useMemo(
    () =>
      Array.from(
        { length: width },
        (_, i): MendColumn =>
          columns[i] ?? { heading: t("data.leftOut.extra", { n: i + 1 - columns.length }), isTaken: true },
      ),
    [columns, width, t],
  );
  return (
    <div className="rg-mend" role="region" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("data.leftOut.row")}</th>
            {all.map(
              ({ heading, isHidden }, i) =>
                isHidden !== true && (
                  <th key={i} scope="col">
                    {heading}
                  </th>
                ),
            )}
            {onDrop !== undefined && (
              <th scope="col">
                <span className="rg-hidden">{t("data.leftOut.act")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.row}
              row={row}
              shown={row.row - before}
              columns={all}
              mended={mends.get(row.row) ?? null}
              onMend={onMend}
              onDrop={onDrop}
              isReadOnly={isReadOnly}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<Props, "onMend" | "onDrop"> {
  readonly row: MendRow;
  /** Its number as it is shown. */
  readonly shown: number;
  readonly columns: readonly MendColumn[];
  readonly mended: readonly string[] | null;
  readonly isReadOnly: boolean;
}

const Row = memo(function Row({ row, shown, columns, mended, onMend, onDrop, isReadOnly }: RowProps) {
  const t = useT();
  const { number } = useFormat();
  const { row: n, cells } = row;
  // A screen that is busy draws later than somebody types: what was typed last counts, drawn or not.
  const latest = useRef(mended);
  useEffect(() => {
    if (mended === null) latest.current = null;
  }, [mended]);
  const type = (at: number, text: string): void => {
    const now = Array.from({ length: columns.length }, (_, i) =>
      i === at ? text : ((latest.current ?? cells)[i] ?? ""),
    );
    latest.current = now;
    // A row that was too long is mended by emptying what is too much.
    onMend(n, now.every((cell, i) => cell === (cells[i] ?? "")) ? null : now);
  };
  return (
    <tr>
      <th scope="row">
        {number(shown)}
        {row.column < 0 && row.reason !== null && <Fault row={row} />}
        {mended !== null && !isReadOnly && (
          <Button
            type="link"
            size="small"
            aria-label={t("data.leftOut.putBackOf", { row: number(shown) })}
            onClick={() => onMend(n, null)}
          >
            {t("data.leftOut.putBack")}
          </Button>
        )}
      </th>
      {columns.map(
        ({ heading, isTaken, isHidden }, i) =>
          isHidden !== true && (
            <Cell
              key={i}
              row={row}
              at={i}
              label={t("data.leftOut.cell", { row: number(shown), column: heading })}
              text={(mended ?? cells)[i] ?? ""}
              isFixed={isReadOnly || !isTaken}
              onType={type}
            />
          ),
      )}
      {onDrop !== undefined && (
        <td>
          <Button
            type="text"
            size="small"
            disabled={isReadOnly}
            aria-label={t("data.leftOut.dropOf", { row: number(shown) })}
            onClick={() => onDrop(n)}
          >
            {t("data.leftOut.drop")}
          </Button>
        </td>
      )}
    </tr>
  );
});

interface CellProps {
  readonly row: MendRow;
  readonly at: number;
  readonly label: string;
  readonly text: string;
  readonly isFixed: boolean;
  readonly onType: (at: number, text: string) => void;
}

function Cell({ row, at, label, text, isFixed, onType }: CellProps): ReactNode {
  const before = row.cells[at] ?? "";
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What comes back of one's own typing comes late.
    if (document.activeElement !== input.current) setTyped(text);
  }, [text]);
  const type = (now: string): void => {
    setTyped(now);
    onType(at, now);
  };
  const isFault = row.column === at && row.reason !== null;
  const id = `rg-mend-${row.row}-${at}`;
  if (isFixed) {
    return (
      <td data-fault={isFault}>
        {text}
        {isFault && <Fault row={row} />}
      </td>
    );
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The Enter that ends the writing of a Chinese word goes nowhere.
    if (event.nativeEvent.isComposing) return;
    const line = event.currentTarget.closest("tr");
    const to = {
      Enter: line?.nextElementSibling,
      ArrowDown: line?.nextElementSibling,
      ArrowUp: line?.previousElementSibling,
    };
    if (event.key === "Escape" && typed !== before) {
      event.stopPropagation();
      type(before);
    } else if (event.key in to) {
      event.preventDefault();
      to[event.key as keyof typeof to]?.querySelector<HTMLInputElement>(`input[data-at="${at}"]`)?.focus();
    }
  };
  return (
    <td data-fault={isFault}>
      <input
        ref={input}
        data-at={at}
        data-mended={typed !== before}
        value={typed}
        aria-label={label}
        aria-invalid={isFault && typed === before}
        aria-describedby={isFault ? id : undefined}
        size={Math.min(32, Math.max(6, typed.length + 1))}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
      />
      {isFault && <Fault row={row} id={id} />}
    </td>
  );
}

function Fault({ row, id }: { readonly row: MendRow; readonly id?: string }) {
  const t = useT();
  return (
    <div className="rg-mend-fault" id={id}>
      {row.reason !== null && t(`rowReasons.${row.reason}`)}
    </div>
  );
}
