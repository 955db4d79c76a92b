import type { FileIssue } from "../../../../core/model/importing.ts";

/** Something odd about a file that did not stop it. `n` is how often. */
export const fileIssues = {
  encodingGuessed: "How the letters are written was guessed. Look whether the names read well.",
  unevenRows: "{{n}} rows have more or fewer cells than there are columns.",
  digitsLost:
    "{{n}} codes have lost digits in a spreadsheet (1.38E+10). They cannot be restored from this file; export it again without opening it.",
  decimalZeroCodes: "{{n}} codes end in “.0”, as spreadsheets write them. 17850.0 is read as 17850.",
  twoTables: "A second table begins further down. Only the first is read.",
  totalRow: "{{n}} rows are sums of other rows and are not taken in.",
  trailingDelimiter: "Every row ends with a delimiter; the empty column after it is left out.",
  quotesBroken: "{{n}} rows have a quotation mark that is opened and never closed.",
  noHeader: "The first row looks like data, not like column names.",
  trimmedHeaders: "{{n}} column names had blanks around them; they are left out.",
} as const satisfies Record<FileIssue["code"], string>;
