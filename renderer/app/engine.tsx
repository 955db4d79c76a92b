import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from "react";
import type { Regulars } from "../../core/engine/api.ts";
import type { EngineEvent } from "../../core/engine/events.ts";
import type { ViewName, Views, WorkspaceAnswer } from "../../core/engine/views.ts";
import type { Asked, ViewStore } from "./views.ts";

/** The engine as the face holds it: replaced as a whole when a worker had to be started again. */
export interface EngineHold {
  readonly regulars: Regulars;
  readonly views: ViewStore;
  /** Hears what the engine tells without being asked; the returned function stops it. */
  listen(listener: (event: EngineEvent) => void): () => void;
}

export const EngineContext = createContext<EngineHold | null>(null);

export function useEngine(): EngineHold {
  const engine = useContext(EngineContext);
  if (engine === null) throw new Error("no engine above this component");
  return engine;
}

/** The engine: every call a screen may make. Calls fail with a `RegularsError`. */
export function useRegulars(): Regulars {
  return useEngine().regulars;
}

/**
 * Asks the engine and shows the answer: asks again when the engine says that it is stale, keeps the old answer while the new one
 * is on its way (also while the params change, unless they name another subject by `id`), and ignores overtaken answers.
 */
export function useView<Name extends ViewName>(
  view: Name,
  params: Views[Name]["params"],
): Asked<Views[Name]["answer"]> {
  const { views } = useEngine();
  const key = JSON.stringify(params);
  const kept = useRef<{ subject: unknown; epoch: number; answer: Views[Name]["answer"] } | null>(null);
  const paramsNow = useRef(params);
  paramsNow.current = params;
  const watch = useCallback(
    (listener: () => void) => views.watch(view, paramsNow.current, listener),
    // The params are compared by what they say, not by their identity.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [views, view, key],
  );
  const asked = useSyncExternalStore(watch, () => views.peek(view, params));
  const subject = subjectOf(params);
  if (asked.answer !== null) kept.current = { subject, epoch: views.epoch, answer: asked.answer };
  const old = kept.current;
  if (asked.answer === null && asked.loading && old !== null && old.subject === subject && old.epoch === views.epoch) {
    return { answer: old.answer, loading: true, error: null };
  }
  return asked;
}

/** A number that changes whenever answers of the view go stale: for pieces that fetch pages by themselves. */
export function useViewVersion(view: ViewName): number {
  const { views } = useEngine();
  const watch = useCallback((listener: () => void) => views.watchVersions(listener), [views]);
  return useSyncExternalStore(watch, () => views.version(view));
}

/** The open workspace, its settings and what undo would do; null before one is open and answered. */
export function useWorkspace(): WorkspaceAnswer | null {
  const views = useContext(EngineContext)?.views ?? null;
  const watch = useCallback((listener: () => void) => views?.watch("workspace", {}, listener) ?? (() => {}), [views]);
  return useSyncExternalStore(watch, () => views?.peek("workspace", {}).answer ?? null);
}

function subjectOf(params: object): unknown {
  return "id" in params ? params.id : null;
}
