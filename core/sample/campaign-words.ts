import type { REPLY_KINDS } from "../model/response.ts";

type ReplyKind = (typeof REPLY_KINDS)[number];

/** A wave of a campaign in words. */
export interface WaveWords {
  readonly name: string;
  readonly appeal: string;
  readonly subject: string;
  readonly text: string;
}

/** What the shop says in its campaigns, and what people answer, in the language of its books. */
export interface CampaignWords {
  readonly past: {
    readonly name: string;
    readonly audience: string;
    readonly facts: readonly [string, string, string];
    readonly factSources: readonly [string, string];
    readonly causes: readonly string[];
    readonly positioning: readonly [category: string, brand: string, promise: string];
    readonly incentive: string;
    readonly replyTo: string;
    readonly risk: readonly [trigger: string, fallback: string];
    readonly budget: readonly [pieces: string, incentive: string, labour: string];
    /** Messages, letters, calls. */
    readonly waves: readonly [WaveWords, WaveWords, WaveWords];
    readonly reason: string;
    readonly lessons: readonly string[];
  };
  readonly coming: {
    readonly name: string;
    readonly audience: string;
    readonly causes: readonly string[];
    readonly replyTo: string;
    readonly incentive: string;
    /** Brand, product, cases. */
    readonly waves: readonly [WaveWords, WaveWords, WaveWords];
  };
  readonly signature: string;
  readonly refusalText: string;
  readonly purpose: string;
  /** The header of a file that comes back: sent to, number, what became of it, code, why, when, answer. */
  readonly returned: readonly [string, string, string, string, string, string, string];
  readonly results: Readonly<Record<"delivered" | "failed" | "replied" | "refused", string>>;
  readonly failures: Readonly<Record<"sms" | "post" | "phone", readonly string[]>>;
  readonly answers: readonly string[];
  readonly stop: string;
  readonly replies: readonly { readonly kind: ReplyKind; readonly text: string; readonly interest: number }[];
  readonly unmatched: readonly string[];
  readonly follow: {
    readonly reason: string;
    readonly won: readonly string[];
    readonly lost: readonly string[];
    readonly refused: string;
    readonly open: readonly { readonly note: string; readonly next: string }[];
    readonly noAnswer: string;
  };
}

/** What stands in an order's promotion when the win-back's present is taken. */
export const WIN_BACK_CODE = "CUP2GO";

