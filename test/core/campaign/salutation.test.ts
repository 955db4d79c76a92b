import { describe, expect, it } from "vitest";
import { salutation } from "../../../core/campaign/salutation.ts";
import { stateOf } from "../../state.ts";

describe("how somebody is addressed", () => {
  it.each([
    [{ name: "王小明", title: "先生" }, "王先生"],
    [{ name: "王小明", title: "Mr" }, "王先生"],
    [{ name: "欧阳娜娜", sex: "女" }, "欧阳女士"],
    [{ name: "欧阳", sex: "男" }, "欧先生"],
    [{ name: "李芳", title: "教授", sex: "女" }, "李教授"],
    [{ family: "陈", given: "晨", sex: "female" }, "陈女士"],
    [{ name: "王小明" }, "王小明"],
    [{ name: "Jane Smith", title: "Ms." }, "Ms. Smith"],
    [{ name: "Jane Smith", title: "女士" }, "Ms Smith"],
    [{ given: "Jane", family: "Smith", sex: "F" }, "Ms Smith"],
    [{ name: "Omar Khan", title: "Dr" }, "Dr Khan"],
    [{ name: "Jane Smith" }, "Jane Smith"],
    [{ name: "Jane", title: "Ms" }, "Jane"],
    [{ name: "王小明", title: "Dr" }, "王小明"],
    [{ title: "Ms" }, null],
    [{}, null],
  ])("%j is %s", (fields, expected) => {
    expect(salutation(stateOf({ customers: [{ customer: "a", ...fields }] }), 0)).toBe(expected);
  });
});
