/** What the values of an order's status mean, asked where nobody knows it. */
export const orderStatus = {
  ask: "What do these values say of an order?",
  value: "“{{value}}”",
  means: "What “{{value}}” means",
  unsaid: "Not said: counts as a sale",
  fates: {
    sale: "A sale",
    cancelled: "Cancelled or not paid: left out",
    returned: "Given back as a whole",
  },
} as const;
