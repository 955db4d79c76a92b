import "./jitless.ts";
import { expose, proxy } from "comlink";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { browserPorts } from "./browser-ports.ts";
import { keepErrorsAcross } from "./errors-across.ts";
import { liveAs } from "./worker-life.ts";
import type { EngineStart } from "./start.ts";

keepErrorsAcross();

// The first message brings the ports; from then on all goes over them.
addEventListener(
  "message",
  (event: MessageEvent<EngineStart>) => {
    const { life, engine, importer, lent, files } = event.data;
    expose(proxy(createRegulars(browserPorts(importer, lent, files))), engine);
    void liveAs(life).then(() => postMessage("alive"));
  },
  { once: true },
);
