import { defineConfig } from "vitest/config";

// One world for every test: a time zone that is neither UTC nor the developer's, so that a day computed from a clock shows.
process.env["TZ"] = "Asia/Shanghai";

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**", "node_modules/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    reporters: ["default"],
  },
});
