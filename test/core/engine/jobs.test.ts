import { describe, expect, it } from "vitest";
import type { Progress } from "../../../core/engine/events.ts";
import { Jobs } from "../../../core/engine/jobs.ts";

describe("jobs", () => {
  it("tell a share that never goes backwards, at most five times a second", async () => {
    const told: Progress[] = [];
    let clock = 0;
    const jobs = new Jobs(
      () => clock,
      (progress) => told.push(progress),
    );
    await jobs.run("a", async (run) => {
      run.step("reading", 0.5);
      for (const share of [0.2, 0.4, 0.1, 0.8]) {
        clock += 120;
        run.progress(share, share * 1000);
      }
      run.step("writing", 0.5);
    });
    expect(told.map(({ step, share }) => [step, share])).toEqual([
      ["reading", 0],
      ["reading", 0.2],
      ["reading", 0.4],
      ["writing", 0.5],
    ]);
  });

  it("end with `cancelled` at the next check", async () => {
    const jobs = new Jobs(
      () => 0,
      () => undefined,
    );
    const running = jobs.run("a", async (run) => {
      jobs.cancel("a");
      run.check();
    });
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
  });

  it("refuse a second job under a name that is taken", async () => {
    const jobs = new Jobs(
      () => 0,
      () => undefined,
    );
    const first = jobs.run("a", () => Promise.resolve(1));
    await expect(jobs.run("a", () => Promise.resolve(2))).rejects.toMatchObject({ code: "busy" });
    await expect(first).resolves.toBe(1);
  });
});
