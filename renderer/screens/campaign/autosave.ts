/** How what is on the screen stands against what is stored. */
export type SaveState = "saved" | "unsaved" | "saving" | "failed";

interface Options<T> {
  readonly save: (value: T) => Promise<unknown>;
  /** Called whenever the state changes. */
  readonly tell: (state: SaveState) => void;
  readonly onError: (error: unknown) => void;
  /** Milliseconds of rest before it saves by itself. */
  readonly rest: number;
}

/**
 * Stores what somebody is writing after a moment of rest, one save at a time. What is on the screen is the truth as long as it is not
 * stored; what was changed elsewhere (an undo, another window) is taken over only then.
 */
export class Autosave<T> {
  /** What is known to be stored, and what was before the last save. */
  private kept: string;
  private before: string | null = null;
  private draft: T;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly options: Options<T>;

  constructor(first: T, options: Options<T>) {
    this.draft = first;
    this.kept = canonical(first);
    this.options = options;
  }

  /** Takes what stands on the screen now. */
  change(draft: T): void {
    this.draft = draft;
    clearTimeout(this.timer);
    this.options.tell("unsaved");
    this.timer = setTimeout(() => void this.flush(), this.options.rest);
  }

  /** Stores what is not stored yet, at once; resolves with whether all is stored. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running !== null) await this.running;
    if (!this.isChanged()) {
      this.options.tell("saved");
      return true;
    }
    this.running = this.store();
    await this.running;
    return !this.isChanged();
  }

  /**
   * Hears what is stored now. Gives what the screen has to show instead, or null where it stays: it is what the screen stored, or the
   * screen has something newer.
   */
  hear(stored: T): T | null {
    const heard = canonical(stored);
    if (heard === this.kept) {
      this.before = null;
      return null;
    }
    if (heard === this.before || this.running !== null || this.isChanged()) return null;
    this.kept = heard;
    this.draft = stored;
    return stored;
  }

  private isChanged(): boolean {
    return canonical(this.draft) !== this.kept;
  }

  private async store(): Promise<void> {
    const saving = canonical(this.draft);
    this.options.tell("saving");
    try {
      await this.options.save(this.draft);
      this.before = this.kept;
      this.kept = saving;
      this.options.tell(this.isChanged() ? "unsaved" : "saved");
    } catch (error) {
      this.options.tell("failed");
      this.options.onError(error);
    } finally {
      this.running = null;
    }
  }
}

/** A value as text, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
