import { defineConfig } from "@playwright/test";
import { HEAP_FLAGS } from "./electron/heap.mjs";
import { findBrowser } from "./test/browser.mjs";

const executablePath = findBrowser();
if (executablePath === null) throw new Error("No browser: install Chromium or Chrome, or name one in CHROME_PATH.");

// The address bar's own pages, two processes for each window, are left out: a quarter of a test's work. What else is switched off stands in
// Playwright's own list, which this one takes the place of.
const WITHOUT = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
];

export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.spec.ts",
  // Pictures are taken on demand: npm run screens.
  testIgnore: process.env["REGULARS_SCREENS"] === undefined ? "**/*pictures.spec.ts" : [],
  globalSetup: "./test/e2e/build-page.ts",
  outputDir: ".cache/e2e",
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  // Long enough for a machine that has something else to do.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: ".cache/e2e-report.json" }]],
  use: {
    viewport: { width: 1440, height: 900 },
    timezoneId: "Asia/Shanghai",
    // Nothing fades: what is looked at stands as it is, and nobody waits for it.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--font-render-hinting=none",
        `--disable-features=${WITHOUT.join()}`,
        `--js-flags=${HEAP_FLAGS}`, // as the desktop starts it
      ],
    },
  },
});
