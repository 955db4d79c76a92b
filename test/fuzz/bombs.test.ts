import { describe, expect, it } from "vitest";
import { Shop } from "../core/import/shop.ts";
import { BOMBS } from "./bombs.ts";
import { outcomeOf } from "./outcome.ts";

/** `npm run fuzz -- --bombs` sets it: what unfolds to gigabytes, and the time and memory that it takes are told. */
const isMeasured = process.env["FUZZ_BOMBS"] !== undefined;
const MEGABYTES = isMeasured ? 2048 : 64;
const only = process.env["FUZZ_ONLY"] ?? "";

describe("a small file that would become a very large one", () => {
  if (isMeasured) console.log("   time    memory      file  bomb");
  it.each(BOMBS.filter(({ name }) => name.includes(only)).map((bomb) => [bomb.name, bomb] as const))(
    "%s is refused by name, or read where little is in it",
    async (name, bomb) => {
      const bytes = await bomb.make(MEGABYTES);
      const shop = await Shop.open();
      const watch = watchMemory();
      const before = process.cpuUsage();
      const outcome = await outcomeOf(shop, bytes);
      const { user, system } = process.cpuUsage(before);
      const more = watch.stop();
      if (isMeasured)
        console.log(
          [`${Math.round((user + system) / 1000)} ms`, `${more} MB`, `${(bytes.length / 2 ** 20).toFixed(1)} MB`]
            .map((cell) => cell.padStart(8))
            .join("  "),
          ` ${name}: ${outcome}`,
        );
      expect(outcome).toBe(bomb.ends);
    },
    600_000,
  );
});

/** The most memory that is held between now and its end above what is held now, megabytes. */
function watchMemory(): { stop(): number } {
  const first = process.memoryUsage().rss;
  let most = first;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 5);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.round((most - first) / 2 ** 20);
    },
  };
}
