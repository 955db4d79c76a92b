import { Outlet } from "react-router";
import { IncomingFileProvider } from "../files.tsx";

/** What surrounds every screen. */
export function Frame() {
  return (
    <IncomingFileProvider>
      <Outlet />
    </IncomingFileProvider>
  );
}
