import type { ForesightMethod } from "../../../../core/model/foresight.ts";

/** Shared pieces: tables, figures, charts, dialogs. */
export const ui = {
  loading: "One moment …",
  why: "Why: {{name}}",
  seePeople: "See the customers behind “{{name}}”",
  seeThem: "See these customers",
  interval: "With 95 % confidence between {{low}} and {{high}}.",
  cancel: "Cancel",
  save: "Save",
  close: "Close",
  nobody: {
    nothing: "First take in a file of your customers or sales.",
    sales:
      "The sales taken in so far do not say who bought: they count for the shop, but for no customer. Take in a file in which a column names the buyer, by a code, a phone, an e-mail or a name.",
    comingIn: "Something is just coming in",
    comingInText: "As soon as it is there, it shows here. How far it is stands in the corner below.",
  },
  /** How the months to come are foreseen, and how well that would have gone before. */
  tested: {
    by: {
      recency: "Reckoned by what customers did who had last come as long ago.",
      recencyFrequency: "Reckoned by what customers did who had last come as long ago, and as often.",
      model: "Reckoned by how often each came, and how likely they are to be a customer still.",
    } satisfies Record<ForesightMethod, string>,
    on: "Tried on the last {{days}}: {{expected, number}} purchases were expected, {{actual, number}} came.",
  },
  reason: "Reason",
  reasonNeeded: "Type a reason; it is kept with the decision.",
  grid: {
    columns: "Columns",
    columnsReset: "As at first",
    copy: "Copy",
    copied_one: "{{count, number}} row copied.",
    copied_other: "{{count, number}} rows copied.",
    copyFailed: "The clipboard did not take it.",
    total: "Total",
    rows_one: "{{count, number}} row",
    rows_other: "{{count, number}} rows",
    none: "Nothing to show.",
    sortAscending: "ascending",
    sortDescending: "descending",
    width: "Width of {{column}}",
    help: "Arrow keys move, Enter opens, Shift with the arrows selects rows, Ctrl C copies them.",
  },
  chart: {
    asTable: "As table",
    asChart: "As chart",
    save: "Save picture",
    png: "As PNG",
    svg: "As SVG",
    saved: "Picture saved.",
  },
  bounds: {
    between: "Type a number from {{min}} to {{max}}.",
    whole: "Type a whole number from {{min}} to {{max}}.",
    least: "Type a number of {{min}} or more.",
    leastWhole: "Type a whole number of {{min}} or more.",
    stays: "It stays {{value}}.",
  },
  part: "{{name}}: {{value}}",
} as const;
