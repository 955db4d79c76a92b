import type { Period } from "../../../../core/model/movement.ts";

/** Words of who moved between classes: on home, on the value screen, on a customer's page. */
export const movement = {
  since: "Since {{day}}:",
  up: "{{n}} moved up",
  down: "{{n}} moved down",
  more: "Who moved where",
  title: "Who moved",
  hint: "Each day by its own purchases and its own limits, both under today’s settings. Every number leads to its people.",
  period: "Compared with",
  periods: { m1: "a month ago", m3: "3 months ago", m12: "a year ago" } satisfies Record<`m${Period}`, string>,
  scheme: "By",
  schemes: { class: "Classes", stage: "Stages" },
  lost: "of them lapsed",
  from: "{{day}}, by row",
  to: "{{day}}, by column",
  all: "All",
  nowAll: "All now",
  rows: { new: "New since", unknown: "Not known then" },
  unknownHint: "Named by a later file, without a date of their own.",
  one: {
    title: "Class over time",
    span: "{{from}} – {{to}}",
    change: "{{from}} → {{to}}",
    both: "{{one}}, {{other}}",
    unchanged: "No change since {{day}}.",
    short: "Further back the records are too short to say.",
  },
} as const;
