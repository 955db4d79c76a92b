import { finalizer } from "comlink";
import { afterEach, describe, expect, test } from "vitest";
import { RegularsError } from "../../../core/model/error.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import type { OnProgress } from "../../../core/import/worker-api.ts";
import { importerOver, serveImporter } from "../../../renderer/app/workers/importer-port.ts";
import { keepErrorsAcross } from "../../../renderer/app/workers/errors-across.ts";

const FILE = new Blob(["code,name\nA1,Ann\nB2,Ben\n"]);

keepErrorsAcross();

describe("an import worker over a port", () => {
  const ports: MessagePort[] = [];
  afterEach(() => ports.splice(0).forEach((port) => port.close()));

  /** The worker as another thread calls it. */
  const across = () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    serveImporter(createImportWorker(null), port2);
    return importerOver(port1);
  };

  /** A listener to progress, and the moment nobody over there holds it any more. */
  const listener = () => {
    const shares: number[] = [];
    let letGo = (): void => {};
    const released = new Promise<void>((resolve) => (letGo = resolve));
    const onProgress: OnProgress = (share) => void shares.push(share);
    return { shares, released, onProgress: Object.assign(onProgress, { [finalizer]: letGo }) };
  };

  test("lets go of who listens to its progress once a file is converted", async () => {
    const worker = across();
    const { mapping } = await worker.inspect(FILE, "people.csv", {});
    const { shares, released, onProgress } = listener();
    const converted = await worker.convert(FILE, { mapping, country: "CN", anonymous: "leaveOut" }, onProgress);
    expect(converted.rows).toBe(2);
    expect(shares.at(-1)).toBe(1);
    await released;
  });

  test("lets go of them when nothing comes of it", async () => {
    const worker = across();
    const { mapping } = await worker.inspect(FILE, "people.csv", {});
    const { released, onProgress } = listener();
    const request = { mapping, country: "CN", anonymous: "leaveOut" } as const;
    await expect(worker.convert(new Blob([]), request, onProgress)).rejects.toThrow(RegularsError);
    await released;
  });
});
