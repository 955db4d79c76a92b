import type { Definition } from "../../../../core/model/figure.ts";

/** What each figure is called on a screen. */
export const figures = {
  customers: "Customers",
  buyers: "Buyers",
  orders: "Orders",
  occasions: "Days with a purchase",
  gross: "Gross sales",
  discounts: "Discounts",
  refunds: "Refunds",
  net: "Net sales",
  shopGross: "Gross sales of the shop",
  anonymous: "Sales without a customer",
  revenue12Months: "Sales in 12 months",
  cameBack: "Came back",
  reachable: "Reachable",
  averageOrder: "Average order",
  largestLine: "Largest line",
  recency: "Since the last order",
  tenure: "Since the first order",
  medianGap: "Usual gap",
  due: "Due now",
  promotedShare: "Bought on promotion",
  refundShare: "Sent back",
  rfmScore: "RFM",
  recencyScore: "R, how recently",
  frequencyScore: "F, how often",
  monetaryScore: "M, how much",
  paretoTop: "What the top bring",
  paretoBuyersFor: "Who brings the share",
  gini: "Gini coefficient",
  cutMoney: "Money at the cut",
  nearCut: "Close to the cut",
  valueAxis: "Value",
  intentionAxis: "Intention",
  influenceAxis: "Influence",
  stage: "Stage",
  fiveClasses: "Class",
  fifteenThirtyFiveFifty: "15 / 35 / 50",
  userStatus: "User status",
  lapsed: "Lapsed",
  overdue: "Overdue",
  segmentSize: "In the segment",
  listIncluded: "On the list",
  noPermission: "Never asked",
  noAddress: "No way to reach them",
  noName: "No name",
  birthdays: "Birthday within a week",
  listExcluded: "Left out",
  comingChance: "Chance to come, 12 months",
  expectedOccasions: "Expected purchases, 12 months",
  expectedMoney: "Expected sales, 12 months",
  expectedPeople: "Expected to come, 12 months",
  touchpoints: "Contacts",
  referred: "Introduced",
  movedUp: "Moved up",
  movedDown: "Moved down",
  lostSince: "Lapsed since",
  newSince: "New since",
  classThenAndNow: "Class then and now",
  stageThenAndNow: "Stage then and now",
} satisfies Record<Definition, string>;

