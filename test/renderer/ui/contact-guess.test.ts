import { describe, expect, it } from "vitest";
import { guessContact } from "../../../renderer/ui/contact-guess.ts";

describe("guessContact", () => {
  it.each([
    ["anna@example.org", [{ field: "email", value: "anna@example.org" }]],
    ["138 0013 8000", [{ field: "phone", value: "138 0013 8000" }]],
    ["新手机 13800138000", [{ field: "phone", value: "13800138000" }]],
    ["１３８００１３８０００", [{ field: "phone", value: "13800138000" }]],
    ["微信：tea_lover88", [{ field: "wechat", value: "tea_lover88" }]],
    ["传真 010-65551234", [{ field: "fax", value: "010-65551234" }]],
    [
      "new number +44 20 7946 0018, e-mail: tom@example.com",
      [
        { field: "email", value: "tom@example.com" },
        { field: "phone", value: "+44 20 7946 0018" },
      ],
    ],
    ["北京市朝阳区建国路 88 号", [{ field: "address", value: "北京市朝阳区建国路 88 号" }]],
  ])("takes %j for what it is", (text, guesses) => {
    expect(guessContact(text)).toEqual(guesses);
  });

  it("keeps an address beside a number", () => {
    expect(guessContact("12 Mill Lane, Ely, 01353 123456")).toEqual([
      { field: "phone", value: "01353 123456" },
      { field: "address", value: "12 Mill Lane, Ely" },
    ]);
  });
});
