import { expect, it } from "vitest";
import { personName } from "../../../core/model/names.ts";
import { customerOf, stateOf } from "../../state.ts";

it("is the name as it came, else the given and the family name as their script puts them", () => {
  const state = stateOf({
    customers: `
      customer  name      given  family
      whole     Ann_Lee   Anna   Lee
      parts     -         Ben    Dow
      han       -         小明   王
      first     -         Cat    -
      none      -         -      -
    `,
  });
  const called = ["whole", "parts", "han", "first", "none"].map((code) => personName(state, customerOf(state, code)));
  expect(called).toEqual(["Ann Lee", "Ben Dow", "王小明", "Cat", undefined]);
});
