import { ofRecords } from "../import/of-records.ts";
import { isOwnCode } from "../import/own-code.ts";
import { formatDay } from "../model/day.ts";
import type { SourceCode, State } from "../model/state.ts";
import type { FactField } from "../model/fields.ts";
import type { ImportField, ImportMapping } from "../model/mapping.ts";

/** An order of which lines are in the workspace. */
interface KnownOrder {
  /** A line of it. */
  readonly line: number;
  /** Whether all there is of it is its own sum: it came without lines. */
  readonly isWhole: boolean;
  /** Whether what is the order's once, a discount or a refund, is in. */
  readonly isTold: boolean;
  /** The first of its rows that came in since, mended; the line that tells it, even where it has nothing to take a discount from. */
  readonly firstMended: number;
}

/** The orders that a bundle brought, by number, as the lines that are in tell of them. */
export class BundleOrders {
  private readonly state: State;
  private readonly source: string;
  private readonly orders = new Map<string, KnownOrder>();

  /**
   * @param commits the bundle's own, the first, and those by which rejected rows of it came in since
   * @param isOfOrders whether a row of them stands in a table of orders
   */
  constructor(state: State, source: string, commits: ReadonlySet<number>, isOfOrders: (row: number) => boolean) {
    this.state = ofRecords(state);
    this.source = source;
    const { lines } = this.state;
    const [bundle] = commits;
    for (let i = 0; i < lines.count; i++) {
      if (lines.order[i]! < 0 || !commits.has(lines.commit[i]!)) continue;
      const number = lines.orders[lines.order[i]!] ?? "";
      const before = this.orders.get(number);
      const isWhole = isOfOrders(lines.row[i]!);
      // A row of two facts is a line and what is its order's once.
      const isTold = i > 0 && lines.row[i - 1] === lines.row[i] && lines.commit[i - 1] === lines.commit[i];
      this.orders.set(number, {
        line: before === undefined || before.isWhole ? i : before.line,
        isWhole: isWhole && (before?.isWhole ?? true),
        isTold: isTold || (before?.isTold ?? false),
        firstMended: Math.min(before?.firstMended ?? Infinity, lines.commit[i] === bundle ? Infinity : lines.row[i]!),
      });
    }
  }

  /** Whether lines of an order are in. */
  hasLines(number: string): boolean {
    return this.orders.get(number)?.isWhole === false;
  }

  /** Whether what is the order's once was told before a line in this row. */
  isTold(number: string, row: number): boolean {
    const order = this.orders.get(number);
    return order !== undefined && (order.isTold || order.firstMended < row);
  }

  /**
   * The row of a table of orders that would tell of an order what its lines that are in tell of it; null: there are none. What is the
   * order's once is told already.
   */
  rowOf(number: string, { columns }: ImportMapping): string[] | null {
    const order = this.orders.get(number);
    if (order === undefined || order.isWhole) return null;
    const width = columns.reduce((most, { index }) => Math.max(most, index + 1), 0);
    const fields = new Map(columns.map(({ index, field }) => [index, field]));
    const hasTime = columns.some(({ field }) => field === "time");
    return Array.from({ length: width }, (_, i) => this.cell(order.line, number, fields.get(i) ?? null, hasTime));
  }

  private cell(line: number, number: string, field: ImportField | null, hasTime: boolean): string {
    const { lines } = this.state;
    switch (field) {
      case "order":
        return number;
      case "day": {
        const minute = lines.minute[line]!;
        return `${formatDay(lines.day[line]!)}${hasTime || minute < 0 ? "" : ` ${timeOf(minute)}`}`;
      }
      case "time":
        return lines.minute[line]! < 0 ? "" : timeOf(lines.minute[line]!);
      case "channel":
      case "store":
      case "staff":
      case "promotion":
        return lines.words[field][lines[field][line]!] ?? "";
      case "customerCode":
      case "phone":
      case "email":
      case "name":
        return this.customerCell(lines.customer[line]!, field);
      default:
        return "";
    }
  }

  /** By what a customer is known again; the rest is in already. */
  private customerCell(record: number, field: FactField | "customerCode"): string {
    if (record < 0) return "";
    const { customers } = this.state;
    if (field !== "customerCode") return customers.fields.get(field)?.values[record] ?? "";
    return (
      customers.codes[record]?.find(({ source, code }: SourceCode) => source === this.source && !isOwnCode(code))
        ?.code ?? ""
    );
  }
}

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
