import { useEffect } from "react";
import { bridge } from "./bridge.ts";
import { useRegulars } from "./engine.tsx";

/** How often it is looked whether a copy is due. */
const LOOK_EVERY_MS = 5 * 60_000;

/** Lets the engine make the copies that are due: from time to time, when the window is put away, and before the app closes. */
export function KeepSafe() {
  const regulars = useRegulars();
  useEffect(() => {
    // What fails is told on the screen that shows how safe the data is.
    const keep = (moment: "time" | "closing"): Promise<void> => regulars.keepSafe(moment).catch(() => undefined);
    const timer = setInterval(() => void keep("time"), LOOK_EVERY_MS);
    const putAway = (): void => {
      if (document.visibilityState === "hidden") void keep("closing");
    };
    document.addEventListener("visibilitychange", putAway);
    const stop = bridge.onQuit(() => keep("closing"));
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", putAway);
      stop();
    };
  }, [regulars]);
  return null;
}
