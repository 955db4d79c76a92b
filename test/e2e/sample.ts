import type { Page } from "@playwright/test";

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
