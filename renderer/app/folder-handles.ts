import { soundStore } from "./sound-store.ts";

/**
 * Folders a person chose in a browser that lets a page ask for one. The browser's handles to them are kept in a database of their own,
 * which holds nobody's data and can be lost without harm: a folder can be chosen again. Read by the page and by the engine's worker.
 */
export interface KeptFolder {
  readonly id: string;
  readonly handle: FolderHandle;
}

/** What the type library does not know yet. */
export interface FolderHandle extends FileSystemDirectoryHandle {
  queryPermission(descriptor: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(descriptor: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

const DATABASE = "regulars-folders";
const STORE = "folders";

export async function keptFolders(): Promise<readonly KeptFolder[]> {
  return (await inStore<KeptFolder[]>("readonly", (store) => store.getAll())) ?? [];
}

export async function keepFolder(folder: KeptFolder): Promise<void> {
  await inStore("readwrite", (store) => store.put(folder));
}

export async function dropFolder(id: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(id));
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T | null> {
  const db = await openStore();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve((request.result as T | undefined) ?? null);
      transaction.onabort = () => reject(transaction.error ?? new Error("the list of folders cannot be used"));
    });
  } finally {
    db.close();
  }
}

async function openStore(): Promise<IDBDatabase> {
  const store = await soundStore();
  return new Promise((resolve, reject) => {
    const request = store.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the list of folders cannot be opened"));
    request.onblocked = () => reject(new Error("the list of folders is being changed"));
  });
}
