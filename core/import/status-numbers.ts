import type { OrderFate } from "../model/mapping.ts";
import { CellNumbers } from "./cell-numbers.ts";
import { plain } from "./clean-fact.ts";
import type { Layout } from "./layout.ts";
import { CLOSED, COUNTS, readOrderStatus, REFUNDED } from "./order-status.ts";

const FATES: Readonly<Record<OrderFate, number>> = { sale: COUNTS, cancelled: CLOSED, returned: REFUNDED };

/** What the cells of a status column say of their orders: what a person has said of their values, else what their words mean; `onUnread` is told of the rest, which count. */
export function statusNumbers(
  { statuses }: Layout,
  isMissing: (cell: string) => boolean,
  onUnread: (value: string) => void,
): CellNumbers {
  const said = new Map(statuses.map(({ value, means }) => [value, FATES[means]]));
  return new CellNumbers((cell) => {
    const value = plain(cell);
    const status = said.get(value) ?? readOrderStatus(cell);
    if (status < 0 && !isMissing(value)) onUnread(value);
    return Math.max(COUNTS, status);
  });
}
