import { expect, it } from "vitest";
import { isLoosening } from "../../../../renderer/screens/customer/loosening.ts";

it("asks for a reason only where a refusal is taken away", () => {
  expect(isLoosening("refused", "granted")).toBe(true);
  expect(isLoosening("withdrawn", "unknown")).toBe(true);
  expect(isLoosening("refused", "withdrawn")).toBe(false);
  expect(isLoosening("unknown", "granted")).toBe(false);
  expect(isLoosening("granted", "refused")).toBe(false);
});
