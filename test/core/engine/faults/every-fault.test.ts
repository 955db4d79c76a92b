import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RegularsError } from "../../../../core/model/error.ts";
import { FAILURES, failAt, relent, WAYS, type Failure, type Way } from "./faulty.ts";
import { firstWeek, USE_CASES } from "./use-cases.ts";
import { World, type Copy } from "./world.ts";

/*
 * The Nth write of store and files fails, for every N of every use case. All the ways and failures with REGULARS_FAULTS=all (`npm run test:faults`),
 * else one of them for each use case, in turn.
 */

const ALL = process.env["REGULARS_FAULTS"] === "all";

/** What does not settle in so long never will. */
const PATIENCE_MS = 60_000;

const tally = { points: 0, old: 0, done: 0, doneButTold: 0 };
let world: World;
let base: Copy;

beforeAll(async () => {
  world = new World();
  await firstWeek(world);
  base = await world.copy();
});

afterAll(() => console.log(`fault points: ${JSON.stringify(tally)}`));

/** A way with each failure it can be told by: what is done late is told by none. */
function manners(useCase: number): readonly { readonly way: Way; readonly failure: Failure }[] {
  if (!ALL) return [{ way: WAYS[useCase % WAYS.length]!, failure: FAILURES[(useCase * 3) % FAILURES.length]! }];
  return WAYS.flatMap((way) => (way === "late" ? FAILURES.slice(0, 1) : FAILURES).map((failure) => ({ way, failure })));
}

/** What the workspace adds up to before a use case and after it. */
async function worlds(name: string) {
  await world.back(base);
  await USE_CASES[name]!(world);
  await world.regulars.closeWorkspace();
  const before = await world.state();
  await world.back(base);
  const run = await USE_CASES[name]!(world);
  await run();
  await world.regulars.closeWorkspace();
  return { before, after: await world.state() };
}

function settled(work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout;
  const never = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, new Error("never settled"));
  });
  const told = work.then(
    () => null,
    (error: unknown) => error,
  );
  return Promise.race([told, never]).finally(() => clearTimeout(timer));
}

/** The state after a failure: as before or as after, whole, also where the store is lost besides. */
async function aftermath(both: Awaited<ReturnType<typeof worlds>>, failure: unknown, where: string): Promise<void> {
  if (failure !== null) expect(failure, where).toBeInstanceOf(RegularsError);
  const state = await world.state();
  const isDone = JSON.stringify(state) === JSON.stringify(both.after);
  if (!isDone) expect(state, where).toEqual(both.before);
  if (failure === null) expect(isDone, `${where}: told as done`).toBe(true);
  await world.wipe();
  expect(await world.state(), `${where}: after the store was lost`).toEqual(state);
  tally.points++;
  if (failure === null) tally.done++;
  else if (isDone && JSON.stringify(both.before) !== JSON.stringify(both.after)) tally.doneButTold++;
  else tally.old++;
}

describe.each(Object.keys(USE_CASES).map((name, i) => [name, i] as const))(
  "whatever write of %s fails",
  (name, useCase) => {
    it("leaves what was, or what was to be, whole; and every promise settles", { timeout: 3_600_000 }, async () => {
      const both = await worlds(name);
      const before = tally.points;
      for (const { way, failure } of manners(useCase)) {
        for (let at = 1; ; at++) {
          await world.back(base);
          const run = await USE_CASES[name]!(world);
          failAt(at, way, failure);
          const told = await settled(run());
          const hit = relent();
          await settled(world.regulars.closeWorkspace());
          if (!hit) break;
          await aftermath(both, told, `write ${at} ${way}, ${failure.name}`);
        }
      }
      if (ALL) console.log(`${name}: ${tally.points - before} points`);
    });
  },
);
