import { useEffect, useMemo, useState, type ReactNode } from "react";
import { Button, Flex } from "antd";
import type { Regulars } from "../../core/engine/api.ts";
import type { EngineEvent } from "../../core/engine/events.ts";
import { RegularsError } from "../../core/model/error.ts";
import { ErrorNote } from "../ui/error-note.tsx";
import { Loading } from "../ui/loading.tsx";
import { bridge } from "./bridge.ts";
import { EngineContext, type EngineHold } from "./engine.tsx";
import { ViewStore } from "./views.ts";
import { useT } from "./words/words.ts";
import { startEngine } from "./workers/start.ts";

/** How many deaths in a row are mended by starting again; after that the person is asked. */
const RESTARTS = 2;

interface Props {
  /** Told when a worker had died and was started again. */
  readonly onRestart: () => void;
  readonly children: ReactNode;
}

/** Runs the engine and its workers, and starts them again should one die. */
export function EngineProvider({ onRestart, children }: Props) {
  const [hold, setHold] = useState<EngineHold | null>(null);
  const [deaths, setDeaths] = useState(0);
  useEffect(() => {
    if (deaths > RESTARTS) return;
    const listeners = new Set<(event: EngineEvent) => void>();
    const engine = startEngine(
      { freeSpace: () => bridge.freeSpace(), releaseReserve: () => bridge.releaseReserve() },
      bridge.files,
      (event) => {
        for (const listener of listeners) listener(event);
      },
      () => {
        onRestart();
        setDeaths((count) => count + 1);
      },
    );
    const views = new ViewStore(engine.regulars);
    const listen = (listener: (event: EngineEvent) => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    listen((event) => views.hear(event));
    setHold({ regulars: engine.regulars, views, listen });
    const stopWaiting = bridge.onQuit(() => finish(engine.regulars));
    return () => {
      stopWaiting();
      setHold(null);
      engine.stop();
    };
    // The teller is only told, it does not make an engine.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [deaths]);
  if (deaths > RESTARTS) return <Dead onAgain={() => setDeaths(0)} />;
  if (hold === null) return <Loading />;
  return <EngineContext value={hold}>{children}</EngineContext>;
}

/** Before the app closes: what is being written is written, and the copy that is due is made. */
async function finish(regulars: Regulars): Promise<void> {
  try {
    await regulars.keepSafe("closing");
  } finally {
    await regulars.closeWorkspace();
  }
}

function Dead({ onAgain }: { readonly onAgain: () => void }) {
  const t = useT();
  const error = useMemo(() => new RegularsError("internal", {}), []);
  return (
    <Flex justify="center" className="rg-dead">
      <ErrorNote error={error}>
        <Button onClick={onAgain}>{t("frame.reload")}</Button>
      </ErrorNote>
    </Flex>
  );
}
