import type { FieldWinner } from "../../../../core/model/mapping.ts";

/** What a file does to customers who are known already. */
export const whoWins = {
  title: "Customers you already have",
  update: "Update them with this file",
  updateHint: "Where both know something, you choose below who is right. A blank cell never takes anything away.",
  leave: "Leave them as they are",
  leaveHint: "Only new customers come in. Who refuses in this file is still taken off the lists.",
  lead: "Where both know something different:",
  field: "Field",
  who: "Who is right",
  winners: { file: "the file", known: "what is known" } satisfies Record<FieldWinner, string>,
  all: "For all fields",
  byHand: "What was typed by hand stands in any case.",
  label: "Who is right about {{field}}",
  changes: "What becomes of customers you already have",
  changed: "Becomes another",
  filled: "Was unknown",
  stands: "Stays, though the file says otherwise",
  sample: "Row {{row}}: {{before}} → {{said}}",
  sampleNew: "Row {{row}}: {{said}}",
  sampleStands: "Row {{row}}: {{before}} stays, not {{said}}",
} as const;
