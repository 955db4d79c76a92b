import type { fileWarnings as english } from "../en/fileWarnings.ts";
import type { Translation } from "../translation.ts";

export const fileWarnings = {
  refusals: "文件里可能有人拒绝联系，但没有按拒绝来读",
  refusalsWhat:
    "这些列像是在说谁可以联系。请在“{{group}}”里给它们选一个含义，或者在文件里改好；照现在的回答“可以”，里面的人都算同意。",
  refusalColumn: "“{{column}}”，例如 {{examples}}",
  refusalAnswers: "关于可否联系，有的回答看不懂",
  refusalAnswersWhat:
    "只给出看不懂的回答的人，不管您在这里怎么说，相应的渠道都保持“未知”。如果其实同意过，请在文件里改好。",
  currencies: "文件里有几种货币：{{currencies}}",
  currenciesWhat: "这里不做换算，会全部当作{{own}}相加。请每种货币各用一个文件，或者先换算好再导入。",
  otherCurrency: "文件里的金额是{{currency}}，这里却按{{own}}计算",
  otherCurrencyWhat: "这里不做换算。请先换算好再导入，或者另建一个工作区。",
} satisfies Translation<typeof english>;
