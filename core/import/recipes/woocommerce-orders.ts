import type { ShippedRecipe } from "./shipped-recipe.ts";

/**
 * WooCommerce, "Order Export & Order Import": one row an order, its items in columns of their own that are not taken in. The amount is
 * what was paid, postage included. Guests all have customer 0, so people are known by e-mail and phone.
 */
export const WOOCOMMERCE_ORDERS: ShippedRecipe = {
  id: "woocommerce-orders",
  title: "WooCommerce orders",
  source: "WooCommerce",
  origin: "shopPlatform",
  needs: ["order_number|order_id", "order_date|date", "status", "order_total", "billing_email|customer_email"],
  columns: [
    ["order_number|order_id", "order"],
    ["order_date|date", "day"],
    ["status", "orderStatus"],
    ["order_total", "amount"],
    ["billing_email|customer_email", "email"],
    ["billing_first_name", "given"],
    ["billing_last_name", "family"],
    ["billing_company", "company"],
    ["billing_phone", "phone"],
    ["billing_address_1", "address"],
    ["billing_postcode", "postcode"],
    ["billing_city", "city"],
    ["billing_state", "province"],
    ["billing_country", "country"],
  ],
  others:
    /^(?:paid_date|shipping_.+|fee_.+|tax_.+|cart_discount|order_(?:discount|subtotal|key|currency|notes)|discount_total|refunded_total|refund_items|payment_.+|transaction_id|customer_.+|billing_address_2|line_item_\d+|line_items|coupon_items|download_permissions.*|meta:.+)$/i,
};
