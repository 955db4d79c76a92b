/** How everything was counted. */
export const definitions: readonly string[] = [
  "Compared are all who were drawn to be contacted with all who were drawn to be left alone, whatever was delivered. Chance alone decided who is which.",
  "What is bought counts from the day of the first wave to the end of the window after the last one. Goods that come back up to 14 days later are taken off; only then is there a verdict.",
  "Bought: an order in these days that was not given back whole. Net sales: sales less discounts and refunds of these days, less later refunds of what was bought in them.",
  "Proven by code: orders of these days that carry the campaign’s code, whoever placed them.",
  "Bought afterwards: orders of people in a file that left, each counted for the latest wave of any campaign that reached its customer within its window. No order counts twice.",
  "More than without it: the difference to those left alone, over everybody contacted.",
  "Ranges are 95 %: Wilson for a share, Newcombe’s tenth method for a difference of shares, Welch for money where enough people bought. “Proven” needs p below 0.05: of shares by the pooled z test, of money by a permutation test within the strata of the draw. Parts of the audience are judged together by Holm’s method.",
  "People in the funnel count once. Reached: confirmed by a returned file, or answered. Replied: a reply was taken down or came back in a file; a wish for no more messages is no reply.",
  "Cost: the pieces that left at their price, fixed costs of the waves that left, the incentive each time it was taken (without a code: with every order bought afterwards), and the budget’s other lines as planned; where somebody entered what was spent, that instead.",
  "Return on cost: (margin of the additional sales − cost) ÷ cost. Without a group left alone it rests on everything bought afterwards and is counted, not proven.",
  "Share of the market: net sales bought afterwards ÷ what the whole market came to in these days.",
  "Awareness: named by themselves or known when named, from a phone sample drawn by strata; it takes 30 answers each time.",
];
