import { describe, expect, test } from "vitest";
import { both, where } from "../../../core/model/rule.ts";
import { peoplePath, ruleOfPath } from "../../../renderer/ui/people-link.ts";

const search = (path: string): URLSearchParams => new URLSearchParams(path.slice(path.indexOf("?")));

describe("the address of the people behind a number", () => {
  test("carries the rule there and back, whatever is in it", () => {
    const rule = both(where("city", "=", "Köln & 杭州?#"), where("net", ">=", 12.5));
    expect(ruleOfPath(search(peoplePath(rule)))).toEqual(rule);
  });

  test.each(["?rule=", "?rule=%7B", '?rule={"combinator":"xor","rules":[]}', "?other=1", ""])(
    "“%s” names no rule",
    (text) => {
      expect(ruleOfPath(new URLSearchParams(text))).toBeNull();
    },
  );
});
