import type { TableRole } from "../../../../core/model/bundle.ts";

/** Several tables taken in at once. */
export const bundle = {
  title: "Take in several tables at once",
  lead: "Customers, orders and their lines find each other. You see what would happen before anything is written.",
  tables: "The tables as they were understood",
  table: "Table",
  of: "{{table}}: {{what}}",
  reading: "Reading the beginning of each table …",
  linking: "Looking how the tables hang together …",
  together: "How the tables hang together",
  role: "What {{table}} is",
  roles: {
    customers: "Customers",
    orders: "Orders, one row each",
    lines: "Lines of orders",
    sales: "Sales complete in themselves",
    out: "Leave out",
  } satisfies Record<TableRole | "out", string>,
  ordersOf: "Where the orders of {{table}} are",
  ofOrders: "of {{table}}",
  noOrders: "of which orders?",
  order: {
    met_one: "The one order number of {{from}}: {{share}} in {{to}}.",
    met_other: "{{share}} of the {{n}} order numbers of {{from}} are in {{to}}.",
    alone_one: "One order of {{to}} has no lines and counts by its own amount.",
    alone_other: "{{n}} orders of {{to}} have no lines and count by their own amounts.",
    twice_one: "One row of {{to}} repeats an order number.",
    twice_other: "{{n}} rows of {{to}} repeat an order number.",
    gives: "Each line gets the day, the customer and whatever else only its order knows.",
  },
  customer: {
    met_one: "The one customer of {{from}}: {{share}} in {{to}}.",
    met_other: "{{share}} of the {{n}} customers of {{from}} are in {{to}}.",
    alone_one: "One customer of {{to}} is not among them, and is taken in too.",
    alone_other: "{{n}} customers of {{to}} are not among them, and are taken in too.",
    twice_one: "One row of {{to}} repeats a customer.",
    twice_other: "{{n}} rows of {{to}} repeat a customer.",
  },
  by: "By the columns",
  unlinked:
    "No columns link these tables: each is taken in by itself. Give two columns the same meaning (order number, customer code) to link them.",
  check: "Check the tables",
  back: "Back to the tables",
  accounting: "Rows of each table by what becomes of them",
  sum: "In all",
  nothing:
    "There is nothing new in these tables. Everything in them is already here, or is left out for the reasons above.",
  sheetsHint:
    "If its sheets belong together, such as customers, orders and lines, take them in at once: the button stands beside the list of sheets.",
  sheets_one: "Take in the sheet",
  sheets_other: "Take in all {{n}} sheets at once",
} as const;
