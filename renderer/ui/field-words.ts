import { useMemo } from "react";
import type { Cell, FieldInfo } from "../../core/engine/views.ts";
import { isPastField } from "../../core/model/movement.ts";
import { UNKNOWN, useFormat } from "../app/format.ts";
import { useWordFor } from "../app/words/words.ts";

/** Fields that ask what happened; they stand in rules and are no columns. */
export const EVENT_FIELDS: ReadonlySet<string> = new Set(["bought", "contacted", "touched"]);

/** Whether a field is a column of tables and texts, and not only something a rule can ask. */
export function isColumn(id: string): boolean {
  return !EVENT_FIELDS.has(id) && !isPastField(id);
}

/** Which words name the choices of a field. */
const CHOICE_AREAS: Readonly<Record<string, string>> = {
  class: "terms.classes",
  stage: "terms.stages",
  attention: "terms.attention",
  userStatus: "terms.userStatuses",
  kind: "terms.kinds",
  sex: "terms.sexes",
  contacted: "terms.touchKinds",
  touched: "terms.touchKinds",
};

/** How fields, their choices and the cells of a table read in the person's language. */
export interface FieldWords {
  /** The name of a field; a field of the workspace's own is called as it came. */
  field(id: string): string;
  /** A choice of a field: a class, a stage, yes or no; one of the workspace's own reads as it came. */
  choice(field: string, choice: string): string;
  /** A cell in its field's unit; "–" where unknown. */
  cell(field: FieldInfo, cell: Cell): string;
}

export function useFieldWords(): FieldWords {
  const wordFor = useWordFor();
  const format = useFormat();
  return useMemo(() => {
    const field = (id: string): string => {
      if (id.startsWith("custom:")) return id.slice("custom:".length);
      if (id.startsWith("campaign:")) return `${wordFor("terms", "campaign")} · ${id.slice("campaign:".length)}`;
      return wordFor("terms.fields", id);
    };
    const choice = (id: string, value: string): string => {
      return wordFor(areaOf(id, value), value, value);
    };
    const cell = (info: FieldInfo, value: Cell): string => {
      if (value === null) return UNKNOWN;
      if (typeof value === "string") return info.type === "choice" ? choice(info.id, value) : value;
      if (info.type === "money") return format.money(value);
      if (info.type === "share") return format.share(value);
      if (info.type === "day") return format.day(value);
      return format.number(value);
    };
    return { field, choice, cell };
  }, [wordFor, format]);
}

function areaOf(id: string, choice: string): string {
  if (id.startsWith("movement.")) return "terms.movements";
  if (id.startsWith("classBefore.")) return "terms.classes";
  if (id.startsWith("stageBefore.")) return "terms.stages";
  if (id.startsWith("permission.")) return "terms.permissions";
  if (id.startsWith("reach.")) return "terms.reaches";
  if (id.startsWith("campaign:")) return choice === "contacted" ? "campaigns" : "campaigns.reasons";
  return CHOICE_AREAS[id] ?? "terms.flags";
}
