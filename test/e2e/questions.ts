import type { BrowserContext, Page } from "@playwright/test";

const OPEN = "testQuestionsOpen";

/** Counts, from before a page's first line runs, what its screens have asked the engine and have no answer to yet. */
export async function countQuestions(context: BrowserContext): Promise<void> {
  await context.addInitScript((name) => {
    const open = new Set<unknown>();
    const heard = new WeakSet<MessagePort>();
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (message: unknown, ...rest: unknown[]) {
      const call = message as { id?: unknown; type?: unknown; path?: readonly unknown[] } | null;
      if (call?.type === "APPLY" && call.path?.at(-1) === "query") {
        open.add(call.id);
        if (!heard.has(this)) {
          heard.add(this);
          this.addEventListener("message", ({ data }: MessageEvent<{ id?: unknown } | null>) => open.delete(data?.id));
        }
      }
      Reflect.apply(post, this, [message, ...rest]);
    };
    // Whatever an ended engine was asked stays without an answer.
    const terminate = Worker.prototype.terminate;
    Worker.prototype.terminate = function () {
      open.clear();
      terminate.call(this);
    };
    Object.defineProperty(globalThis, name, { get: () => open.size });
  }, OPEN);
}

/** Every question has its answer, and the answers are drawn. */
export async function answered(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const drawn = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let quiet = 0; quiet < 3;) {
      await drawn();
      quiet = (Reflect.get(globalThis, name) ?? 0) === 0 ? quiet + 1 : 0;
    }
  }, OPEN);
}
