import { App, Button } from "antd";
import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from "react";
import type { CommitInfo } from "../../core/model/decision.ts";
import type { RegularsError } from "../../core/model/error.ts";
import { useEngine } from "./engine.tsx";
import { ErrorNote } from "../ui/error-note.tsx";
import { useT } from "./words/words.ts";
import { asRegularsError } from "./workers/errors-across.ts";

/** Says, at the edge of the screen, what has happened. */
export interface Tell {
  /** Something is done; with `undo` the announcement carries a button that takes that commit back. */
  done(text: string, undo?: CommitInfo): void;
  /** Something failed, in words. An error is told once however often it passes here. */
  error(error: RegularsError): void;
}

const Context = createContext<Tell | null>(null);

/** Errors already told, so that a promise nobody waits for does not tell them again. */
const told = new WeakSet<RegularsError>();

/**
 * Also tells what no caller has caught: an action of a screen may simply be started, its failure is told here in words. What is a
 * fault of ours stands in the browser's console besides.
 */
export function TellProvider({ children }: { readonly children: ReactNode }) {
  const { regulars } = useEngine();
  const { message, notification } = App.useApp();
  const t = useT();
  const now = useRef({ regulars, message, notification, t });
  now.current = { regulars, message, notification, t };

  const tell = useMemo<Tell>(() => {
    const error = (failure: RegularsError): void => {
      if (told.has(failure)) return;
      told.add(failure);
      const { message, notification, t } = now.current;
      if (failure.code === "cancelled") {
        void message.info(t("jobs.cancelled"));
        return;
      }
      notification.error({
        title: t("jobs.failed"),
        description: <ErrorNote error={failure} bare />,
        duration: 0,
        placement: "bottomRight",
      });
    };
    const takeBack = async (key: string, commit: CommitInfo): Promise<void> => {
      const { notification, regulars, message, t } = now.current;
      notification.destroy(key);
      try {
        await regulars.retract(commit.seq, "kept", "");
        void message.success(t("jobs.undone"));
      } catch (thrown) {
        error(asRegularsError(thrown));
      }
    };
    return {
      error,
      done: (text, undo) => {
        const { message, notification, t } = now.current;
        if (undo === undefined) {
          void message.success(text);
          return;
        }
        const key = `undo-${undo.seq}`;
        const stay = new Stay(() => notification.destroy(key));
        notification.success({
          key,
          title: text,
          duration: 0,
          props: { onMouseEnter: stay.hold, onMouseLeave: stay.begin },
          placement: "bottomRight",
          actions: (
            <Button size="small" onClick={() => void takeBack(key, undo)}>
              {t("jobs.undo")}
            </Button>
          ),
        });
      },
    };
  }, []);

  useEffect(() => {
    const uncaught = (event: PromiseRejectionEvent): void => {
      if (!(event.reason instanceof Error)) return;
      const error = asRegularsError(event.reason);
      if (error.severity !== "fault") event.preventDefault();
      tell.error(error);
    };
    addEventListener("unhandledrejection", uncaught);
    return () => removeEventListener("unhandledrejection", uncaught);
  }, [tell]);
  return <Context value={tell}>{children}</Context>;
}

/** How long an announcement stays, in milliseconds, after it was last pointed at. */
const STAYS_MS = 8000;

/** The time an announcement stays. The library's own counts it frame by frame and draws with every one. */
class Stay {
  private readonly end: () => void;
  private timer = 0;

  constructor(end: () => void) {
    this.end = end;
    this.begin();
  }

  readonly begin = (): void => {
    this.hold();
    this.timer = window.setTimeout(this.end, STAYS_MS);
  };

  readonly hold = (): void => clearTimeout(this.timer);
}

export function useTell(): Tell {
  const tell = useContext(Context);
  if (tell === null) throw new Error("no teller above this component");
  return tell;
}
