import type { Regulars } from "../../../core/engine/api.ts";
import type { FilePreview, ReadingChoice } from "../../../core/model/importing.ts";
import { fileCurrency } from "../../../core/model/file-currency.ts";
import { shopRegion } from "../../app/shop-region.ts";

const HAN = /\p{Script=Han}/u;

/**
 * Looks at a file. A workspace in which nobody has done anything yet begins where the shop of the file is, so that amounts and phone numbers are read
 * as they are meant. Errors: those of looking and of a commit.
 */
export async function inspectHere(
  regulars: Pick<Regulars, "inspect" | "query" | "beginWith">,
  file: File,
  choice: ReadingChoice,
  languages: readonly string[] = navigator.languages,
): Promise<FilePreview> {
  const preview = await regulars.inspect(file, file.name, choice);
  const { settings, customers, lines, undo, canWrite } = await regulars.query("workspace", {});
  const isNew = customers + lines === 0 && undo === null && canWrite;
  const { country, currency: home } = shopRegion(languages, isChinese(preview)) ?? settings;
  const currency = fileCurrency(preview, home) ?? home;
  const isOther = country !== settings.country || currency !== settings.currency;
  if (isNew && isOther) await regulars.beginWith({ country, currency });
  return preview;
}

/** Its columns have Chinese names, or most of its first rows hold something in Chinese. */
function isChinese({ columns, records }: Pick<FilePreview, "columns" | "records">): boolean {
  const inChinese = records.filter((cells) => cells.some((cell) => HAN.test(cell)));
  return columns.some(({ column }) => HAN.test(column)) || inChinese.length * 2 > records.length;
}
