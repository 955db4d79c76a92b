import type { TFunction } from "i18next";
import type { Page } from "@playwright/test";
import { expect } from "./app.ts";

/** From the first screen into the sample shop, whose home is shown. */
export async function openSample(page: Page, t: TFunction<"words">): Promise<void> {
  await page.getByRole("button", { name: t("start.sample") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("home.title") })).toBeVisible({ timeout: 60_000 });
}

/** Goes to a screen by its address, without loading the page again. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
}

/** The whole number a text holds, whatever groups it: "1,132 rows" is 1132. */
export function countIn(text: string | null): number {
  return Number((text ?? "").replaceAll(/\D/g, ""));
}
