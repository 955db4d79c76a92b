/**
 * How the browser's threads may use memory: what is young has a few megabytes, and a heap grows by a third before it is gone through. Left to
 * itself each of the app's four threads takes 30 to 50 MB for what is young and keeps it, and lets its heap double
 * (measured in docs/benchmarks.md). For Chromium's switch `js-flags`.
 */
export const HEAP_FLAGS = "--max-semi-space-size=4 --heap-growing-percent=30";
