import type { campaignErrors as english } from "../en/campaignErrors.ts";
import type { Translation } from "../translation.ts";

export const campaignErrors = {
  "campaign-unknown": {
    title: "这个活动已经不在了。",
    remedy: "请换一个，或者把删除撤销掉。",
  },
  "campaign-name-empty": {
    title: "活动还没有名字。",
    remedy: "请起一个以后认得出来的名字。",
  },
  "campaign-name-taken": {
    title: "已经有同名的活动了。",
    remedy: "请换个名字。",
  },
  "campaign-invalid": {
    title: "这份计划里有一处没法保存。",
    remedy: "请检查刚才改的那个数或那段文字。",
  },
  "campaign-launched": {
    title: "这个活动已经启动，计划不能再改。",
    remedy: "名单文件还没导出时可以撤销启动；也可以以它为底稿做下一个活动。",
  },
  "campaign-not-launched": {
    title: "这个活动还没有启动。",
    remedy: "请先启动：启动之后才确定联系谁、留谁作对照。",
  },
  "campaign-not-ready": {
    title: "启动之前还缺几项。",
    remedy: "请按计划旁边列出的几点补齐。",
  },
  "campaign-files-left": {
    title: "这个活动的名单已经导出过了。",
    remedy: "可能已经有人被联系，所以启动记录和活动都要保留。请改为结束活动。",
  },
  "wave-unknown": {
    title: "这个活动里没有这一轮。",
    remedy: "请选择活动里的某一轮。",
  },
  "return-no-code": {
    title: "这个文件里没有哪一列是名单编码。",
    remedy: "请让对方把名单连同编码列一起交回来，或者把回复一条条录进去。",
  },
  "return-nothing": {
    title: "这个文件里没有新的或能用的内容。",
    remedy: "请看看哪些行用不了，原因是什么。",
  },
  "reply-unknown": {
    title: "这条回复已经不在了。",
    remedy: "请回到回复列表。",
  },
  "follow-up-unknown": {
    title: "这条跟进已经不在了。",
    remedy: "请回到跟进队列。",
  },
  "next-step-needed": {
    title: "没结束的跟进要写明下一步和日期。",
    remedy: "请写下一步做什么、哪天做；或者以成交、未成或拒绝结束它。",
  },
  "sample-drawn": {
    title: "要访问的人已经抽好了。",
    remedy: "请再次访问同一批人，这样前后才能比较。",
  },
  "sample-too-small": {
    title: "人数太少，抽不了样本。",
    remedy: "至少要问到 30 人，结果才说明得了问题。",
  },
} satisfies Translation<typeof english>;
