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
    takeOver: async () => bench.require().session.takeOver(),
    query: async (view, params) => bench.query(view, params),
    subscribe: async (listener) => bench.subscribe(listener),
    cancel: async (job) => bench.jobs.cancel(job),
  };
}
