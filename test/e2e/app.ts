import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { builtPolicy } from "../../electron/build.mjs";
import { servePage } from "../../electron/page-server.mjs";
import { pageUnderTest } from "./build-page.ts";
import { Problems } from "./problems.ts";
import { answered, countQuestions } from "./questions.ts";

export type Language = "en" | "zh";
export const LANGUAGES: readonly Language[] = ["en", "zh"];

/**
 * The language in which something is tried that words make no difference to: every screen and the two long ways are walked in both anyway. In both
 * with REGULARS_LANGUAGES=both.
 */
export function mostlyIn(language: Language): readonly Language[] {
  return process.env["REGULARS_LANGUAGES"] === "both" ? LANGUAGES : [language];
}

/** A language and a theme to see the app in. */
export interface Look {
  readonly language: Language;
  readonly colorScheme: "light" | "dark";
}
export const LOOKS: readonly Look[] = LANGUAGES.flatMap((language) => [
  { language, colorScheme: "light" },
  { language, colorScheme: "dark" },
]);

/** The looks in which something is seen: contrast is the theme's, the room for words the language's. In all four with REGULARS_LANGUAGES=both. */
export function mostlySeen(...looks: readonly Look[]): readonly Look[] {
  return process.env["REGULARS_LANGUAGES"] === "both" ? LOOKS : looks;
}
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN" };

/** A file to be opened, made in memory. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

interface TestFixtures {
  /** The language of the browser, which the app follows. */
  language: Language;
  /** The page, opened at its first screen under the production policy. A test fails on any problem seen on the way. */
  app: Page;
}

/** `test` with the app as it ships: its own server, the production content security policy, nothing allowed to go wrong unseen. */
export const test = base.extend<TestFixtures, { origin: string }>({
  origin: [
    // oxlint-disable-next-line no-empty-pattern -- the tool reads the names of the fixtures from this pattern
    async ({}, use) => {
      const server = await servePage({ root: pageUnderTest(), policy: await builtPolicy(), port: 0 });
      await use(server.origin);
      await server.close();
    },
    { scope: "worker" },
  ],
  language: ["en", { option: true }],
  locale: async ({ language }, use) => use(LOCALES[language]),
  app: async ({ context, origin, page }, use, { errors }) => {
    const problems = new Problems();
    await problems.watch(context, origin);
    await useFileInputs(context);
    await countQuestions(context);
    await page.goto(`${origin}/`);
    await use(page);
    // Where a test failed, what stood on the page says why: a machine that ran it keeps no picture.
    if (errors.length > 0) console.log(await page.locator("body").ariaSnapshot());
    expect(problems.found).toEqual([]);
  },
});

/** A test cannot reach the browser's own file pickers; without them the page takes files by an input and gives them as downloads. */
export async function useFileInputs(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const picker of ["showOpenFilePicker", "showSaveFilePicker"]) Reflect.deleteProperty(globalThis, picker);
  });
}

/** Opens a file, or several, the way a browser without a file dialog of its own does: through the page's file input. */
export async function openFile(page: Page, press: () => Promise<void>, file: TestFile | TestFile[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await press();
  await (await chooser).setFiles(file);
}

/** Nothing loads, nothing moves: what is read once from here on is not of a moment before. */
export async function settled(page: Page): Promise<void> {
  const loading = page.locator("[aria-busy=true], .ant-spin-spinning, .ant-skeleton-active");
  await expect(page.getByRole("main")).toBeVisible();
  await expect(loading).toHaveCount(0);
  await page.evaluate(async () => {
    const ends = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(ends.map((animation) => animation.finished.catch(() => null)));
  });
  // Longer than a screen waits for the next letter before it asks.
  await page.waitForTimeout(150);
  await answered(page);
  await expect(loading).toHaveCount(0);
}

/** Fails on any violation of the accessibility rules (WCAG 2.2 AA and best practices) on what is shown. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await settled(page);
  // The app has no frames, so nothing needs a window of its own, which would also take the focus from what is looked at; and nobody
  // asks which element kept which rule: both together take two thirds of the time away.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const told = violations.map(
    ({ id, nodes }) =>
      `${screen}: ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary ?? ""})`).join("; ")}`,
  );
  expect.soft(told).toEqual([]);
}

export { expect };
