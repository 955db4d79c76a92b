import { expect, test } from "vitest";
import { changedItem, movedBy, replacedAt, withoutAt } from "../../../../renderer/screens/campaign/list-edits.ts";

const waves = ["brand", "product", "cases"];

test.each([
  [0, 1, ["product", "brand", "cases"]],
  [2, -1, ["brand", "cases", "product"]],
  [0, -1, waves],
  [2, 1, waves],
])("the item at %i moved by %i", (at, by, moved) => {
  expect(movedBy(waves, at, by)).toEqual(moved);
});

test("one place is replaced or left out", () => {
  expect(replacedAt(waves, 1, "offer")).toEqual(["brand", "offer", "cases"]);
  expect(withoutAt(waves, 1)).toEqual(["brand", "cases"]);
});

test("an item is changed by its id, the others stay what they are", () => {
  const lines = [
    { id: "a", planned: 1 },
    { id: "b", planned: 2 },
  ];
  const changed = changedItem(lines, "b", { planned: 5 });
  expect(changed).toEqual([
    { id: "a", planned: 1 },
    { id: "b", planned: 5 },
  ]);
  expect(changed[0]).toBe(lines[0]);
});
