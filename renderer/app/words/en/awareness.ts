import type { AWARENESS } from "../../../../core/model/response.ts";

/** The phone sample about awareness. */
export const awareness = {
  title: "Awareness",
  lead: "Ask the same few people before and after: do they know you, and what you are for?",
  back: "Answers",
  notLaunched: "First launch the campaign",
  notLaunchedHint:
    "Whom to ask is drawn from those who are contacted and those who are left alone; both are fixed at launch.",
  draw: {
    title: "Whom to ask",
    text: "A small sample is drawn by lot from everybody who may be called, in proportion to their groups. Nobody chooses, so the answers stand for all.",
    size: "How many people",
    why: "At least 30: below that one answer moves the result by more than 3 in 100, and nothing can be said.",
    draw: "Draw {{count, number}} people",
    drawn: "{{count, number}} people drawn.",
  },
  phase: { label: "When", before: "Before the campaign", after: "After the campaign" },
  progress: "{{asked}} of {{size}} people asked",
  blind: "Whoever asks does not see who is contacted and who is left alone, so that nobody helps the answers along.",
  ask: {
    aware: "“Which firms for … do you know?” Then: “Do you know us?”",
    understands: "“What do we do, and what is it good for?”",
  },
  aware: { none: "Does not know us", aided: "When named", unaided: "By themselves" } satisfies Record<
    (typeof AWARENESS)[number],
    string
  >,
  understands: { yes: "Understands", no: "Does not" },
  columns: { who: "Who", phone: "Phone", aware: "Knows us", understands: "Understands what for" },
  mayNot: "Do not call: no permission any more",
  noNumber: "no number",
  onlyOpen: "Only those not asked yet",
  allAsked: "Everybody was asked.",
  result: {
    title: "Before and after",
    knows: "Know us",
    unaided: "By themselves",
    understands: "Understand what for",
    answers: "Answers",
    of: "{{n}} of {{answers}} · {{share}}",
    few: "Below 30 answers the shares say little.",
    effect: "What the campaign changed stands with the effect, with its range.",
    toEffect: "See the effect",
  },
} as const;
