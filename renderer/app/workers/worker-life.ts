/** How long a worker lives is told by a lock it holds: the browser frees it the moment the worker is gone, whatever the reason. */
const lockName = (life: string): string => `regulars-life:${life}`;

/** In the worker: hold the lock as long as the thread lives; resolves once it is held. */
export function liveAs(life: string): Promise<void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockName(life), () => {
        resolve();
        return new Promise<never>(() => {});
      })
      .catch(reject);
  });
}

/** In the window: calls back once the worker that lives as `life` is gone. Watch only after it has said that it lives. */
export function watchLife(life: string, onDeath: () => void, signal: AbortSignal): void {
  navigator.locks
    .request(lockName(life), { signal }, () => onDeath())
    .catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
}
