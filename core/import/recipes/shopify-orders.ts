import type { ShippedRecipe } from "./shipped-recipe.ts";

/**
 * Shopify, Orders → Export: a row for each line item; what is said of the order stands on its first row. The lines at their price less
 * `Discount Amount` are its `Subtotal`: postage and taxes on top are not taken in.
 */
export const SHOPIFY_ORDERS: ShippedRecipe = {
  id: "shopify-orders",
  title: "Shopify orders",
  source: "Shopify",
  origin: "shopPlatform",
  orders: "firstLine",
  needs: ["Name", "Created at", "Lineitem name", "Lineitem quantity", "Lineitem price"],
  columns: [
    ["Name", "order"],
    ["Email", "email"],
    ["Financial Status", "orderStatus"],
    ["Created at", "day"],
    ["Accepts Marketing", "optIn.email"],
    ["Discount Code", "promotion"],
    ["Discount Amount", "discountAmount"],
    ["Refunded Amount", "refundAmount"],
    ["Lineitem quantity", "quantity"],
    ["Lineitem name", "product"],
    ["Lineitem price", "unitPrice"],
    ["Lineitem compare at price", "listPrice"],
    ["Lineitem sku", "productCode"],
    ["Billing Name", "name"],
    ["Billing Street", "address"],
    ["Billing Company", "company"],
    ["Billing City", "city"],
    ["Billing Zip", "postcode"],
    ["Billing Province", "province"],
    ["Billing Country", "country"],
    ["Billing Phone", "phone"],
    ["Phone", "phone2"],
    ["Employee", "staff"],
    ["Location", "store"],
    ["Source", "channel"],
  ],
  others:
    /^(?:Paid at|Fulfillment Status|Fulfilled at|Currency|Subtotal|Shipping|Taxes|Total|Shipping Method|Lineitem (?:requires shipping|taxable|fulfillment status|discount)|Billing (?:Address[12]|Province Name)|Shipping .+|Notes|Note Attributes|Cancelled at|Payment .+|Vendor|Outstanding Balance|Device ID|Id|Tags|Risk Level|Tax \d (?:Name|Value)|Receipt Number|Duties|Next Payment Due At)$/i,
};
