import { accountingCloses } from "../../core/model/accounting.ts";
import { RegularsError } from "../../core/model/error.ts";
import { look, type Choices, type Shop } from "../core/import/shop.ts";

/** Taken in, or refused in one of the sentences there are for files and mappings. */
export const KNOWN_ENDS = /^(?:closes|file-|mapping-|column-|sheet-)/;

/** What becomes of a file as it is guessed; where the guess is too little, as somebody maps it who picks columns blindly. */
export async function outcomeOf(shop: Shop, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const file = new Blob([bytes]);
  const guessed = await planned(shop, file, {});
  if (!guessed.startsWith("mapping-no-")) return guessed;
  const { mapping } = await look(file);
  const [day = "", amount = "", customerCode = ""] = new Set(mapping.columns.map(({ column }) => column));
  return planned(shop, file, { fields: { [day]: "day", [amount]: "amount", [customerCode]: "customerCode" } });
}

async function planned(shop: Shop, file: Blob, choices: Choices): Promise<string> {
  try {
    const { summary } = await shop.plan(file, choices);
    return accountingCloses(summary.accounting) ? "closes" : "does not close";
  } catch (error) {
    return error instanceof RegularsError ? error.code : `crash: ${String(error)}`;
  }
}
