import { RegularsError } from "../../../core/model/error.ts";
import type { Loop } from "./loop.ts";

const SAMPLE_SIZE = 60;

/** Asks a sample on the phone whether they know of it, before and after; afterwards more do. Gives who knew. */
export async function askAround(
  { engine, clock, chance }: Loop,
  campaign: string,
  phase: "before" | "after",
  knew: readonly number[],
): Promise<readonly number[]> {
  if (phase === "before") {
    const drawn = await engine.drawSample(campaign, SAMPLE_SIZE).then(
      () => true,
      (error: unknown) => {
        // A small shop has too few who may be called; then nothing is said of awareness.
        if (error instanceof RegularsError && error.code === "sample-too-small") return false;
        throw error;
      },
    );
    if (!drawn) return [];
  }
  const { people } = await engine.query("sample", { campaign });
  const know: number[] = [];
  for (const { customer, held } of people) {
    const aware =
      phase === "before" ? chance.happens(0.3) : knew.includes(customer) || chance.happens(held ? 0.1 : 0.3);
    if (aware) know.push(customer);
    await engine.recordAwareness({
      campaign,
      customer,
      phase,
      day: clock.today(),
      aware: aware ? "aided" : "none",
      understands: aware,
    });
  }
  return know;
}
