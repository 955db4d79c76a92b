import type { FilePreview } from "../../../core/model/importing.ts";
import type { ImportField } from "../../../core/model/mapping.ts";
import type { Draft } from "./draft.ts";

/** A column in which somebody may have refused though no refusal is read from it. */
export interface UnreadRefusal {
  readonly column: string;
  /** Whether the column is read as a permission, but not all of its answers. */
  readonly isAnswer: boolean;
  /** Its first cells that are not read, each once. */
  readonly examples: readonly string[];
}

/** Names of columns about being contacted, in the languages files come in. */
const ABOUT_CONTACT = new RegExp(
  [
    "unsubscri|opt.?(?:in|out)(?![a-z])|opted|consent|newsletter|marketing|mailing.?list|gdpr",
    "do.?not.?(?:call|contact|mail|text|e-?mail|sms)",
    "退订|退訂|拒收|拒绝|拒絕|(?<!已)接收(?!状态|时间|日期|人|方)|勿扰|免打扰|同意|联系许可|许可联系",
    "dsgvo|(?<![a-zäöü])werb(?:ung|e)|einwillig|widerspr|abgemeldet",
    "rgpd|opposition|d[eé]sabonn|d[eé]sinscri|publicit|accepte(?!d)",
    "publicidad|acepta|^baja$|consenti|accetta|pubblicit|disiscri|toestemming|afgemeld|aceita",
  ].join("|"),
  "i",
);

/** Cells that refuse by themselves, whatever the column is called. */
const REFUSES = new RegExp(
  `^(?:${[
    "un-?subscribed?|opt(?:ed)?[ -]?out",
    "(?:please )?(?:do not|don['’]t|no) (?:call|contact|e-?mail|mail|text|sms|marketing)s?\\b.*",
    "abgemeldet|widerrufen|(?:bitte )?nicht (?:anrufen|kontaktieren|anschreiben)|keine werbung",
    "d[ée]sinscrite?|d[ée]sabonn[ée]e?|ne pas (?:appeler|contacter)|no (?:llamar|contactar)|dad[oa] de baja",
    "non (?:chiamare|contattare)|niet (?:bellen|benaderen)",
    "已?退订|不接收|请?勿扰|请勿(?:打扰|联系|致电)|不要(?:打扰|联系|打电话)|别(?:打电话|联系)",
  ].join("|")})[.!。！]?$`,
  "i",
);

const MOST_EXAMPLES = 3;

/** Columns of a file in which somebody may have refused, and which are not read so. */
export function unreadRefusals(preview: FilePreview, draft: Draft): readonly UnreadRefusal[] {
  const body = preview.records.slice(preview.mapping.headerRow + 1);
  return draft.mapping.columns.flatMap(({ column, index, field }) => {
    const cells = body.map((record) => (record[index] ?? "").trim()).filter((cell) => cell !== "");
    const isAnswer = isPermission(field);
    const found = isAnswer ? unreadAnswers(preview, index, field, cells) : refusing(column, field, cells);
    return found.length === 0 ? [] : [{ column, isAnswer, examples: [...new Set(found)].slice(0, MOST_EXAMPLES) }];
  });
}

/** Of a permission: cells that may be those that could not be read. */
function unreadAnswers(
  { columns }: FilePreview,
  index: number,
  field: ImportField | null,
  cells: readonly string[],
): readonly string[] {
  const looked = columns.find((one) => one.index === index);
  const isRead = looked === undefined || looked.field !== field || looked.fits === looked.filled;
  if (isRead) return [];
  const others = cells.filter((cell) => !PLAIN.test(cell));
  const unknown = others.filter((cell) => !REFUSES.test(cell));
  // Refusals in so many words are read as such, and only told where nothing else can be meant.
  return unknown.length > 0 ? unknown : others;
}

/** Of another column: all its cells where its name is about being contacted, else those that refuse by themselves. */
function refusing(column: string, field: ImportField | null, cells: readonly string[]): readonly string[] {
  const isKept = field === null || field.startsWith("custom:");
  if (isKept && ABOUT_CONTACT.test(column)) return cells;
  return isKept || field === "notes" || field === "tags" ? cells.filter((cell) => REFUSES.test(cell)) : [];
}

/** Answers that are surely read. */
const PLAIN = /^(?:y|yes|n|no|true|false|0|1|是|否|ja|nein|oui|non|s[ií])$/i;

function isPermission(field: ImportField | null): boolean {
  return field !== null && /^opt(?:In|Out)/.test(field);
}
