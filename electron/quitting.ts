/** The page gets so long to finish before the app closes all the same. */
export const PATIENCE_MS = 20_000;

interface Refusable {
  preventDefault(): void;
}

/** Holds the app's closing back until the page has finished what must be whole: asked once, waited for, but not for ever. */
export class Quitting {
  readonly #ask: () => void;
  readonly #quit: () => void;
  #state: "open" | "asked" | "closing" = "open";
  #timer: NodeJS.Timeout | undefined;

  constructor(ask: () => void, quit: () => void) {
    this.#ask = ask;
    this.#quit = quit;
  }

  /** For whatever would close the app. */
  hold(event: Refusable): void {
    if (this.#state === "closing") return;
    event.preventDefault();
    this.begin();
  }

  /** The system is going down: nothing holds it, but the page hears of it. */
  begin(): void {
    if (this.#state !== "open") return;
    this.#state = "asked";
    this.#timer = setTimeout(() => this.finish(), PATIENCE_MS);
    this.#ask();
  }

  /** The page has finished, or nobody is left to ask. */
  finish(): void {
    if (this.#state !== "asked") return;
    clearTimeout(this.#timer);
    this.#state = "closing";
    this.#quit();
  }
}
