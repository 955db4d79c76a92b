import { printedText } from "../../../core/format/printed-text.ts";
import type { PrintedBlock, PrintedDocument, PrintedTable } from "../../../core/model/printed.ts";

/** Every text a reader sees, with the numbers as they are shown. */
export function textOf(document: PrintedDocument): string {
  const { value } = printedText(document);
  const lineOf = (block: PrintedBlock): string => {
    switch (block.type) {
      case "heading":
      case "paragraph":
      case "note":
        return block.text;
      case "list":
        return block.items.join("\n");
      case "table":
        return [
          block.name,
          ...block.rows.map((row) => row.map((cell, c) => value(cell, block.columns[c]?.kind ?? "text")).join(" | ")),
          block.remark ?? "",
        ].join("\n");
      case "keyFigures":
        return block.figures
          .map((one) => `${one.label}: ${value(one.value, one.kind, one.digits)} (${one.remark ?? ""})`)
          .join("\n");
      case "intervals":
        return block.rows.map((row) => `${row.label}: ${value(row.value, block.kind)} ${row.remark ?? ""}`).join("\n");
      case "bars":
        return block.rows.map((row) => `${row.label}: ${value(row.value, block.kind)} ${row.remark ?? ""}`).join("\n");
      case "pageBreak":
        return "";
    }
  };
  return [document.title, document.subtitle, ...document.blocks.map(lineOf)].join("\n");
}

/** A table by its name. */
export function tableOf(document: PrintedDocument, name: string): PrintedTable {
  const found = document.blocks.find((block) => block.type === "table" && block.name === name);
  if (found?.type !== "table") throw new Error(`no table ${name}`);
  return found;
}
