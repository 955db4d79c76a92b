import { AMAZON_ORDERS } from "./amazon-orders.ts";
import { HOTLINE_CALLS } from "./hotline-calls.ts";
import { LOYALTY_CARDS } from "./loyalty-cards.ts";
import { POS_SALES } from "./pos-sales.ts";
import type { ShippedRecipe } from "./shipped-recipe.ts";
import { SHOPIFY_CUSTOMERS } from "./shopify-customers.ts";
import { SHOPIFY_ORDERS } from "./shopify-orders.ts";
import { SQUARE_ITEMS } from "./square-items.ts";
import { TAOBAO_ORDERS } from "./taobao-orders.ts";
import { WEIDIAN_ORDERS } from "./weidian-orders.ts";
import { WOOCOMMERCE_ITEMS } from "./woocommerce-items.ts";
import { WOOCOMMERCE_ORDERS } from "./woocommerce-orders.ts";
import { YOUZAN_CUSTOMERS } from "./youzan-customers.ts";
import { YOUZAN_ITEMS } from "./youzan-items.ts";
import { YOUZAN_ORDERS } from "./youzan-orders.ts";

/** The layouts that come with the product. Where two know a file alike, the first is taken. */
export const SHIPPED: readonly ShippedRecipe[] = [
  SHOPIFY_ORDERS,
  SHOPIFY_CUSTOMERS,
  WOOCOMMERCE_ITEMS,
  WOOCOMMERCE_ORDERS,
  YOUZAN_ITEMS,
  YOUZAN_ORDERS,
  YOUZAN_CUSTOMERS,
  WEIDIAN_ORDERS,
  TAOBAO_ORDERS,
  AMAZON_ORDERS,
  SQUARE_ITEMS,
  POS_SALES,
  LOYALTY_CARDS,
  HOTLINE_CALLS,
];
