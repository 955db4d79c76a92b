/** The layouts of files that come with the product, by id (core/import/recipes). */
export const SHIPPED_LAYOUTS = [
  "shopify-orders",
  "shopify-customers",
  "woocommerce-orders",
  "woocommerce-items",
  "youzan-orders",
  "youzan-items",
  "youzan-customers",
  "weidian-orders",
  "taobao-orders",
  "amazon-orders",
  "pos-sales",
  "square-items",
  "loyalty-cards",
  "hotline-calls",
] as const;
export type ShippedLayoutId = (typeof SHIPPED_LAYOUTS)[number];
