import { RegularsError } from "../../model/error.ts";
import type { Regulars } from "../api.ts";
import type { Workbench } from "../workbench.ts";

type WorkspaceCalls = Pick<
  Regulars,
  | "workspaces"
  | "createWorkspace"
  | "renameWorkspace"
  | "deleteWorkspace"
  | "openWorkspace"
  | "closeWorkspace"
  | "takeOver"
  | "query"
  | "subscribe"
  | "cancel"
>;

/** Workspaces, questions and jobs. */
export function workspaceCalls(bench: Workbench): WorkspaceCalls {
  return {
    workspaces: () => bench.registry.list(),
    createWorkspace: (name) => bench.registry.create(name),
    renameWorkspace: (id, name) => bench.renameWorkspace(id, name),
    deleteWorkspace: async (id) => {
      if (bench.isOpen(id)) throw new RegularsError("workspace-deleting-open");
      await bench.registry.delete(id);
    },
    openWorkspace: (id, job) => bench.openWorkspace(id, job),
    closeWorkspace: () => bench.closeWorkspace(),
    takeOver: async () => {
      await bench.glimpsed;
      await bench.require().session.takeOver();
    },
    query: async (view, params) => {
      const { glimpsed } = bench;
      if (glimpsed === null) return bench.query(view, params);
      return bench.glance.answer(view, params) ?? glimpsed.then(() => bench.query(view, params));
    },
    subscribe: async (listener) => bench.subscribe(listener),
    cancel: async (job) => bench.jobs.cancel(job),
  };
}
