import { App } from "antd";
import { RouterProvider } from "react-router";
import { EngineProvider } from "./engine-provider.tsx";
import { Interrupted } from "./interrupted.tsx";
import { JobsProvider } from "./jobs.tsx";
import { KeepSafe } from "./keep-safe.tsx";
import { LockProvider } from "./lock/lock.tsx";
import { PreferencesProvider } from "./preferences.tsx";
import { router } from "./routes.tsx";
import { TellProvider } from "./tell.tsx";
import { ThemeProvider } from "./theme/theme.tsx";
import { useT } from "./words/words.ts";
import { WorkspacesProvider } from "./workspaces.tsx";

/** Everything the face stands on, outermost first: the person's preferences, the look, the engine, what is said, the work. */
export function AppRoot() {
  return (
    <PreferencesProvider>
      <ThemeProvider>
        <WithEngine />
      </ThemeProvider>
    </PreferencesProvider>
  );
}

function WithEngine() {
  const t = useT();
  const { message } = App.useApp();
  return (
    <EngineProvider onRestart={() => void message.warning(t("jobs.restarted"), 8)}>
      <TellProvider>
        <JobsProvider>
          <WorkspacesProvider>
            <LockProvider>
              <KeepSafe />
              <Interrupted />
              <RouterProvider router={router} />
            </LockProvider>
          </WorkspacesProvider>
        </JobsProvider>
      </TellProvider>
    </EngineProvider>
  );
}
