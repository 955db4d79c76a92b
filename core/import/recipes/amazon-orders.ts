import type { ShippedRecipe } from "./shipped-recipe.ts";

/**
 * Amazon, All Orders report: a row for each item. `item-price` is what all pieces of the row cost together, before the promotion. No column says who
 * bought, but in the reports that unshipped orders come in.
 */
export const AMAZON_ORDERS: ShippedRecipe = {
  id: "amazon-orders",
  title: "Amazon orders",
  source: "Amazon",
  origin: "shopPlatform",
  needs: ["amazon-order-id|order-id", "purchase-date", "item-price", "quantity|quantity-purchased", "sku"],
  columns: [
    ["amazon-order-id|order-id", "order"],
    ["order-item-id", "lineNumber"],
    ["purchase-date", "day"],
    ["order-status", "orderStatus"],
    ["sales-channel", "channel"],
    ["product-name", "product"],
    ["sku", "productCode"],
    ["quantity|quantity-purchased", "quantity"],
    ["item-price", "amount"],
    ["item-promotion-discount", "discountAmount"],
    ["buyer-email", "email"],
    ["buyer-name", "name"],
    ["buyer-phone-number", "phone"],
    ["ship-city", "city"],
    ["ship-state", "province"],
    ["ship-postal-code", "postcode"],
    ["ship-country", "country"],
  ],
  others:
    /^(?:merchant-order-id|last-updated-date|payments-date|fulfillment-channel|order-channel|url|asin|item-status|currency|(?:item|shipping|gift-wrap)-(?:price|tax)|ship-(?:promotion-discount|service-level|address-\d)|recipient-name|promotion-ids|is-.*|purchase-order-number|price-designation|delivery-.*|cpf|ioss-number|.*-instructions)$/i,
};
