import type { FileIssue } from "../../core/model/file-issue.ts";
import { counted } from "./counted.ts";

type Sentence = (column: string, count: number, row: number) => string;

const OTHERWISE = "; a mapping file can say otherwise";

/** What changes sums or who may be contacted is told; what is merely odd about a file is not. */
const SENTENCES: Readonly<Partial<Record<FileIssue["code"], Sentence>>> = {
  monthColumns: (_, count) =>
    `${counted(count, "column is", "columns are")} months side by side, of which nothing is taken in; a sale needs a row of its own, with its day and amount`,
  statusUnread: (column, count) =>
    `${counted(count, "word or number", "words or numbers")} of "${column}" ${count === 1 ? "does" : "do"} not say what became of an order; ${count === 1 ? "its" : "their"} rows count as sales`,
  flagUnread: (column, count) =>
    `${counted(count, "row may be no sale", "rows may be no sales")} by "${column}", which is not read; ${count === 1 ? "it counts as a sale" : "they count as sales"}`,
  rowsNoSales: (column, count) =>
    `${counted(count, "row says", "rows say")} by "${column}" what other rows of the file say already and ${count === 1 ? "is" : "are"} left out${OTHERWISE}`,
  refusalsUnread: (column, count) =>
    `${counted(count, "cell")} of "${column}" may refuse to be contacted and ${count === 1 ? "is" : "are"} not read so`,
  answersUnread: (column, count) =>
    `${counted(count, "cell")} of "${column}" ${count === 1 ? "answers" : "answer"} whether somebody may be contacted, but cannot be read`,
  futureDays: (column, count, row) =>
    count === 1
      ? `row ${row} has a day in "${column}" that is still to come; it is taken in as it stands`
      : `${count} rows have a day in "${column}" that is still to come, the first of them row ${row}; they are taken in as they stand`,
  leftOutKnown: (_, count) =>
    `${counted(count, "row")} of this list of rejected rows ${count === 1 ? "says" : "say"} what is in already and ${count === 1 ? "brings" : "bring"} nothing; a second sale of the same kind among them is missing`,
  ordersOtherwise: (_, count) =>
    `${counted(count, "order is", "orders are")} in already with another sum or other lines; both count`,
  orderTotal: (column) => ofOrder(column, "or says it on the first alone, so it counts once an order"),
  orderTotalMaybe: (column) => ofOrder(column, "and counts once a line, which is too much if it is the order's sum"),
  discountOff: (column) => discounts(column, "were not taken off, since the amount seems to be what was paid"),
  discountIn: (column) => discounts(column, "were taken off the amounts, which nothing in the file proves"),
  discountPercents: (column) =>
    discounts(column, "are shares of the price of which nothing says how they are meant, and are not worked out"),
  discountParts: (column) => discounts(column, "were read as shares of the price, not as money"),
  discountSmall: (column) => discounts(column, "are all 1 or less and were taken off as money"),
};

/** A sentence for each thing odd about a file that decides what counts, or who refused. */
export function issueNotes(name: string, issues: readonly FileIssue[]): readonly string[] {
  return issues.flatMap(({ code, column = "", count, row = 0 }) => {
    const sentence = SENTENCES[code];
    return sentence === undefined ? [] : [`note: ${sentence(column, count, row)} (${name})`];
  });
}

function ofOrder(column: string, how: string): string {
  return `"${column}" says the same on every line of an order, ${how}${OTHERWISE}`;
}

function discounts(column: string, how: string): string {
  return `the discounts of "${column}" ${how}${OTHERWISE}`;
}
