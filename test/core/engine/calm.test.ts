import { describe, expect, it } from "vitest";
import { Calm } from "../../../core/engine/calm.ts";
import { Jobs } from "../../../core/engine/jobs.ts";

/** A clock that moves when it is told to. */
function setting() {
  const resting: (() => void)[] = [];
  const jobs = new Jobs(
    () => 0,
    () => undefined,
  );
  const rest = (): Promise<void> => new Promise((resolve) => void resting.push(resolve));
  const calm = new Calm({ rest }, jobs);
  /** Lets the time pass that has to; gives whether it is calm by then. */
  const pass = async (wait: { readonly isOver: boolean }): Promise<boolean> => {
    for (const go of resting.splice(0)) go();
    await settle();
    return wait.isOver;
  };
  return { jobs, calm, pass };
}

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

function watch(wait: Promise<void>): { readonly isOver: boolean } {
  const watched = { isOver: false };
  void wait.then(() => (watched.isOver = true));
  return watched;
}

describe("calm", () => {
  it("comes once nothing was asked for a while, and then stays until something is", async () => {
    const { calm, pass } = setting();
    calm.stir();
    const first = watch(calm.come());
    await settle();
    expect(first.isOver).toBe(false);
    calm.stir();
    expect(await pass(first)).toBe(false);
    expect(await pass(first)).toBe(true);
    const again = watch(calm.come());
    await settle();
    expect(again.isOver).toBe(true);
  });

  it("waits for work under way, whatever its kind", async () => {
    const { calm, jobs, pass } = setting();
    let end = (): void => undefined;
    const work = (): Promise<void> => new Promise((resolve) => void (end = resolve));
    for (const under of [(): Promise<void> => jobs.run("job", work), (): Promise<void> => jobs.during(work)]) {
      calm.stir();
      const running = under();
      const wait = watch(calm.come());
      expect(await pass(wait)).toBe(false);
      end();
      await running;
      await settle();
      expect(await pass(wait)).toBe(true);
    }
  });

  it("is not waited for any longer once somebody is in a hurry", async () => {
    const { calm } = setting();
    calm.stir();
    const hurry = new AbortController();
    const wait = watch(calm.come(hurry.signal));
    hurry.abort();
    await settle();
    expect(wait.isOver).toBe(true);
  });
});
