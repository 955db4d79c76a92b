import type { FileIssue } from "../model/file-issue.ts";
import type { ImportField } from "../model/mapping.ts";
import { MOST_STATUSES } from "../model/mapping.ts";
import type { ColumnProfile } from "./column-profile.ts";

/** Papers by which something was sold. */
const PAPER =
  /^(?:(?:sales?|tax|customer|receivable|pos) )?(?:invoice|receipt|order|sale)s?$|rechnung|^facture|^factura|^fattura|^factuur|销售(?:单|发票|出库)|销货单|发票$|出库单/i;
/** What pays such papers. */
const PAYMENT =
  /^(?:(?:receive|customer|client|owner|invoice|bill|account|on account|credit card|debit card|card|cash|cheque|check|direct debit) )*payments?(?: (?:received|in|on account|applied))?$|^deposits?$|zahlung(?:seingang)?$|^(?:paiement|règlement|pago|cobro|pagamento|incasso|betaling)s?$|收款单?$|回款单?$/i;
/** Money that is paid in before it is spent, and what spends it. */
const TOP_UP =
  /^(?:会员|储值|余额|账户|开卡|在线|卡)*(?:充值|储值|赠送|充值赠送)$|^(?:top.?up|recharge|reload|gift card (?:load|reload|sale)|aufladung)$/i;
const SPENT =
  /^(?:会员|储值|余额|账户)*(?:消费|扣款|销售|零售|购买|购物|收银)单?$|^(?:spend|spent|purchase|sale|redemption|einlösung)$/i;
/** Rows of an order's parts, below one of all of it. */
const PART =
  /^(?:sale|order|invoice|transaction|receipt)?[ _-]?(?:line|item|detail)(?:[ _-]item)?s?$|^(?:订单|销售)?明细行?$|^子订单$/i;
const WHOLE = /^(?:sale|order|invoice|transaction|receipt|header|order header)$|^主?订单$/i;

/** Whether a value says that money was paid in to a card. */
export function isTopUp(value: string): boolean {
  return TOP_UP.test(value.trim());
}

/** Values of a column that says what a row is, whose rows say of the file's money what other rows of it say. */
export interface NoSales {
  readonly noSales: readonly string[];
  readonly issues: readonly FileIssue[];
}

/**
 * Finds rows that are no sale of their own: payments, where the papers they pay are rows too; what is paid in to a card, where what is bought by it is a row too; the parts of an order, where a row of all
 * of it stands above them and most of those have an amount.
 * @param cells of each column, by row
 */
export function rowsOfNoSale(
  profiles: readonly ColumnProfile[],
  fields: readonly (ImportField | null)[],
  cells: readonly (readonly string[])[],
): NoSales {
  const at = fields.indexOf("lineKind");
  const profile = profiles[at];
  if (profile === undefined || profile.distinct > MOST_STATUSES) return { noSales: [], issues: [] };
  const values = [...new Set(profile.cells)];
  const amounts = cells[fields.indexOf("amount")] ?? [];
  const wholes = (cells[at] ?? []).flatMap((cell, row) => (WHOLE.test(cell) ? [amounts[row] ?? ""] : []));
  const isSummed = wholes.length > 0 && wholes.filter((amount) => amount !== "").length > 0.9 * wholes.length;
  const hasPapers = values.some((value) => PAPER.test(value));
  const spent = (cells[at] ?? []).flatMap((cell, row) => (SPENT.test(cell) ? [amounts[row] ?? ""] : []));
  // Of a card's account what is spent stands below 0, and would be read as given back.
  const isAccount = values.some(isTopUp) && spent.filter((amount) => /^[-(]/.test(amount)).length > spent.length / 2;
  if (isAccount) return { noSales: [], issues: [{ code: "flagUnread", column: profile.name, count: spent.length }] };
  const noSales = values.filter(
    (value) =>
      (hasPapers && PAYMENT.test(value)) || (isSummed && PART.test(value)) || (spent.length > 0 && isTopUp(value)),
  );
  if (noSales.length === 0) return { noSales, issues: [] };
  const count = profile.cells.filter((cell) => noSales.includes(cell)).length;
  return { noSales, issues: [{ code: "rowsNoSales", column: profile.name, count, examples: noSales }] };
}
