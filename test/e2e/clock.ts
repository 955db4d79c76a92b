import type { Page } from "@playwright/test";
import { settled } from "./app.ts";

const DAY = 86_400_000;
/** Where the page keeps how far its calendar is ahead; init scripts cannot be changed once they are added. */
const AHEAD = "test.clock-ahead";

/**
 * A calendar that a test moves on: page and engine see the computer's own time so many days ahead, and time goes on in it. Timers stay
 * the real ones. The engine's worker has no storage to read the days from, so its script is served with them written in front.
 */
export class TestClock {
  private days = 0;
  private readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Takes the calendar of a page over; what is shown already keeps its own until the first move. */
  static async of(page: Page): Promise<TestClock> {
    const clock = new TestClock(page);
    await page.addInitScript({ content: shifted(`Number(localStorage.getItem(${JSON.stringify(AHEAD)}) ?? 0)`) });
    await page.context().route("**/engine.worker*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${shifted(String(clock.days * DAY))}\n${await response.text()}` });
    });
    return clock;
  }

  /** Closes the app and opens it again, at the same place, so many days later. */
  async forward(days: number): Promise<void> {
    this.days += days;
    await this.page.evaluate(([key, value]) => localStorage.setItem(key, value), [
      AHEAD,
      String(this.days * DAY),
    ] as const);
    await this.page.reload();
    await settled(this.page);
  }

  /** The day it is now, as 2026-11-21, or one so many days from it. */
  async day(later = 0): Promise<string> {
    return this.page.evaluate((ahead) => {
      const now = new Date();
      const at = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + ahead));
      return at.toISOString().slice(0, 10);
    }, later);
  }
}

/** A `Date` whose present is so many milliseconds ahead, as a script. */
function shifted(ahead: string): string {
  return `{
    const Real = Date;
    const now = () => Real.now() + ${ahead};
    globalThis.Date = class Date extends Real {
      constructor(...given) { if (given.length === 0) super(now()); else super(...given); }
      static now() { return now(); }
    };
  }`;
}
