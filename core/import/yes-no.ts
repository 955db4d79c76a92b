const YES = new Set(
  "yes y true t 1 on x ✓ ✔ 是 有 同意 已同意 接受 允许 愿意 订阅 已订阅 已授权 opted-in optin subscribed accepted granted 拒收 退订 已退订 unsubscribed".split(
    " ",
  ),
);
const NO = new Set(
  "no n false f 0 off 否 无 不 不同意 未同意 不接受 不允许 不愿意 未订阅 未退订 未授权 not-subscribed declined refused".split(
    " ",
  ),
);

/** What a cell answers to the question of its header; null where its word is neither. */
export function readYesNo(cell: string): boolean | null {
  const word = cell
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
