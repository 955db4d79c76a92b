import type { JobStep } from "../../../../core/engine/events.ts";

/** Long work: the tray in the top bar and what is said when it ends. */
export const jobs = {
  opening: "Opening the workspace",
  title: "Jobs",
  none: "Nothing is running.",
  running_one: "{{count, number}} job running",
  running_other: "{{count, number}} jobs running",
  steps: {
    reading: "Reading the file",
    matching: "Finding out what is new",
    writing: "Writing",
    folding: "Putting everything together",
    computing: "Computing",
    making: "Putting it together",
    saving: "Saving",
  } satisfies Record<JobStep, string>,
  waiting: "Starting",
  rows_one: "{{count, number}} row",
  rows_other: "{{count, number}} rows",
  left: "about {{time}} left",
  seconds: "{{count, number}} s",
  minutes: "{{count, number}} min",
  cancel: "Stop",
  cancelLabel: "Stop: {{title}}",
  stopping: "Stopping …",
  cancelled: "Stopped. Nothing of it was kept.",
  failed: "That did not work",
  undo: "Undo",
  undone: "Taken back.",
  interrupted: "The window was closed while something was still being written",
  interruptedNext:
    "It was either kept whole or not at all. Look at the newest step under Data; if it is missing there, do it again.",
  restarted: "Regulars had to restart its engine. Everything saved is there; work that was running was stopped.",
} as const;
