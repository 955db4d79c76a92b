/** What a session tells its owner. */
export interface SessionEvents {
  /** The ledger has a new head; every answer may be stale. */
  changed(): void;
  writer(canWrite: boolean): void;
  /** What was kept of the first screens at this head. */
  glance(text: string): void;
  /** What the first screens say now, for the next opening; null: nothing is kept. */
  keep(): Promise<string | null>;
  /** Resolves once nobody waits for anything, or with the signal; absent: at once. */
  readonly calm?: (signal: AbortSignal) => Promise<void>;
}
