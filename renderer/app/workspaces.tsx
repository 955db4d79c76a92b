import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { WorkspaceInfo } from "../../core/engine/api.ts";
import { bridge } from "./bridge.ts";
import { useEngine } from "./engine.tsx";
import { recall } from "./remember.ts";
import { useOpening } from "./use-opening.ts";

/** The workspaces of this computer, and the one that is open. */
export interface Workspaces {
  /** Null before the engine has said. */
  readonly list: readonly WorkspaceInfo[] | null;
  readonly open: WorkspaceInfo | null;
  /** The one that was to be opened, and needs its passphrase first. */
  readonly locked: WorkspaceInfo | null;
  /** Whether one is being opened, or it is not yet known whether one will be. */
  readonly opening: boolean;
  openWorkspace(id: string): Promise<void>;
  /** Creates a workspace and opens it. */
  create(name: string): Promise<WorkspaceInfo>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Lets work put another workspace, or another state of this one, in the place of what is open; gives its id, which then is open. */
  restore(work: () => Promise<string>): Promise<void>;
}

const Context = createContext<Workspaces | null>(null);

/** Lists the workspaces at start and opens the one that was open last. */
export function WorkspacesProvider({ children }: { readonly children: ReactNode }) {
  const { regulars, views } = useEngine();
  const [list, setList] = useState<readonly WorkspaceInfo[] | null>(null);
  const { openId, setOpenId, lockedId, setLockedId, opening, setOpening, openWorkspace } = useOpening();

  const reload = useCallback(async () => {
    const found = await regulars.workspaces();
    setList(found);
    return found;
  }, [regulars]);

  useEffect(() => {
    let current = true;
    setOpenId(null);
    setOpening(true);
    setLockedId(null);
    // Before anything is asked: nothing may be seen that was masked before an engine had to be started again.
    if (recall("presenting") === "yes") void regulars.present(true);
    void Promise.all([reload(), bridge.info()]).then(([found, { safeMode }]) => {
      if (!current) return;
      // What the browser remembers may be lost when it is killed; the list of workspaces is not.
      const last = found.find(({ id }) => id === recall("workspace")) ?? latestOf(found);
      if (last === undefined || safeMode) setOpening(false);
      else void openWorkspace(last.id);
    });
    return () => {
      current = false;
    };
    // Once an engine; a change of language must not open the workspace again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [regulars]);

  const value = useMemo<Workspaces>(
    () => ({
      list,
      open: list?.find(({ id }) => id === openId) ?? null,
      locked: list?.find(({ id }) => id === lockedId) ?? null,
      opening,
      openWorkspace,
      create: async (name) => {
        const made = await regulars.createWorkspace(name);
        await reload();
        await openWorkspace(made.id);
        return made;
      },
      rename: async (id, name) => {
        await regulars.renameWorkspace(id, name);
        await reload();
        if (id === openId) views.refresh(["workspace"]);
      },
      restore: async (work) => {
        // Nothing is asked of what is about to be another.
        views.reset(false);
        let id = openId;
        try {
          id = await work();
          await reload();
        } finally {
          if (id === openId) views.reset(openId !== null);
        }
        if (id !== null && id !== openId) await openWorkspace(id);
      },
      remove: async (id) => {
        if (id === openId) {
          setOpenId(null);
          views.reset(false);
          await regulars.closeWorkspace();
        }
        await regulars.deleteWorkspace(id);
        await reload();
      },
    }),
    [list, openId, setOpenId, lockedId, opening, openWorkspace, regulars, reload, views],
  );
  return <Context value={value}>{children}</Context>;
}

/** The workspace that was opened last. */
function latestOf(list: readonly WorkspaceInfo[]): WorkspaceInfo | undefined {
  return list.toSorted((a, b) => b.openedAt - a.openedAt)[0];
}

export function useWorkspaces(): Workspaces {
  const workspaces = useContext(Context);
  if (workspaces === null) throw new Error("no workspaces above this component");
  return workspaces;
}
