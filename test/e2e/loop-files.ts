import type { Language, TestFile } from "./app.ts";

/** What a returned file says, counted while it is made. */
export interface Returned {
  readonly file: TestFile;
  readonly rows: number;
  readonly failed: number;
  readonly refused: number;
  readonly replied: number;
  readonly delivered: number;
}

const WORDS = {
  en: {
    header: ["Answer", "Reason", "Report time", "Status", "Name as printed", "Reference"],
    delivered: "Delivered",
    failed: "Failed",
    replied: "Replied",
    refused: "Unsubscribe",
    reasons: ["no such number", "switched off"],
    answers: ["Yes please, keep one", "What does it cost?", "I come on Saturday"],
    sales: ["Order no.", "Date", "Customer code", "Product", "Quantity", "Amount"],
    product: "Dragon Well 50 g",
  },
  zh: {
    header: ["回复内容", "失败原因", "回执时间", "状态", "打印姓名", "名单编号"],
    delivered: "已送达",
    failed: "失败",
    replied: "已回复",
    refused: "退订",
    reasons: ["空号", "关机"],
    answers: ["好的，请留一份", "多少钱？", "周六来拿"],
    sales: ["订单号", "日期", "会员编号", "商品名称", "数量", "金额"],
    product: "龙井茶 50克",
  },
} as const;

/** Of a list, in its order: how many of each come back; the last few say nothing. */
const FATES = { failed: 8, refused: 5, replied: 12, silent: 10 } as const;

/** The fate of the `at`th row of a list with so many rows; null: it does not come back. */
export function fateOf(at: number, rows: number): "failed" | "refused" | "replied" | "delivered" | null {
  if (at < FATES.failed) return "failed";
  if (at < FATES.failed + FATES.refused) return "refused";
  if (at < FATES.failed + FATES.refused + FATES.replied) return "replied";
  return at < rows - FATES.silent ? "delivered" : null;
}

/** The list as the sender gives it back: other columns in another order, the codes last, and not everybody in it. */
export function returnedFile(language: Language, codes: readonly string[], day: string): Returned {
  const { header, reasons, answers, ...words } = WORDS[language];
  const counts = { failed: 0, refused: 0, replied: 0, delivered: 0 };
  const lines: string[] = [header.join(",")];
  for (const [at, code] of codes.entries()) {
    const fate = fateOf(at, codes.length);
    if (fate === null) continue;
    counts[fate]++;
    const answer = fate === "replied" ? answers[at % answers.length] : "";
    const reason = fate === "failed" ? reasons[at % reasons.length] : "";
    lines.push([`"${answer ?? ""}"`, reason, day, words[fate], "-", code].join(","));
  }
  const file = csvFile(language === "zh" ? "短信回执.csv" : "message-report.csv", lines);
  return { file, rows: lines.length - 1, ...counts };
}

export interface WindowSales {
  readonly file: TestFile;
  readonly rows: number;
  /** Of those contacted, how many buy. */
  readonly buyers: number;
}

/** Sales of the campaign's days: every fourth of those contacted buys once, every twentieth of all others. */
export function windowSales(
  language: Language,
  contacted: readonly string[],
  others: readonly string[],
  days: readonly string[],
): WindowSales {
  const { sales, product } = WORDS[language];
  const buying = (codes: readonly string[], every: number): readonly string[] =>
    codes.filter((_, at) => at % every === 0);
  const buyers = buying(contacted, 4);
  const lines = [...buyers, ...buying(others, 20)].map((code, at) => {
    const amount = 60 + ((at * 37) % 240);
    return [`W${1000 + at}`, days[at % days.length], code, product, 1, amount.toFixed(2)].join(",");
  });
  const file = csvFile(language === "zh" ? "活动期销售.csv" : "window-sales.csv", [sales.join(","), ...lines]);
  return { file, rows: lines.length, buyers: buyers.length };
}

function csvFile(name: string, lines: readonly string[]): TestFile {
  return { name, mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) };
}
