/** As much of the browser's storage buckets as is asked of them. */
export interface Buckets {
  open(name: string, options: { readonly persisted: boolean }): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** The name of the bucket; part of the format. */
const BUCKET = "regulars";

/** A store that says nothing for so long is left to who opens it, and told there. */
const PATIENCE_MS = 3000;

/**
 * The browser's store, or, where it can be neither opened nor deleted, another of the same browser: one altered bit in the file by which Chromium finds
 * the rest keeps a page from its store for good. What belongs there is brought back from the journal as after any loss, and brought up to date
 * should the first store be readable again one day.
 */
export async function soundStore(
  own: IDBFactory = indexedDB,
  buckets: Buckets | null = bucketsHere(),
): Promise<IDBFactory> {
  if (buckets === null || !(await isBroken(own)) || !(await isBroken(own))) return own;
  try {
    return (await buckets.open(BUCKET, { persisted: true })).indexedDB;
  } catch {
    return own; // what is wrong with it is told by whoever opens it
  }
}

function bucketsHere(): Buckets | null {
  const found: unknown = Reflect.get(navigator, "storageBuckets");
  return found === undefined ? null : (found as Buckets);
}

/** Only the error that a store gives which cannot be opened whatever is tried: on a full disk it is another one. */
async function isBroken(store: IDBFactory): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  const asked = store.databases().then(
    () => false,
    (error: unknown) =>
      error instanceof Error && error.name === "UnknownError" && !/full|quota|space/i.test(error.message),
  );
  try {
    return await Promise.race([asked, silent]);
  } finally {
    clearTimeout(timer);
  }
}
