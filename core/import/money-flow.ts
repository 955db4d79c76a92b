import { simplified } from "../model/simplified.ts";

/** Which way the money of a row of an account went. */
export const CAME_IN = 0;
export const WENT_OUT = 1;
/** Neither: from one of the owner's own accounts to another. */
export const WAS_MOVED = 2;

const IN =
  /^(?:收|入|收入|收款|进账|入账|转入|in|income|incoming|money in|credit|einnahmen?|eingang|recettes?|ingresos?|entrat[ae]|inkomsten)$/;
const OUT =
  /^(?:支|出|付|支出|付款|出账|转出|out|outgoing|expenses?|money out|debit|ausgaben?|ausgang|dépenses?|gastos?|egresos?|uscit[ae]|uitgaven?)$/;
const MOVED =
  /^(?:不计收支|中性|中性交易|其他|其它|资金转移|neutral|transfers?|umbuchung|virement|transferencia|giroconto)$/;

/** What a cell of a column "income or expense" says; −1: its word is none of ours. */
export function readMoneyFlow(written: string): number {
  const word = simplified(written.trim()).toLowerCase();
  if (IN.test(word)) return CAME_IN;
  if (OUT.test(word)) return WENT_OUT;
  return MOVED.test(word) ? WAS_MOVED : -1;
}
