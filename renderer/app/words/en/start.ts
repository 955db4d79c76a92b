/** The first screen. */
export const start = {
  title: "Know who your regulars are",
  lead: "Regulars reads your spreadsheet of customers and sales and shows who is worth what, whom to contact, and writes the list. Everything stays on this computer.",
  open: "Open my file",
  openText:
    "Customers, sales, or one file with both: Excel (.xlsx, .xls), CSV or a zip of one of them, as your till or spreadsheet saves it. You see what would happen before anything is written.",
  sample: "Look around in a sample shop",
  sampleText: "A made-up tea and coffee shop: about 2,000 customers over three years. Nothing of it mixes with yours.",
  sampleName: "Sample shop",
  sampleJob: "Filling the sample shop",
  firstName: "My shop",
  workspaces: "Your workspaces",
  opened: "last opened {{when}}",
  openOne: "Open “{{name}}”",
  create: "New workspace …",
  restore: "Open a backup …",
  dropHint: "Or drop a file anywhere on this window.",
} as const;
