/** Milliseconds of each of several updates of one record, small or padded, each in a strict transaction of its own. */
export async function updateRecords(times: number, padding: number): Promise<number[]> {
  const db = await opened();
  const out: number[] = [];
  for (let i = 0; i < times; i++) {
    const pad = new Uint8Array(padding);
    for (let at = 0; at < padding; at += 65_536) crypto.getRandomValues(pad.subarray(at, at + 65_536));
    const began = performance.now();
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction("small", "readwrite", { durability: "strict" });
      const store = transaction.objectStore("small");
      const read = store.get(1);
      read.addEventListener("success", () => store.put({ id: 1, name: "Somebody", city: `Town ${i}`, pad }));
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("error", () => reject(transaction.error ?? new Error("store")));
    });
    out.push(performance.now() - began);
  }
  db.close();
  return out;
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("bench-small", 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore("small", { keyPath: "id" }));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("store")));
  });
}
