/** What people type where they have nothing to say, folded: width, case and blanks aside. */
const WORDS: ReadonlySet<string> = new Set([
  "无", "無", "暂无", "暫無", "没有", "沒有", "未知", "未填", "不详", "不詳", "不知道", "保密", "空", "测试", "測試", "某某",
  "none", "no", "null", "nil", "n/a", "na", "n.a.", "unknown", "undefined", "test", "tests", "testing", "tester", "asdf", "asd", "qwe", "qwerty",
  "dummy", "example", "noname", "noemail", "nophone", "tbd", "tba", "-", "--", ".", "..", "?", "??",
  "/", "//", "*", "0", "00", "123", "1234", "12345", "123456",
]); // prettier-ignore

const LONGEST = Math.max(...[...WORDS].map((word) => word.length));

/** Numbers that nobody was given, though they look like mobiles or landlines. */
const PHONES: ReadonlySet<string> = new Set([
  "13800000000",
  "13800138000",
  "13888888888",
  "13666666666",
  "13999999999",
  "13900000000",
  "13900139000",
  "15888888888",
  "18888888888",
  "12345678901",
  "12345678",
  "1234567890",
  "123456789",
  "0123456789",
  "5555555555",
]);

const MAILBOXES =
  /^(?:test\d*|tests|testing|none|no|noemail|noreply|no-reply|nomail|abc|aaa+|asdf|xxx+|unknown|na|null|nobody|123\d*)@|@(?:test\.(?:com|cn)|none\.com|email\.com|abc\.com)$/;

/** Whether a value only fills the place: "暂无", "test", "aaa", "13800000000", "no@none.com". */
export function isPlaceholder(text: string): boolean {
  // Most values are longer than any word of the list, and neither number nor address of mail.
  if (text.length > LONGEST && text[1] !== text[2] && !/[@\d]/.test(text)) return false;
  const plain = (/^[\x21-\x7e]*$/.test(text) ? text : text.normalize("NFKC").replace(/\s+/g, "")).toLowerCase();
  if (WORDS.has(plain)) return true;
  if (plain.includes("@")) return MAILBOXES.test(plain);
  const digits = plain.replace(/^\+86/, "").replace(/[^\d]/g, "");
  if (digits.length >= 7 && digits.length === plain.replace(/^\+86/, "").replace(/[().\-–—/·]/g, "").length) {
    return PHONES.has(digits) || isOneSign(digits.slice(1));
  }
  return plain.length >= 3 && isOneSign(plain);
}

function isOneSign(text: string): boolean {
  for (let i = 1; i < text.length; i++) if (text[i] !== text[0]) return false;
  return true;
}
