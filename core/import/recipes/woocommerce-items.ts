import type { ShippedRecipe } from "./shipped-recipe.ts";

/**
 * WooCommerce, "Advanced Order Export": a row for each item, what is said of the order on every row of it. `Quantity (- Refund)` has
 * returned pieces taken off already, so refunds are not taken in a second time; the coupons of the cart count once an order.
 */
export const WOOCOMMERCE_ITEMS: ShippedRecipe = {
  id: "woocommerce-items",
  title: "WooCommerce order items",
  source: "WooCommerce",
  origin: "shopPlatform",
  orders: "firstLine",
  needs: ["Order Number", "Order Date", "Item Cost", "Quantity (- Refund)|Quantity", "Item Name|Name"],
  columns: [
    ["Order Number", "order"],
    ["Order Status", "orderStatus"],
    ["Order Date", "day"],
    ["First Name (Billing)", "given"],
    ["Last Name (Billing)", "family"],
    ["Company (Billing)", "company"],
    ["Address 1&2 (Billing)", "address"],
    ["City (Billing)", "city"],
    ["State Code (Billing)", "province"],
    ["Postcode (Billing)", "postcode"],
    ["Country Code (Billing)", "country"],
    ["Email (Billing)", "email"],
    ["Phone (Billing)", "phone"],
    ["Item #", "lineNumber"],
    ["SKU", "productCode"],
    ["Item Name|Name", "product"],
    ["Category", "category"],
    ["Quantity (- Refund)|Quantity", "quantity"],
    ["Item Cost", "unitPrice"],
    ["Coupon Code|Coupons Used", "promotion"],
    ["Cart Discount Amount", "discountAmount"],
  ],
  others:
    /^(?:Customer Note|.+ \(Shipping\)|Payment Method Title|Shipping Method Title|Order (?:Subtotal|Shipping|Refund|Tax|Total|Total Tax) Amount|Order Line.*|Product Variation|Image URL|Discount Amount(?: Tax)?|Total (?:items|products))$/i,
};