/** One exact sentence for each figure, as docs/methods.md states it. */
export const definitions = {
  customers: "Everybody any live row names, whether they have bought or not.",
  buyers: "Customers with at least one order on or before the day the screens stand on.",
  orders:
    "Distinct order numbers with a live sale line above zero; a fully refunded order is none, unless you look at gross.",
  occasions:
    "Distinct days on which the customer took at least one piece for zero or more; a free gift counts, two orders on one day are one.",
  gross: "All sale lines before discounts and refunds.",
  discounts: "The sum of all discount lines.",
  refunds: "The sum of all refund lines; one without a link goes to the latest earlier sale of that product.",
  net: "Gross sales less discounts less refunds.",
  shopGross: "All sale lines of the shop, those without a customer included.",
  anonymous: "Sale lines that name no customer: in the shop’s total, in nobody’s own.",
  revenue12Months: "Sales of the last 12 months up to the day the screens stand on.",
  cameBack: "Share of buyers who bought on at least two different days.",
  reachable: "Customers with a valid address on at least one channel that they have permitted.",
  averageOrder: "Sales divided by the number of orders.",
  largestLine: "The largest amount of a single sale line.",
  recency: "Days from the last order to the day the screens stand on.",
  tenure: "Days from the first order to the day the screens stand on.",
  medianGap: "The median number of days between two purchase days; half the gaps are shorter.",
  due: "The last purchase plus the customer’s own rhythm: their median gap, drawn towards that of all customers where there are few gaps.",
  promotedShare: "Share of the money that was spent on lines with a promotion or a discount.",
  refundShare: "Refunds divided by gross sales.",
  rfmScore: "The weighted mean of R, F and M, among buyers.",
  recencyScore:
    "1 + the number of cut points below the value, over buyers; the fewer days since the last order the higher, and equal values always share a score.",
  frequencyScore:
    "1 + the number of cut points below the number of orders, over buyers; where most bought once, the bands 1, 2, 3–4, 5–9, 10 and more.",
  monetaryScore: "1 + the number of cut points below the money, over buyers; equal values always share a score.",
  paretoTop:
    "The share of all money that the top buyers bring, ties at the border included; negative values count as zero.",
  paretoBuyersFor: "The smallest share of buyers, from the best down, who together bring that share of the money.",
  gini: "How unequally the money is spread over buyers: 0, all bring the same; 1, one brings it all.",
  cutMoney: "The value from which a buyer stands above the cut; equal values are never separated.",
  nearCut: "Buyers whose value lies within 5% of the money at the cut.",
  valueAxis: "Percentile of the value among buyers: those below, plus half of those equal; 0 for others.",
  intentionAxis:
    "100 · (1 − e^(−s ÷ 10)), s being the points of enquiries, quotes, visits, replies and open needs, each fading with its age, plus 5 when due by the own rhythm.",
  influenceAxis:
    "100 · (1 − e^(−s ÷ 10)), s being 3 for each buyer introduced, what those spend measured by the median buyer, and 2 for each word of mouth or recommendation.",
  stage:
    "The highest attained of potential (no purchase), ordinary, loyal (enough orders) and advocate (loyal, and has introduced somebody or recommends with 9 or 10).",
  fiveClasses:
    "The first that holds: opinion leader by influence; premium large above the value cut; small and medium, any other buyer; intent or target by intention; potential, the rest. Whoever has lapsed is none of the two buyers’ classes.",
  fifteenThirtyFiveFifty:
    "At most the top 15% by influence, then at most the next 35% by intention, each only with any at all; the others are to be nurtured. Ties that cannot be broken stay out.",
  userStatus:
    "Effective: bought or replied within 365 days. Potential: neither, but reachable. To be mined: not reachable.",
  lapsed: "Away longer than 98% of the gaps in this shop, each measured by the customer’s own rhythm.",
  overdue: "Away longer than 90% of the gaps in this shop, each measured by the customer’s own rhythm.",
  segmentSize: "Customers for whom the rule holds today.",
  listIncluded: "Members of the segment who may be contacted by this channel and have an address for it.",
  noPermission:
    "Customers of whom no channel is known to be permitted or refused; nobody may be contacted without a yes.",
  noAddress: "Customers who agreed to some channel, but have no number or address for any channel they agreed to.",
  noName: "Customers of whom neither a name nor a company is known.",
  birthdays:
    "Customers whose birthday is today or in the next six days, by the calendar of this computer; 29 February is kept on the 28th in other years.",
  listExcluded: "Members of the segment who are not on the list, each with the first reason that applies.",
  comingChance:
    "The chance of at least one purchase in the 12 months after the last day the data knows. It comes from how often and how lately the customer bought, by the simplest way that foresaw the last months no worse than the others: what customers did who had last come as long ago; as long ago and as often; or the model BG/NBD (MBG/NBD for who came once).",
  expectedOccasions:
    "On how many days purchases are to be expected in the 12 months after the last day the data knows; by the same way as the chance to come.",
  expectedMoney:
    "Expected purchases times what one is expected to bring. That is the customer’s own usual purchase, the fewer are known the more drawn towards everybody’s (the Gamma-Gamma model); who came once is expected to spend what all do.",
  expectedPeople: "The chances to come of all customers together: how many are to be expected at least once.",
  touchpoints: "Every contact other than a purchase, in either direction.",
  referred: "Customers who were introduced by this one.",
  movedUp:
    "Customers known on the earlier day who stand now in a class nearer to the first of the five. Each day is judged by its own purchases and its own limits, both under today’s settings.",
  movedDown:
    "Customers known on the earlier day who stand now in a class further from the first of the five, those who have lapsed among them. Each day is judged by its own purchases and its own limits, both under today’s settings.",
  lostSince: "Those who moved down, had not lapsed on the earlier day, and have now.",
  newSince:
    "Customers not known on the earlier day whose first purchase, contact or membership falls between the two days.",
  classThenAndNow:
    "Customers by their class on the earlier day and now, each day by its own purchases and its own limits.",
  stageThenAndNow: "Customers by their stage on the earlier day and now, each day by its own purchases.",
} satisfies Record<Definition, string>;
