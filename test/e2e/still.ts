import type { Page } from "@playwright/test";
import { expectAccessible, settled } from "./app.ts";

/** The rules of access once nothing moves: a dialog that is still fading in has no contrast yet. */
export async function expectAccessibleOnceStill(page: Page, screen: string): Promise<void> {
  await settled(page);
  await expectAccessible(page, screen);
}
