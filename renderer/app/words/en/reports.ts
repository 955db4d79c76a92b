/** All campaigns that were launched, with what came of them. */
export const reports = {
  title: "Reports",
  lead: "What every campaign came to, and what was learnt.",
  none: "No campaign has been launched yet",
  noneHint:
    "Here stands what each campaign brought, how sure that is, what it cost and what you learnt, so that the next one begins where the last one ended. The sample shop has one that is over.",
  noCustomers: "Reports tell what campaigns brought.",
  toCampaigns: "Go to the campaigns",
  search: "Search lessons, reasons and names",
  objective: "Objective",
  channel: "Channel",
  all: "All",
  noMatch: "No report matches.",
  clear: "Show all",
  columns: {
    campaign: "Campaign",
    verdict: "Verdict",
    people: "Contacted · left alone",
    difference: "Difference",
    cost: "Cost",
    roi: "Return",
    decision: "Decision",
    lessons: "Lessons",
  },
  decisions: { keep: "Keep", change: "Change", stop: "Stop", none: "open" },
  differenceRange: "{{low}} to {{high}}",
  lessonsNone: "none written down",
} as const;
