import type { ShippedRecipe } from "./shipped-recipe.ts";

/** Shopify, Customers → Export. Totals are not taken in: the orders say more. */
export const SHOPIFY_CUSTOMERS: ShippedRecipe = {
  id: "shopify-customers",
  title: "Shopify customers",
  source: "Shopify",
  origin: "shopPlatform",
  needs: ["First Name", "Last Name", "Email", "Total Spent", "Total Orders"],
  columns: [
    ["Customer ID", "customerCode"],
    ["First Name", "given"],
    ["Last Name", "family"],
    ["Email", "email"],
    ["Accepts Email Marketing|Accepts Marketing", "optIn.email"],
    ["Accepts SMS Marketing", "optIn.sms"],
    ["Default Address Company|Company", "company"],
    ["Default Address Address1|Address1", "address"],
    ["Default Address City|City", "city"],
    ["Province|Default Address Province Code|Province Code", "province"],
    ["Country|Default Address Country Code|Country Code", "country"],
    ["Default Address Zip|Zip", "postcode"],
    ["Phone", "phone"],
    ["Default Address Phone", "phone2"],
    ["Note", "notes"],
    ["Tags", "tags"],
  ],
  others: /^(?:(?:Default Address )?Address2|Total (?:Spent|Orders)|Tax Exempt)$/i,
};
