import type { Campaign, Objective, THEMES, Wave, WaveChannel } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { where, type RuleGroup } from "../model/rule.ts";

/** A wave of the shipped template; its name, appeal and text are the host's words. */
export interface TemplateWave {
  readonly theme: (typeof THEMES)[number];
  readonly daysAfter: number;
  readonly who: Wave["who"];
}

/** Who the firm is, what it sells, whom it has served: three waves a fortnight apart, the later ones for who has not replied (requirements G-03). */
export const THREE_WAVES: readonly TemplateWave[] = [
  { theme: "brand", daysAfter: 0, who: "all" },
  { theme: "product", daysAfter: 14, who: "noReply" },
  { theme: "cases", daysAfter: 14, who: "noReply" },
];

/** What an objective proposes (requirements A-12). */
export interface Proposal {
  readonly rule: RuleGroup;
  /** Days after the last wave in which what is bought counts. */
  readonly windowDays: number;
  /** The goals that say whether the objective was reached, the first before all. */
  readonly goals: readonly (keyof Campaign["goals"])[];
  /** Kinds of incentive that go with it, the first before all (requirements G-22). */
  readonly incentives: readonly NonNullable<Campaign["incentive"]>["kind"][];
}

const PROPOSALS: Readonly<Record<Objective, Proposal>> = {
  acquire: {
    rule: {
      combinator: "and",
      rules: [
        { field: "class", operator: "in", value: ["intentTarget", "potential"] },
        { field: "buyer", operator: "=", value: "no" },
      ],
    },
    windowDays: 60,
    goals: ["responses", "orders", "contacts"],
    incentives: ["sample", "prize", "gift", "event", "discount"],
  },
  loyalty: {
    rule: {
      combinator: "or",
      rules: [
        { field: "stage", operator: "in", value: ["loyal", "advocate"] },
        { field: "class", operator: "=", value: "premiumLarge" },
      ],
    },
    windowDays: 30,
    goals: ["orders", "amount", "responses"],
    incentives: ["service", "points", "event", "gift"],
  },
  winBack: {
    rule: {
      combinator: "and",
      rules: [
        { field: "buyer", operator: "=", value: "yes" },
        {
          combinator: "or",
          rules: [
            { field: "lapsed", operator: "=", value: "yes" },
            { field: "overdue", operator: "=", value: "yes" },
          ],
        },
      ],
    },
    windowDays: 30,
    goals: ["orders", "responses", "amount"],
    incentives: ["discount", "gift", "service"],
  },
};

/** Whom an objective is for, how long what is bought counts, and which goals belong to it. */
export function proposal(objective: Objective): Proposal {
  return PROPOSALS[objective];
}

export interface NewCampaign {
  readonly id: string;
  readonly name: string;
  readonly start: Day;
  /** For the holdout; the host throws it. */
  readonly seed: number;
  readonly channel: WaveChannel;
  /** What the audience is called, in the host's words. */
  readonly audienceName: string;
  /** What waves are called, by theme, in the host's words. */
  readonly waveName: (theme: TemplateWave["theme"]) => string;
}

/** A tenth is held out until somebody decides otherwise. */
const HOLDOUT_SHARE = 0.1;
const RESERVE = 0.1;
const CONTACT_CAP = { times: 1, days: 7 };

/** A plan to begin with: what the objective proposes and the shipped three waves, without texts, goals and money, which are the firm's own. */
export function newCampaign(objective: Objective, options: NewCampaign): Campaign {
  const { id, name, start, seed, channel, audienceName, waveName } = options;
  const { rule, windowDays } = proposal(objective);
  return {
    id,
    name,
    objective,
    facts: [],
    causes: [],
    positioning: { category: "", brand: "", promise: "" },
    goals: { contacts: null, reached: null, responses: null, orders: null, amount: null, share: null },
    marketTotal: null,
    start,
    windowDays,
    budget: { lines: [], reserve: RESERVE, binding: false },
    risks: [],
    incentive: null,
    replyChannels: [],
    replyTo: "",
    replyBy: null,
    audience: {
      rule,
      name: audienceName,
      oneAHousehold: false,
      contactCap: CONTACT_CAP,
      suppressed: null,
      credit: null,
    },
    holdout: { share: HOLDOUT_SHARE, seed, hopedLift: null, baseRate: null },
    expected: { reach: null, response: null, order: null },
    marginShare: null,
    waves: THREE_WAVES.map((template, i) => newWave(`${id}-${i + 1}`, template, channel, waveName(template.theme))),
    basedOn: null,
    checks: [],
  };
}

/** An empty wave. */
export function newWave(id: string, { theme, daysAfter, who }: TemplateWave, channel: WaveChannel, name: string): Wave {
  return {
    id,
    name,
    theme,
    appeal: "",
    daysAfter,
    who,
    channel,
    ownChannel: "",
    subject: "",
    text: "",
    signature: "",
    refusalText: "",
    cost: { fixed: 0, piece: 0 },
    capacity: null,
  };
}

/** Who of an audience has bought, or has not, since a day, up to the as-of day. */
export function narrowed(rule: RuleGroup, to: "buyers" | "nonBuyers", since: Day, asOf: Day): RuleGroup {
  const bought = where("bought", to === "buyers" ? "known" : "unknown");
  const [condition] = bought.rules;
  return {
    combinator: "and",
    rules: [rule, { ...condition, withinDays: Math.max(0, asOf - since) } as RuleGroup["rules"][number]],
  };
}
