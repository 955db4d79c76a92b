import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// One world for every test: a time zone that is neither UTC nor the developer's, so that a day computed from a clock shows.
process.env["TZ"] = "Asia/Shanghai";

export default defineConfig({
  test: {
    environment: "node",
    setupFiles: ["test/seed.ts"],
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", "node_modules/**"],
    // One core is left to the runner where there are more than two; with two, both work.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 180_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    reporters: ["default"],
  },
});
