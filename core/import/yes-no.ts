/** What answers a question the way its header asks it. */
const YES = words(
  "yes y true t 1 on x ok ✓ ✔ √ ☑ ✅ 是 是的 对 有 可 可以 已开通 开启 开 on active enabled checked ja oui si sí はい",
);
const NO = words(
  "no n false f 0 off ✗ ✘ × ❌ ☐ 否 不是 无 没有 不 未开通 关闭 关 inactive disabled unchecked nein non いいえ",
);

/** What agrees to be contacted, or does not, whatever the header asks. */
const AGREED = words(
  "同意 已同意 接受 允许 愿意 订阅 已订阅 已授权 未退订 agree agreed opted-in opt-in optin subscribed accepted granted consented",
);
const REFUSED = words(
  "不同意 未同意 不接受 不允许 不愿意 拒绝 已拒绝 拒收 已拒收 退订 已退订 取消订阅 未订阅 未授权 勿扰 不再联系 " +
    "disagree disagreed opted-out opt-out optout unsubscribed unsubscribe not-subscribed declined refused rejected do-not-contact do-not-call stop",
);

/** What a cell answers to the question of its header; null where its word is neither. */
export function readYesNo(cell: string): boolean | null {
  const word = wordOf(cell);
  if (YES.has(word) || AGREED.has(word)) return true;
  return NO.has(word) || REFUSED.has(word) ? false : null;
}

/**
 * What a cell says of a permission under a header that asks whether somebody agreed (`optIn`), or refused. A word that says it by itself
 * counts under both: 退订 is a refusal wherever it stands. "No, I have not refused" is no permission, nor is 同意 under a header of refusals:
 * null, as for any other word.
 */
export function readPermission(cell: string, optIn: boolean): "granted" | "refused" | null {
  const word = wordOf(cell);
  if (REFUSED.has(word)) return "refused";
  if (AGREED.has(word)) return optIn ? "granted" : null;
  if (YES.has(word)) return optIn ? "granted" : "refused";
  return NO.has(word) && optIn ? "refused" : null;
}

function wordOf(cell: string): string {
  return cell
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
