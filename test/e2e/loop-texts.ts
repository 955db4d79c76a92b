import type { Language } from "./app.ts";
import type { LoopTexts } from "./campaign-steps.ts";

/** What somebody of the language types into the campaign. */
export const TEXTS: Readonly<Record<Language, LoopTexts>> = {
  en: {
    campaign: "November win-back",
    message:
      "{{salutation|Dear customer}}, a bag of this year's tea is kept for you. Tell us by {{replyBy}}: {{replyTo}}. {{code}}",
    script: "Hello {{salutation|there}}, we sent you a message last week. May we keep a bag of tea for you?",
    signature: "The Tea House",
    refusal: "Reply T to stop",
    replyTo: "call 0571 8500 0000 or reply",
    budgetLine: "Messages and calls",
    lesson: "Call a week earlier",
  },
  zh: {
    campaign: "十一月赢回",
    message: "{{salutation|您好}}，今年的新茶为您留了一份，{{replyBy}}前{{replyTo}}即可。编号{{code}}",
    script: "{{salutation|您好}}，上周给您发过短信，需要为您留一份新茶吗？",
    signature: "茶舍",
    refusal: "回T退订",
    replyTo: "致电0571 8500 0000或直接回复",
    budgetLine: "短信和电话",
    lesson: "提前一周打电话",
  },
};
