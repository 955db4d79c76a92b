/** Errors of files and of how they are read: what happened, and what to do. */
export const fileErrors = {
  "file-empty": {
    title: "This file is empty.",
    remedy: "Export it again from your till or spreadsheet, and look that it is larger than 0 bytes.",
  },
  "file-no-rows": {
    title: "This file has column names but no rows below them.",
    remedy:
      "Check the period you exported; or, if the first row is data already, choose “None” under “Column names in”.",
  },
  "file-not-text": {
    title: "This is not a table of text.",
    remedy:
      "Open it in your spreadsheet program and save it as .xlsx or CSV. A picture or a PDF does not become a table by its name.",
  },
  "file-encoding-unsure": {
    title: "It is not certain how the letters of this file are written.",
    remedy: "Choose the encoding in which the names read well, or save the file again as “CSV UTF-8”.",
  },
  "file-damaged-zip": {
    title: "This zip is damaged or incomplete.",
    remedy: "Unpack it by hand, or fetch it again.",
  },
  "file-damaged-workbook": {
    title: "This workbook is damaged or incomplete.",
    remedy: "Open it in your spreadsheet, save it again as .xlsx, and try that.",
  },
  "file-old-workbook": {
    title: "This workbook is in a format that cannot be read.",
    remedy: "Open it in your spreadsheet and save it as .xlsx.",
  },
  "file-password": {
    title: "This workbook is protected by a password.",
    remedy: "Open it in your spreadsheet, save it without the password, and try that.",
  },
  "file-zip-many": {
    title: "This zip does not hold exactly one file.",
    remedy: "Unpack it and open the file you mean.",
  },
  "file-too-large": {
    title: "This file is larger than a table can be.",
    remedy: "Save the table on its own, for example as CSV, and open that.",
  },
  "sheet-unknown": {
    title: "The workbook has no such sheet.",
    remedy: "Choose one of its sheets.",
  },
  "file-damaged-gzip": {
    title: "The packed file is damaged and cannot be unpacked.",
    remedy: "Copy or download it again, or unpack it yourself and open the CSV inside.",
  },
  "file-unreadable": {
    title: "The file cannot be read any more.",
    remedy: "Look whether it was moved, changed or is open elsewhere, then open it again.",
  },
  "file-cut-short": {
    title: "The file stops in the middle of a row.",
    remedy: "It was probably not copied or saved to the end. Export it again and look at its last row.",
  },
  "file-column-twice": {
    title: "Two columns have the same name.",
    remedy: "Rename one of them in your spreadsheet, so that it is clear which is meant, and open the file again.",
  },
  "file-too-many-columns": {
    title: "This file has more columns than can be taken in.",
    remedy: "Check the delimiter; or leave out the columns you do not need before you export.",
  },
  "column-unknown": {
    title: "The file has no such column.",
    remedy: "Choose another column.",
  },
  "column-too-many-values": {
    title: "This column has too many different values to compare.",
    remedy: "Choose one with fewer values.",
  },
  "control-unknown": {
    title: "Some rows, and not all, must have the value that stands for those left alone.",
    remedy: "Check how it is written in the file.",
  },
  "mapping-no-day": {
    title: "No column says when something was bought.",
    remedy:
      "Choose “Day of purchase” for the column that holds the date. Without days there is no last visit and no rhythm.",
  },
  "mapping-no-amount": {
    title: "No column says how much was paid.",
    remedy: "Choose “Amount” for a column, or both “Quantity” and “Price a piece”.",
  },
  "mapping-no-customer": {
    title: "No column says who the customer is.",
    remedy: "Choose “Customer code” for a column, or one with a phone number, an e-mail or a name.",
  },
  "mapping-field-twice": {
    title: "Two columns have been given the same meaning.",
    remedy: "Give one of them another meaning, or do not take it in.",
  },
  "mapping-column-missing": {
    title: "A column that was expected is not in this file.",
    remedy: "Choose the columns anew; perhaps the till has renamed it.",
  },
  "mapping-ambiguous-day": {
    title: "These days can be read in two ways.",
    remedy: "Say whether the day or the month stands first. A wrong guess would move purchases by months.",
  },
  "mapping-ambiguous-number": {
    title: "These numbers can be read in two ways.",
    remedy: "Say whether the comma or the point stands before the decimals. A wrong guess would be off a thousandfold.",
  },
  "mapping-invalid": {
    title: "The file cannot be read the way it is set here.",
    remedy: "Check the name of the source, the delimiter and the meaning of the columns.",
  },
  "plan-nothing-to-take": {
    title: "There is nothing new to take in.",
    remedy: "Everything in this file is already here, or was left out. Look at the reasons beside the bar.",
  },
} as const;
