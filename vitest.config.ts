import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// One world for every test: a time zone that is neither UTC nor the developer's, so that a day computed from a clock shows.
process.env["TZ"] = "Asia/Shanghai";

const ALL = ["test/**/*.test.{ts,tsx}"];
/** What keeps a store, a folder or a window: each file of these has a world of its own. The others share one, so that what they import is read once. */
const APART = ["core/ledger", "core/engine", "cli", "electron", "fuzz"].map((place) => `test/${place}/**/*.test.ts`);
const NEVER = ["test/e2e/**", "node_modules/**"];

export default defineConfig({
  test: {
    environment: "node",
    setupFiles: ["test/seed.ts"],
    projects: [
      { extends: true, test: { name: "apart", include: APART, exclude: NEVER } },
      { extends: true, test: { name: "together", include: ALL, exclude: [...NEVER, ...APART], isolate: false } },
    ],
    // One core is left to the runner where there are more than two; with two, both work.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 180_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    reporters: ["default"],
  },
});
