import { describe, expect, it } from "vitest";
import { isRefusalText } from "../../../core/response/answer-words.ts";

describe("an answer", () => {
  const OURS = "Reply STOP to unsubscribe 回T退订";

  it.each([
    "TD",
    "退订",
    "Stop.",
    "请不要再给我发短信了",
    "别再发了，谢谢",
    "Please unsubscribe me from this list",
    "please remove me from your mailing list, thank you",
    "Do not call again!",
    "don't text me",
    "怎么退订？",
    `stop ${OURS}`,
  ])("refuses: %s", (text) => {
    expect(isRefusalText(text, OURS)).toBe(true);
  });

  it.each([
    "How much is it?",
    "好的，什么时候到货",
    "stopped by yesterday, lovely shop",
    "别发错地址",
    "发我一份目录",
    `Yes please! > ${OURS}`,
    `${"The chairs that came in March were very good, and we should like eight more. ".repeat(2)} We did not unsubscribe.`,
  ])("does not refuse: %s", (text) => {
    expect(isRefusalText(text, OURS)).toBe(false);
  });
});
