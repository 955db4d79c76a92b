import type { ShippedRecipe } from "./shipped-recipe.ts";

/** Square, Transactions → Items detail: a row for each item sold. `Net Sales` is what was paid for it without tax, negative where it came back. */
export const SQUARE_ITEMS: ShippedRecipe = {
  id: "square-items",
  title: "Square items",
  source: "Square",
  origin: "till",
  needs: ["Date", "Item", "Qty", "Net Sales", "Transaction ID"],
  columns: [
    ["Date", "day"],
    ["Time", "time"],
    ["Category", "category"],
    ["Item", "product"],
    ["Qty", "quantity"],
    ["SKU", "productCode"],
    ["Net Sales", "amount"],
    ["Transaction ID", "order"],
    ["Event Type", "lineKind"],
    ["Location", "store"],
    ["Customer ID", "customerCode"],
    ["Customer Name", "name"],
    ["Employee", "staff"],
    ["Channel", "channel"],
  ],
  others:
    /^(?:Time Zone|Price Point Name|Modifiers Applied|Gross Sales|Discounts|Tax|Payment ID|Device (?:Name|Nickname)|Notes|Details|Dining Option|Customer Reference ID|Unit|Count|GTIN|Itemization Type|Commission|Fulfillment Note|Token|Card Brand|PAN Suffix)$/i,
};
