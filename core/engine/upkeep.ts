import { RegularsError } from "../model/error.ts";

/** Breaths before it begins, so that what is asked right after a commit or on opening is answered first. */
const BREATHS_BEFORE = 50;

/**
 * Work in the background that changes nothing anybody knows: joining the blocks of many small commits, looking for damage. It begins when
 * asked to, and gives way to whatever else is written.
 */
export class Upkeep {
  private readonly works: readonly ((signal: AbortSignal) => Promise<boolean>)[];
  private readonly breathe: () => Promise<void>;
  private readonly calm: (signal: AbortSignal) => Promise<void>;
  private readonly onFault: (fault: unknown) => void;
  private controller = new AbortController();
  private running: Promise<void> = Promise.resolve();
  /** Whether the first of the works has been gone through since it was last asked for, and who waits for that. */
  private isFirstDone = true;
  private waiting: (() => void)[] = [];

  /**
   * Each of `works`, one after the other, does what there is to do, and says whether there was anything. `onFault` hears of a fault of ours; `calm` resolves
   * once nobody waits for anything else, or when it is to end.
   */
  constructor(
    works: readonly ((signal: AbortSignal) => Promise<boolean>)[],
    breathe: () => Promise<void>,
    onFault: (fault: unknown) => void = throwUnawaited,
    calm: (signal: AbortSignal) => Promise<void> = () => Promise.resolve(),
  ) {
    this.calm = calm;
    this.works = works;
    this.breathe = breathe;
    this.onFault = onFault;
  }

  /** Begins soon, afresh where it was under way. */
  start(): void {
    void this.stop();
    const { signal } = (this.controller = new AbortController());
    this.isFirstDone = false;
    this.running = this.running.then(() => this.run(signal));
  }

  /** Resolves once nothing is left of the first of the works, or it cannot be done now; not while it is ended before that. */
  firstDone(): Promise<void> {
    return this.isFirstDone ? Promise.resolve() : new Promise((resolve) => void this.waiting.push(resolve));
  }

  /** Ends it; resolves once nothing of it is under way any more. */
  stop(): Promise<void> {
    this.controller.abort();
    return this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    for (let breath = 0; breath < BREATHS_BEFORE && !signal.aborted; breath++) await this.breathe();
    for (const [i, work] of this.works.entries()) {
      await this.doAll(work, signal);
      if (i === 0 && !signal.aborted) this.tellFirstDone();
    }
  }

  private tellFirstDone(): void {
    this.isFirstDone = true;
    const { waiting } = this;
    this.waiting = [];
    for (const tell of waiting) tell();
  }

  private async doAll(work: (signal: AbortSignal) => Promise<boolean>, signal: AbortSignal): Promise<void> {
    try {
      do await this.calm(signal);
      while (!signal.aborted && (await work(signal)));
    } catch (error) {
      // Stopped, too little room, another window: all is as it was, and it is tried again after the next commit. Damage is told to
      // whoever reads what is damaged. What is written next waits for this work, and must not fail by a fault of it.
      if (!(error instanceof RegularsError)) this.onFault(error);
    }
  }
}

/** Throws where nobody waits for it: it is seen as any fault is. */
function throwUnawaited(fault: unknown): void {
  queueMicrotask(() => {
    throw fault;
  });
}
