import { listColumns, listKind, listRows } from "../campaign/list-rows.ts";
import { salutation } from "../campaign/salutation.ts";
import { csvForSpreadsheet } from "../format/csv.ts";
import { currencyDigits } from "../format/currency-digits.ts";
import type { Pause, Sheet, SheetCell, SheetColumn } from "../format/sheet.ts";
import { workbook } from "../format/workbook.ts";
import { Bitset } from "../model/bitset.ts";
import type { WaveFile, WavePiece } from "./wave-file.ts";
import { callSheetPage, labelsPage, lettersPage, replyFormPage, vcardText } from "./wave-papers.ts";

/** The columns of a wave's list that are not fields of customers. `result` and `remark` are empty: they are for whoever sends. */
const OWN = ["row.code", "row.salutation", "row.subject", "row.message", "row.result", "row.remark"] as const;
type OwnColumn = (typeof OWN)[number];

const MAIL_MERGE = [
  "row.code",
  "row.salutation",
  "name",
  "title",
  "company",
  "country",
  "province",
  "city",
  "district",
  "address.used",
  "postcode",
  "row.subject",
  "row.message",
] as const;

/** Channels whose sender needs the message beside the address. */
const WITH_MESSAGE: ReadonlySet<string> = new Set(["sms", "email", "wechat", "fax"]);

export interface WrittenBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What stands in the file, for the export log. */
  readonly columns: readonly string[];
}

/** A wave's file in the format asked for. */
export async function writeWaveFormat(file: WaveFile, pause: Pause): Promise<WrittenBytes> {
  const { format } = file.request;
  switch (format) {
    case "csv":
    case "xlsx":
    case "mailMerge": {
      const columns = format === "mailMerge" ? MAIL_MERGE : columnsOf(file);
      const sheet = sheetOf(file, columns);
      return { bytes: await (format === "xlsx" ? workbook : csvForSpreadsheet)(sheet, pause), columns };
    }
    case "callSheet":
      return page(callSheetPage(file), ["row.code", "name", "address.used", "class", "lastDay", "orders"]);
    case "labels":
      return page(labelsPage(file), ["row.code", "name", "address.used", "postcode"]);
    case "letters":
      return page(lettersPage(file), ["row.code", "name", "address.used", "postcode", "row.message"]);
    case "replyForm":
      return page(replyFormPage(file), ["row.code", "name", "company"]);
    case "vcard":
      return page(vcardText(file), ["row.code", "name", "company", "address.used"]);
  }
}

function page(text: string, columns: readonly string[]): WrittenBytes {
  return { bytes: new TextEncoder().encode(text), columns };
}

function columnsOf({ insight, wave, pieces }: WaveFile): readonly string[] {
  const people = Int32Array.from(pieces, ({ customer }) => customer);
  const message = WITH_MESSAGE.has(wave.channel) ? ["row.message"] : [];
  const subject = wave.channel === "email" ? ["row.subject"] : [];
  return [
    "row.code",
    ...listColumns(wave.channel, insight.fields, people),
    ...subject,
    ...message,
    "row.result",
    "row.remark",
  ];
}

function sheetOf(file: WaveFile, columns: readonly string[]): Sheet {
  const { insight, wave, request } = file;
  const digits = currencyDigits(insight.settings.currency);
  const kindOf = (id: string): SheetColumn["kind"] => (isOwn(id) ? "text" : listKind(id, wave.channel, insight.fields));
  return {
    name: wave.name,
    columns: columns.map((id) => ({ header: request.headers[id] ?? id, kind: kindOf(id), digits })),
    rows: rowsOf(file, columns),
  };
}

function* rowsOf(
  { insight, wave, request, pieces }: WaveFile,
  columns: readonly string[],
): Generator<readonly SheetCell[]> {
  const { state } = insight;
  const included = new Bitset(state.customers.count);
  for (const { customer } of pieces) included.add(customer);
  const fields = columns.filter((id) => !isOwn(id));
  const order = Int32Array.from(pieces, ({ customer }) => customer);
  const rows = listRows(
    state,
    included,
    wave.channel,
    fields,
    {
      column: (id) => insight.fields.column(id),
      word: (id, choice) => request.words[`${id}.${choice}`] ?? choice,
    },
    order,
  );
  let at = 0;
  for (const cells of rows) {
    const piece = pieces[at++]!;
    let field = 0;
    yield columns.map((id) => (isOwn(id) ? ownCell(id, piece, salutation(state, piece.customer)) : cells[field++]!));
  }
}

function isOwn(id: string): id is OwnColumn {
  return OWN.some((own) => own === id);
}

function ownCell(id: OwnColumn, piece: WavePiece, called: string | null): SheetCell {
  switch (id) {
    case "row.code":
      return piece.code;
    case "row.salutation":
      return called;
    case "row.subject":
      return piece.subject;
    case "row.message":
      return piece.message;
    case "row.result":
    case "row.remark":
      return null;
  }
}
