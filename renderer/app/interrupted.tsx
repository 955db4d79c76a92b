import { App } from "antd";
import { useEffect, useRef } from "react";
import { useRunningJobs } from "./jobs.tsx";
import { forget, recall, remember } from "./remember.ts";
import { useT } from "./words/words.ts";

/** Set when the window goes while something is being written; not of what, which may name customers. */
const INTERRUPTED = "interrupted";

/** Says, when the window is opened again, that it was closed or loaded afresh while something was being written, and where to look. */
export function Interrupted() {
  const t = useT();
  const { notification } = App.useApp();
  const jobs = useRunningJobs();
  const isWriting = useRef(false);
  isWriting.current = jobs.some(({ progress }) => progress?.step === "writing");

  useEffect(() => {
    const leave = (): void => {
      if (isWriting.current) remember(INTERRUPTED, "yes");
    };
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, []);
  useEffect(() => {
    if (recall(INTERRUPTED) === null) return;
    forget(INTERRUPTED);
    notification.warning({
      title: t("jobs.interrupted"),
      description: t("jobs.interruptedNext"),
      duration: 0,
      placement: "bottomRight",
    });
  }, [notification, t]);
  return null;
}
