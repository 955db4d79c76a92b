import type { ColumnPreview, FoundCells } from "../model/importing.ts";
import type { ImportField } from "../model/mapping.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { isPermissionField } from "../model/field-types.ts";
import { isContactHeader } from "./header-words.ts";
import { readPermission, refusesContact } from "./yes-no.ts";

const MOST_EXAMPLES = 3;

/**
 * The cells of a column by which somebody may have refused: all of them where its name is about being contacted, else those that refuse by themselves;
 * and those that could not be read as answers. What of it is to be told depends on what the column is taken for (core/model/issues-as-read.ts).
 */
export function foundRefusals(
  { name, cells }: Pick<ColumnProfile, "name" | "cells">,
  field: ImportField | null,
): Pick<ColumnPreview, "mayRefuse" | "unreadAnswers"> {
  const isAnswer = field !== null && isPermissionField(field);
  const isAbout = isAnswer || isContactHeader(name);
  const mayRefuse = isAbout ? cells : refusing(cells);
  const asksForYes = !isAnswer || field.startsWith("optIn");
  const unread = isAbout ? cells.filter((cell) => readPermission(cell, asksForYes) === "unread") : [];
  return {
    ...(mayRefuse.length === 0 ? {} : { mayRefuse: found(mayRefuse) }),
    ...(unread.length === 0 ? {} : { unreadAnswers: found(unread) }),
  };
}

/** The cells that refuse by themselves; each text is looked at once. */
function refusing(cells: readonly string[]): readonly string[] {
  const refusals = new Set([...new Set(cells)].filter((cell) => LETTERS.test(cell) && refusesContact(cell)));
  return refusals.size === 0 ? [] : cells.filter((cell) => refusals.has(cell));
}

/** Cells without two letters in a row refuse nothing. */
const LETTERS = /\p{L}{2}/u;

function found(cells: readonly string[]): FoundCells {
  return { count: cells.length, examples: [...new Set(cells)].slice(0, MOST_EXAMPLES) };
}
