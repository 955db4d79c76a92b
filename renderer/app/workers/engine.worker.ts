import "./jitless.ts";
import { expose, proxy } from "comlink";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { browserPorts } from "./browser-ports.ts";
import { soundStore } from "../sound-store.ts";
import { keepErrorsAcross } from "./errors-across.ts";
import { liveAs } from "./worker-life.ts";
import type { EngineStart } from "./start.ts";

keepErrorsAcross();

// The first message brings the ports; from then on all goes over them.
addEventListener(
  "message",
  (event: MessageEvent<EngineStart>) => {
    void start(event.data);
    void liveAs(event.data.life).then(() => postMessage("alive"));
  },
  { once: true },
);

async function start({ engine, importer, lent, files }: EngineStart): Promise<void> {
  // Calls wait in the port meanwhile.
  const value = await soundStore();
  if (value !== indexedDB) Object.defineProperty(globalThis, "indexedDB", { value, configurable: true });
  expose(proxy(createRegulars(browserPorts(importer, lent, files))), engine);
}
