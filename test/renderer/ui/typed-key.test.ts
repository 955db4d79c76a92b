import { expect, it } from "vitest";
import { keyTyped } from "../../../renderer/ui/typed-key.ts";

it.each([
  ["a digit", { key: "3", code: "Digit3" }, "3"],
  ["a digit of the number pad", { key: "3", code: "Numpad3" }, "3"],
  ["a digit an input method has taken", { key: "Process", code: "Digit7" }, "7"],
  ["a letter", { key: "w", code: "KeyW" }, "w"],
  ["Enter", { key: "Enter", code: "Enter" }, "Enter"],
])("reads %s", (_, typed, key) => {
  expect(keyTyped(typed)).toBe(key);
});
