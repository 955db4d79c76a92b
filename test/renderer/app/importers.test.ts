import { expose } from "comlink";
import { afterEach, describe, expect, it } from "vitest";
import { Importers } from "../../../renderer/app/workers/importers.ts";

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** The way to a worker that gives this as the cells of any rows, once it is let. */
function workerGiving(cell: string, ready: Promise<unknown> = Promise.resolve()): MessagePort {
  const { port1, port2 } = new MessageChannel();
  expose({ readRows: () => ready.then(() => [[cell]]) }, port1);
  ports.push(port1, port2);
  return port2;
}

const cellsOf = ({ worker }: Importers) => worker.readRows(new Blob([]), { columns: [] } as never, null);

describe("the import worker", () => {
  it("is another once it was exchanged, for whoever had it before too", async () => {
    const importers = new Importers(workerGiving("old"), () => Promise.resolve(workerGiving("new")));
    expect(await cellsOf(importers)).toEqual([["old"]]);
    const renewing = importers.renew();
    expect(await cellsOf(importers)).toEqual([["new"]]);
    await renewing;
    expect(await cellsOf(importers)).toEqual([["new"]]);
  });

  it("is not exchanged while it has something to do", async () => {
    let go = (): void => undefined;
    const asked = new Promise<void>((resolve) => (go = resolve));
    let exchanges = 0;
    const importers = new Importers(workerGiving("old", asked), () => {
      exchanges++;
      return Promise.resolve(workerGiving("new"));
    });
    const answer = cellsOf(importers);
    await importers.renew();
    expect(exchanges).toBe(0);
    go();
    expect(await answer).toEqual([["old"]]);
    await importers.renew();
    expect(exchanges).toBe(1);
  });
});
