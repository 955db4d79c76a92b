import type { TFunction } from "i18next";
import type { Page } from "@playwright/test";
import { expect, openFile, type TestFile } from "./app.ts";

/** The answer to "may these people be contacted?" that a test gives. */
export interface PermissionAnswer {
  readonly channel: "phone" | "sms" | "email";
  readonly basis: string;
}

/** From the first screen: opens a file, which leads to the import screen in a workspace of its own. */
export async function openFirstFile(page: Page, t: TFunction<"words">, file: TestFile): Promise<void> {
  await openFile(page, () => page.getByRole("button", { name: t("start.open") }).click(), file);
  await expect(page.getByRole("heading", { name: t("data.importing.columns.title") })).toBeVisible();
}

/** Answers what the import screen asks and goes on to the plan. */
export async function checkFile(page: Page, t: TFunction<"words">, answer: PermissionAnswer | null): Promise<void> {
  if (answer === null) {
    await page.getByRole("radio", { name: t("data.importing.permission.unknown") }).check();
  } else {
    await page.getByRole("radio", { name: t("data.importing.permission.yes") }).check();
    await page.getByRole("checkbox", { name: t(`terms.channels.${answer.channel}`), exact: true }).check();
    await page.getByRole("textbox", { name: t("data.importing.permission.basis") }).fill(answer.basis);
  }
  await page.getByRole("button", { name: t("data.importing.check"), exact: true }).click();
  await expect(page.getByRole("heading", { name: t("data.importing.plan.title") })).toBeVisible({ timeout: 60_000 });
}

/** Takes the planned file in and waits until that is told. */
export async function takeIn(page: Page, t: TFunction<"words">, fileName: string, rows: number): Promise<void> {
  await pressTake(page, t, rows);
  await expect(page.getByRole("heading", { name: t("data.importing.done.title", { file: fileName }) })).toBeVisible({
    timeout: 60_000,
  });
}

/** Presses the button that takes the rows in. */
export async function pressTake(page: Page, t: TFunction<"words">, rows: number): Promise<void> {
  const grouped = new Intl.NumberFormat("en").format(rows);
  await page.getByRole("button", { name: t("data.importing.plan.take", { n: grouped, count: rows }) }).click();
}
