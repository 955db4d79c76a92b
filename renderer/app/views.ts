import type { Regulars } from "../../core/engine/api.ts";
import type { EngineEvent } from "../../core/engine/events.ts";
import type { ViewName, Views } from "../../core/engine/views.ts";
import type { RegularsError } from "../../core/model/error.ts";
import { asRegularsError } from "./workers/errors-across.ts";

/** What is known of one question: the last answer, whether a newer one is on its way, and what went wrong. */
export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly loading: boolean;
  readonly error: RegularsError | null;
}

interface Entry {
  readonly view: ViewName;
  readonly params: unknown;
  asked: Asked<unknown>;
  stale: boolean;
  /** Counts the asks, so that an overtaken answer is known. */
  turn: number;
  readonly listeners: Set<() => void>;
}

/** How many answers nobody looks at any more are kept, so that going back shows them at once. */
const KEPT = 40;

/** The questions of all screens: asked once for everybody who looks, asked again when the engine says the answer is stale. */
export class ViewStore {
  /** Counts the workspaces opened: an answer of another epoch is about other data. */
  epoch = 0;
  private opened = false;
  private readonly regulars: Pick<Regulars, "query">;
  private readonly entries = new Map<string, Entry>();
  private readonly versions = new Map<ViewName, number>();
  private readonly versionListeners = new Set<() => void>();

  constructor(regulars: Pick<Regulars, "query">) {
    this.regulars = regulars;
  }

  /** Marks answers stale; those somebody looks at are asked for again at once. */
  hear(event: EngineEvent): void {
    if (event.type === "changed") this.refresh(event.views);
    if (event.type === "writer") this.refresh(["workspace"]);
  }

  /** Asks again for every answer of these views. */
  refresh(stale: readonly ViewName[]): void {
    for (const view of stale) this.versions.set(view, (this.versions.get(view) ?? 0) + 1);
    for (const [key, entry] of this.entries) {
      if (!stale.includes(entry.view)) continue;
      entry.stale = true;
      if (entry.listeners.size > 0) this.ask(entry);
      else this.entries.delete(key);
    }
    for (const listener of this.versionListeners) listener();
  }

  /** Another workspace is open, or none: forgets all answers, and asks only while one is open. */
  reset(opened: boolean): void {
    this.opened = opened;
    this.epoch++;
    for (const [key, entry] of this.entries) {
      entry.turn++;
      this.set(entry, { answer: null, loading: opened, error: null });
      entry.stale = true;
      if (entry.listeners.size > 0) this.ask(entry);
      else this.entries.delete(key);
    }
    for (const listener of this.versionListeners) listener();
  }

  peek<Name extends ViewName>(view: Name, params: Views[Name]["params"]): Asked<Views[Name]["answer"]> {
    // An entry is only ever filled by a query of its own view.
    return this.entry(view, params).asked as Asked<Views[Name]["answer"]>;
  }

  watch<Name extends ViewName>(view: Name, params: Views[Name]["params"], listener: () => void): () => void {
    const entry = this.entry(view, params);
    entry.listeners.add(listener);
    if (entry.stale) this.ask(entry);
    return () => {
      entry.listeners.delete(listener);
      this.dropOldest();
    };
  }

  version(view: ViewName): number {
    return this.epoch * 1_000_000 + (this.versions.get(view) ?? 0);
  }

  watchVersions(listener: () => void): () => void {
    this.versionListeners.add(listener);
    return () => void this.versionListeners.delete(listener);
  }

  private entry(view: ViewName, params: unknown): Entry {
    const key = `${view} ${JSON.stringify(params)}`;
    const found = this.entries.get(key);
    if (found !== undefined) return found;
    const entry: Entry = {
      view,
      params,
      asked: { answer: null, loading: true, error: null },
      stale: true,
      turn: 0,
      listeners: new Set(),
    };
    this.entries.set(key, entry);
    return entry;
  }

  private ask(entry: Entry): void {
    if (!this.opened) return;
    const turn = ++entry.turn;
    entry.stale = false;
    this.set(entry, { ...entry.asked, loading: true });
    this.regulars.query(entry.view, entry.params as Views[ViewName]["params"]).then(
      (answer) => {
        if (turn === entry.turn) this.set(entry, { answer, loading: false, error: null });
      },
      (error: unknown) => {
        if (turn === entry.turn) this.set(entry, { ...entry.asked, loading: false, error: asRegularsError(error) });
      },
    );
  }

  private set(entry: Entry, asked: Asked<unknown>): void {
    entry.asked = asked;
    for (const listener of entry.listeners) listener();
  }

  private dropOldest(): void {
    const idle = [...this.entries].filter(([, entry]) => entry.listeners.size === 0);
    for (const [key] of idle.slice(0, Math.max(0, idle.length - KEPT))) this.entries.delete(key);
  }
}
