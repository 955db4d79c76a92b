import { english } from "../campaign/words/en.ts";
import type { Failure } from "../model/response.ts";
import type { ReturnResult } from "../model/returning.ts";

/** Whole cells, as senders, carriers, the post and callers write them; compared without case, blanks and marks. */
const RESULTS: Readonly<Record<ReturnResult, string>> = {
  // No more than that it left, which is known.
  exported: `sent submitted accepted queued enroute pending 已发送 已提交 已发 提交成功 待回执 等待回执 发送中 处理中 已寄出 已寄`,
  delivered: `delivered delivrd received read opened success succeeded successful ok reached connected answered spoken
    送达 已送达 成功 发送成功 已读 已阅 已打开 已接收 接收成功 已收到 收到 妥投 已妥投 签收 已签收 投递成功 接通 已接通 接听 已接听 已联系 联系上 visited messageleft 已拜访 已留言
    callback reachednotinterested 约定再打 约好再打 接通没兴趣`,
  failed: `failed fail failure undelivered undeliv expired undeliverable notdelivered bounced bounce softbounce hardbounce returned returntosender
    error invalid nosuchnumber noanswer busy unreachable unknownrecipient rejectd wrongnumber
    失败 发送失败 未送达 未成功 未接通 无人接听 无应答 占线 忙线 关机 停机 空号 错号 号码错误 号码不对 退信 退件 退回 无法投递 查无此人 地址不详 迁移新址 迁址 搬迁 已搬迁 邮箱已满 超时`,
  replied: `replied reply responded response answeredback 回复 已回复 有回复 回应 已回应 有意向 感兴趣 reachedinterested 接通有意向`,
  refused: `refused refuse unsubscribed unsubscribe unsub optout optedout stop stopall complaint complained spam donotcall dnc td t 退订 已退订 拒收 拒绝 拒绝接收
    拒访 勿扰 取消订阅 投诉 不要再发 不再接收 请勿打扰 nomorecalls 不要再打`,
  signedIn: `signedin signin checkedin checkin attended present 签到 已签到 到场 已到场 出席 参加 已参加`,
  unused: `notcalled nottried skipped none na 未拨打 未处理 未呼叫 未联系 无 跳过`,
};

/** Parts of longer cells that leave no doubt; nothing says "delivered" this way, for "not delivered" holds it too. */
const REFUSED_PART =
  /退订|拒收|拒绝接收|取消订阅|勿扰|(?:别|不要)(?:再|给我)?(?:发|打)了|(?:别|不要)再(?:给我)?(?:发|打)|不再接收|不想再收|unsubscri|opt(?:ed)?out|dono?t(?:call|contact|text|email)|stop(?:sending|calling|texting|emailing|messag)|remove(?:me|my)|nomore(?:calls|messages|emails|texts)/;
const FAILED_PART =
  /失败|未送达|未接通|退信|退件|退回|空号|停机|关机|查无|不在服务区|无法接通|无法投递|undeliv|bounce|fail|returned/;

const REASONS: readonly (readonly [Failure, RegExp])[] = [
  [
    "noSuchNumber",
    /空号|错号|停机|号码错误|号码不对|号码不存在|号码无效|无效号码|nosuchnumber|invalidnumber|unallocated|disconnected|wrongnumber|unknownsubscriber/,
  ],
  ["full", /已满|信箱满|容量|full|overquota|quota/],
  ["moved", /搬|迁|moved|forward|nolongerat/],
  ["blocked", /黑名单|屏蔽|拦截|敏感词|关键字|block|blacklist|spam|filtered|reject/],
  [
    "wrongAddress",
    /地址|查无|无此人|无此用户|邮箱不存在|address|nosuchuser|userunknown|unknownuser|unknownrecipient|mailboxnotfound|hardbounce|returntosender/,
  ],
  [
    "unreachable",
    /关机|不在服务区|无法接通|无人接听|无应答|未接|占线|忙|超时|unreachable|absent|noanswer|busy|expired|timeout|switchedoff|outofservice/,
  ],
];

const MEANINGS: ReadonlyMap<string, ReturnResult> = new Map(
  (Object.keys(RESULTS) as ReturnResult[]).flatMap((meaning) =>
    RESULTS[meaning].split(/\s+/).map((word): [string, ReturnResult] => [word, meaning]),
  ),
);

/** What a cell of a result column says, in Chinese or English; null where that is not known and has to be said by a person. */
export function resultOf(cell: string): ReturnResult | null {
  const word = bare(cell);
  const known = MEANINGS.get(word);
  if (known !== undefined) return known;
  if (REFUSED_PART.test(word)) return "refused";
  return FAILED_PART.test(word) ? "failed" : null;
}

/** Why a piece did not arrive, from a reason or a result as it was given; null where it does not say. */
export function failureOf(cell: string): Failure | null {
  const word = bare(cell);
  return REASONS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** So many characters without blanks and marks: who says more says something else too, and quotes what we wrote. */
const LONGEST_REFUSAL = 60;

/**
 * Whether an answer says that no more is wanted: `TD`, `退订`, `STOP`, "please remove me from your list". How we told people to refuse,
 * where they quote it, is no refusal of theirs; but for that a refusal is rather seen once too often than not at all.
 * @param ours the text of how to refuse that stood in the message
 */
export function isRefusalText(text: string, ours: string): boolean {
  const told = bare(ours);
  const said = told === "" || bare(text) === told ? bare(text) : bare(text).replaceAll(told, "");
  return MEANINGS.get(said) === "refused" || (said.length <= LONGEST_REFUSAL && REFUSED_PART.test(said));
}

/** What a letter in the result of a call stands for, as our call sheets explain it; the word itself where it is none. */
export function spelledOut(word: string): string {
  return CALL_MARKS.get(word.toUpperCase()) ?? word;
}

const CALL_MARKS: ReadonlyMap<string, string> = new Map(
  Object.values(english.callSheet.results).map(([mark = "", meaning = ""]): [string, string] => [mark, meaning]),
);

/** A cell without case, width, blanks and marks. */
export function bare(cell: string): string {
  return cell
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");
}

const INTEREST = /有意向|感兴趣|有兴趣|想要|想买|想订|(?<!not|un|dis)interested|wants?(?:to|a|the|it)/;

/** Whether an answer says that somebody would like to have it, in words that leave no doubt. */
export function isInterest(answer: string): boolean {
  const plain = bare(answer);
  return INTEREST.test(plain) && !/不感兴趣|没兴趣|没有兴趣|无意向|不想/.test(plain);
}
