import { Navigate, Outlet } from "react-router";
import { Loading } from "../../ui/loading.tsx";
import { useWorkspace } from "../engine.tsx";
import { useWorkspaces } from "../workspaces.tsx";

/** Screens that speak of a workspace are shown once one is open; without one the way leads to the start. */
export function NeedsWorkspace() {
  const { open, opening } = useWorkspaces();
  const workspace = useWorkspace();
  if (open === null) return opening ? <Loading /> : <Navigate to="/start" replace />;
  return workspace === null ? <Loading /> : <Outlet />;
}
