import type { FileIssue } from "../../../../core/model/file-issue.ts";

/** Something odd about a file that did not stop it. `n` is how often. */
export const fileIssues = {
  encodingGuessed: "How the letters are written was guessed. Look whether the names read well.",
  garbledText:
    "The letters look as if they had been read in the wrong encoding before the file was saved. They can be put right above.",
  lostLetters:
    "Cells whose letters were damaged before the file was saved: {{n}}. Not all can be put right; export the file again.",
  nulSigns: "Signs that stand for nothing (NUL) and are left out: {{n}}.",
  hiddenRows: "Rows that the sheet hides, by hand or by a filter: {{n}}. They are read all the same.",
  mergedCells: "Cells joined over several rows: {{n}}. Each row has their text.",
  unevenRows: "Rows with more or fewer cells than there are columns: {{n}}.",
  digitsLost:
    "Codes that have lost digits in a spreadsheet (1.38E+10): {{n}}. They cannot be restored from this file; export it again without opening it.",
  zerosLost:
    "Landlines without their first zero, as spreadsheets leave them: {{n}}. They stay as they are; the line can still be told.",
  decimalZeroCodes: "Codes that end in “.0”, as spreadsheets write them: {{n}}. They are read without it.",
  twoTables:
    "A second table begins further down. Its rows are read as if they stood under the first one's names; take in each table as a file of its own.",
  totalRow: "Rows that are sums of other rows and are not taken in: {{n}}.",
  trailingDelimiter: "Every row ends with an empty column, which is left out.",
  quotesBroken: "Rows with a quotation mark that is opened and never closed: {{n}}.",
  noHeader: "The first row looks like data, not like column names.",
  noRows: "Nothing stands below the column names.",
  noText: "The file is empty.",
  trimmedHeaders: "Column names that had blanks around them, which are left out: {{n}}.",
  nobodyNamed:
    "No column says who bought. These sales count for the shop, but for no customer; if a column names them, give it that meaning.",
  namesAsCodes: "{{n}} people are known by their name alone; two people of one name become one.",
  namesShared:
    "Phones or e-mails that stand beside more than one name: {{n}}. Each counts as one customer, under the last name.",
  statusUnread:
    "Words or numbers for an order's status that are not understood: {{n}}. Their rows count as sales; say at the column what they mean, or take out of the file what was not paid, was cancelled or given back.",
  statusSale: "Values of the order's status that count as sales: {{n}}.",
  statusCancelled: "Values of the order's status whose orders are left out as cancelled or not paid: {{n}}.",
  statusReturned: "Values of the order's status whose orders count as given back as a whole: {{n}}.",
  monthColumns:
    "Months that stand side by side as columns: {{n}}. A sale needs a row of its own, with its day and amount; turn the table in a spreadsheet first (“unpivot columns”).",
  futureDays:
    "Rows whose day is still to come: {{n}}, the first of them named here. They are taken in as they stand; if a day or month is written wrongly, correct it in the file first.",
  leftOutKnown:
    "Rows of this list of rejected rows that say what is in already and bring nothing: {{n}}. If one of them is a second sale of the same kind, mend it here, under the rows left out of its first file, instead of in a spreadsheet.",
  ordersOtherwise:
    "Orders that are in already, of the same customer and day, with another sum or other lines than here: {{n}}. Both count. If such an order was changed since, take the earlier file back first; if it comes in parts, all is well.",
  flagUnread:
    "Rows that may be a credit, a test, cancelled or given back, as far as the file was looked through: {{n}}. Their column is not read, so they count as sales; take out of the file what is none.",
  rowsNoSales:
    "Rows that say what other rows of the file say already, as payments do beside their invoices: {{n}} in the part of the file looked through. They are left out; if they are sales of their own, give their column another meaning or none.",
  phonesUnread:
    "Phones that are no valid numbers where the shop is: {{n}}. They are kept, but nobody gets into a list by them. If they are of another country, choose it as the shop’s country before taking the file in (in Settings too), or write them with their country code.",
  permissionUnread:
    "People whose answer about being contacted cannot be read: {{n}}. It may be a refusal: by that channel they stay unknown, whatever is said for the whole file.",
  refusalsUnread:
    "Cells by which somebody may have refused to be contacted, and which are not read so: {{n}}. Give their column a meaning that says who may be contacted, or correct the file.",
  answersUnread:
    "Answers about being contacted that cannot be read: {{n}} in the part of the file looked through. Whoever gave no other answer stays unknown by that channel.",
  orderTotal:
    "It stands on every line of an order as the same, or on its first line alone, so it is the order's sum and counts once an order. If each line is that much, say so at the column.",
  orderTotalMaybe:
    "The same stands on every line of an order, and counts once a line. If it is the order's sum, it would count several times: say so at the column.",
  discountOff:
    "The discounts are not taken off, since the amount seems to be what was paid. If it is the price before the discount, give their column the meaning “Discount amount”.",
  discountIn:
    "The discounts are taken off the amounts, which nothing in the file proves. If the amount is what was paid, do not take their column in.",
  discountPercents:
    "Discounts written as shares of the price that are not worked out, since nothing in the file says how they are meant: {{n}}. If they are not off the amount yet, give their column a meaning: discount, or share paid, in percent or as a part.",
  discountParts:
    "Discounts that are read as shares of the price, not as money: {{n}}. If they are meant otherwise, give their column another meaning.",
  discountSmall:
    "Discounts that are all 1 or less and are taken off as money: {{n}}. If they are parts of the price, give their column the meaning “Discount as a part of the price (0.15 = 15 % off)”.",
} as const satisfies Record<FileIssue["code"], string>;