export const CAMPAIGN_WORDS: Readonly<Record<"en" | "zh", CampaignWords>> = {
  en: {
    past: {
      name: "Come back for a cup",
      audience: "Bought before, away too long",
      facts: [
        "Customers who are away longer than they usually are",
        "Customers who have most likely left",
        "A chain opened two doors from the Station shop and gives a drink away with every loyalty card",
      ],
      factSources: ["Own records", "Seen on the spot"],
      causes: ["Nobody spoke to them after their last purchase", "The new harvest was told to members only"],
      positioning: [
        "Tea and coffee to take home",
        "The shop that knows how you drink it",
        "Fresh, and told how to brew",
      ],
      incentive: "three teas to taste",
      replyTo: "+1 503 555 0100",
      risk: ["More than one message in ten fails", "Stop the next file and check the numbers first"],
      budget: ["Messages, stamps and calls", "Tasting sets", "Two evenings of calls"],
      waves: [
        {
          name: "Message",
          appeal: "A present that waits at the till",
          subject: "",
          text: "{{salutation|Hello}}, {{incentive}} wait for you: say CUP2GO by {{replyBy}}. {{replyTo}}",
        },
        {
          name: "Letter",
          appeal: "The new harvest is in",
          subject: "",
          text: "Dear {{salutation|customer}},\n\nthe new harvest is in, and we have kept {{incentive}} for you.{{#if city}} There is a cup waiting whenever you come to town from {{city}}.{{/if}}\n\nSay CUP2GO when you order, or tell us what you would like: {{replyTo}} or hello@example.com, until {{replyBy}}. Your code: {{code}}",
        },
        {
          name: "Call",
          appeal: "What was missing?",
          subject: "",
          text: "Good day, {{salutation|this is the tea and coffee shop}}. You have not been here for a while: was something not as it should be? We have {{incentive}} for you until {{replyBy}}.",
        },
      ],
      reason:
        "Worth doing again with more people: the range is still wide. The letters reached those whom no message may reach, and the present was asked for.",
      lessons: [
        "Ask for the mobile number again at the till: too many messages went to dead numbers",
        "Write to people within two months of their usual rhythm, not after half a year",
        "Call only those who asked something; the others were hardly ever at home",
      ],
    },
    coming: {
      name: "A year of tea, for regulars",
      audience: "Loyal customers and the most valuable",
      causes: ["Regulars buy the one thing they know and have never seen the rest"],
      replyTo: "+1 503 555 0100 or hello@example.com",
      incentive: "a brewing evening for two",
      waves: [
        {
          name: "Who we are",
          appeal: "The people behind the counter",
          subject: "The people who roast and pack for you",
          text: "Dear {{salutation|friend of the shop}},\n\nyou have known us for some time; it is time we said who picks, roasts and packs what you drink. Come and meet us: {{incentive}}. Tell us until {{replyBy}}: {{replyTo}}",
        },
        {
          name: "What we offer",
          appeal: "The shelf you have not tried",
          subject: "The shelf you have not tried yet",
          text: "Dear {{salutation|friend of the shop}},\n\none shelf up from what you usually take stands what we drink ourselves. Taste it at {{incentive}}: {{replyTo}}, until {{replyBy}}.",
        },
        {
          name: "Whom we helped",
          appeal: "How others brew it",
          subject: "How a reader of ours makes it every morning",
          text: "Dear {{salutation|friend of the shop}},\n\na design office and a hotel told us how they brew for thirty people and it still tastes of something. Their recipes are yours at {{incentive}}: {{replyTo}}, until {{replyBy}}.",
        },
      ],
    },
    signature: "Your tea shop",
    refusalText: "STOP to end",
    purpose: "Win back customers who stay away",
    returned: ["recipient", "sent no.", "status", "code", "reason", "date", "reply"],
    results: { delivered: "Delivered", failed: "Failed", replied: "Replied", refused: "Unsubscribed" },
    failures: {
      sms: ["No such number", "Unreachable", "Blacklist"],
      post: ["Moved", "Address unknown"],
      phone: ["No answer", "Wrong number", "Switched off"],
    },
    answers: [
      "Is the set there in the Old Town shop too?",
      "Yes please, keep one for me",
      "Does it hold for the web shop?",
      "Thank you, I will come at the weekend",
      "Can I have coffee instead of tea?",
    ],
    stop: "STOP",
    replies: [
      { kind: "question", text: "Asked whether the set is there without black tea", interest: 3 },
      { kind: "request", text: "A set put aside for Saturday", interest: 5 },
      { kind: "interest", text: "Likes the idea, asked for the list of teas", interest: 4 },
      { kind: "question", text: "Asked about opening hours on Sundays", interest: 2 },
      { kind: "request", text: "A quote for gifts for twelve", interest: 5 },
      { kind: "interest", text: "Has a new grinder and wants to try beans", interest: 4 },
      { kind: "complaint", text: "The last parcel came late, nobody called back", interest: 1 },
      { kind: "notInterested", text: "Drinks no coffee or tea any more", interest: 0 },
    ],
    unmatched: [
      "Left no name: does the present hold for two?",
      "A neighbour asked for the same letter",
      "Voice on the answering machine, hard to understand: wants a call back",
    ],
    follow: {
      reason: "Answer and ask what they would like to taste",
      won: ["Came in and bought", "Ordered on the phone"],
      lost: ["Has found another shop nearby", "Too far away since the move"],
      refused: "Wants no more calls",
      open: [
        { note: "On holiday", next: "Call again and offer the set" },
        { note: "Wants to talk it over at home", next: "Ask what they decided" },
        { note: "Asked for a quote", next: "Send the quote and call" },
      ],
      noAnswer: "Nobody there",
    },
  },
  zh: {
    past: {
      name: "回来喝杯茶",
      audience: "买过、久未光顾的客户",
      facts: ["比平常久没来的客户", "多半已经流失的客户", "车站店旁边新开一家连锁店，办卡就送饮品"],
      factSources: ["自家记录", "实地看到"],
      causes: ["上次购买之后没有人再联系过", "新茶上市只通知了会员"],
      positioning: ["带回家的茶和咖啡", "记得你怎么喝的店", "新鲜，并教你怎么泡"],
      incentive: "三款茶品鉴装",
      replyTo: "154-0000-0000",
      risk: ["短信失败超过一成", "停发下一批，先核对号码"],
      budget: ["短信、邮资和电话", "品鉴装", "两个晚上的电话"],
      waves: [
        {
          name: "短信",
          appeal: "收银台有一份礼物等着你",
          subject: "",
          text: "{{salutation|您好}}，为您留了{{incentive}}，到店报CUP2GO即可，{{replyBy}}前有效。咨询：{{replyTo}}。",
        },
        {
          name: "信件",
          appeal: "新茶到了",
          subject: "",
          text: "{{salutation|尊敬的客户}}：\n\n新茶到店，我们为您留了{{incentive}}。{{#if city}}从{{city}}来，随时有一杯茶等着您。{{/if}}\n\n下单时报CUP2GO，或告诉我们您想尝哪一款：{{replyTo}}，{{replyBy}}前有效。您的编号：{{code}}",
        },
        {
          name: "电话",
          appeal: "是不是哪里没做好？",
          subject: "",
          text: "{{salutation|您好}}，这里是茶与咖啡店。好一阵没见到您了，是不是哪里让您不满意？{{replyBy}}之前为您留着{{incentive}}。",
        },
      ],
      reason: "值得对更多人再做一次：范围还宽。信件找到了不能发短信的人，礼物有人来要。",
      lessons: [
        "收银时重新核对手机号：空号太多",
        "比平常晚两个月之内就联系，不要等半年",
        "只打给提过问题的人，其他人多半不接",
      ],
    },
    coming: {
      name: "老客户的一年好茶",
      audience: "忠诚客户和最有价值的客户",
      causes: ["老客户只买熟悉的一款，没见过其他"],
      replyTo: "154-0000-0000 或微信 wx_sample_shop",
      incentive: "双人冲泡课",
      waves: [
        {
          name: "我们是谁",
          appeal: "柜台后面的人",
          subject: "为您炒茶、装罐的人",
          text: "{{salutation|您好}}：\n\n认识这么久，该介绍一下为您采茶、烘豆、装罐的人了。来见见我们：{{incentive}}。{{replyBy}}前告诉我们：{{replyTo}}",
        },
        {
          name: "我们有什么",
          appeal: "您没试过的那一层货架",
          subject: "您还没试过的那一层货架",
          text: "{{salutation|您好}}：\n\n您常买的上面一层，是我们自己喝的。来{{incentive}}尝一尝：{{replyTo}}，{{replyBy}}前有效。",
        },
        {
          name: "谁在用",
          appeal: "别人怎么泡",
          subject: "一位老客户每天早上怎么泡",
          text: "{{salutation|您好}}：\n\n一家设计公司和一家酒店告诉我们，怎样给三十个人泡，味道还在。配方在{{incentive}}上送给您：{{replyTo}}，{{replyBy}}前有效。",
        },
      ],
    },
    signature: "【茶与咖啡店】",
    refusalText: "拒收请回复R",
    purpose: "赢回久未光顾的客户",
    returned: ["收件人", "序号", "状态", "编号", "失败原因", "日期", "回复内容"],
    results: { delivered: "已送达", failed: "失败", replied: "已回复", refused: "退订" },
    failures: {
      sms: ["空号", "关机", "黑名单"],
      post: ["已搬迁", "地址不详"],
      phone: ["无人接听", "错号", "关机"],
    },
    answers: ["老街店也有吗？", "好的，给我留一份", "网上商城能用吗？", "谢谢，周末过去", "能换成咖啡吗？"],
    stop: "R",
    replies: [
      { kind: "question", text: "问品鉴装能不能不要红茶", interest: 3 },
      { kind: "request", text: "请留一份，周六来取", interest: 5 },
      { kind: "interest", text: "有兴趣，想要茶单", interest: 4 },
      { kind: "question", text: "问周日营业时间", interest: 2 },
      { kind: "request", text: "要十二份礼盒的报价", interest: 5 },
      { kind: "interest", text: "新买了磨豆机，想试豆子", interest: 4 },
      { kind: "complaint", text: "上次快递晚到，没人回电", interest: 1 },
      { kind: "notInterested", text: "现在不喝茶也不喝咖啡了", interest: 0 },
    ],
    unmatched: ["没留姓名：两个人能用一份吗？", "邻居也想要同样的信", "录音听不清，请回电"],
    follow: {
      reason: "回答问题，问想尝哪一款",
      won: ["到店买了", "电话里下单"],
      lost: ["附近有了别的店", "搬远了"],
      refused: "不要再打电话",
      open: [
        { note: "在外度假", next: "再打一次，送品鉴装" },
        { note: "要和家人商量", next: "问商量的结果" },
        { note: "要报价", next: "发报价并打电话" },
      ],
      noAnswer: "没人接",
    },
  },
};
