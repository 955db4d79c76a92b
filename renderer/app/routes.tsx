import { createHashRouter, Navigate, type RouteObject } from "react-router";
import { Frame } from "./frame/frame.tsx";
import { NeedsWorkspace } from "./frame/needs-workspace.tsx";
import { Fault } from "./frame/fault.tsx";
import { Loading } from "../ui/loading.tsx";

type ScreenModule = { readonly Screen: () => React.ReactNode };

/** A screen that is loaded when it is first gone to. */
function screen(path: string, load: () => Promise<ScreenModule>): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).Screen }), errorElement: <Fault /> };
}

export const router = createHashRouter([
  {
    element: <Frame />,
    errorElement: <Fault />,
    hydrateFallbackElement: <Loading />,
    children: [
      screen("/start", () => import("../screens/start/screen.tsx")),
      {
        element: <NeedsWorkspace />,
        children: [
          screen("/", () => import("../screens/home/screen.tsx")),
          screen("/data", () => import("../screens/data/screen.tsx")),
          screen("/data/import", () => import("../screens/import/screen.tsx")),
          screen("/data/clean", () => import("../screens/clean/screen.tsx")),
          screen("/data/left-out/:commit", () => import("../screens/left-out/screen.tsx")),
          screen("/data/layouts", () => import("../screens/layouts/screen.tsx")),
          screen("/data/sources", () => import("../screens/sources/screen.tsx")),
          screen("/data/doubles", () => import("../screens/doubles/screen.tsx")),
          screen("/customers", () => import("../screens/customers/screen.tsx")),
          screen("/customers/:id", () => import("../screens/customer/screen.tsx")),
          screen("/customers/:id/merge", () => import("../screens/customer/merge-screen.tsx")),
          screen("/value", () => import("../screens/value/screen.tsx")),
          screen("/segments", () => import("../screens/segments/screen.tsx")),
          screen("/segments/:id", () => import("../screens/segments/screen.tsx")),
          screen("/campaigns", () => import("../screens/campaigns/screen.tsx")),
          screen("/campaigns/calendar", () => import("../screens/campaigns/calendar-screen.tsx")),
          screen("/campaigns/:id", () => import("../screens/campaign/screen.tsx")),
          screen("/campaigns/:id/lists", () => import("../screens/campaign/lists-screen.tsx")),
          screen("/campaigns/:id/effect", () => import("../screens/effect/screen.tsx")),
          screen("/campaigns/:id/report", () => import("../screens/report/screen.tsx")),
          screen("/reports", () => import("../screens/reports/screen.tsx")),
          screen("/campaigns/:id/answers", () => import("../screens/answers/screen.tsx")),
          screen("/replies", () => import("../screens/answers/replies-screen.tsx")),
          screen("/campaigns/:id/awareness", () => import("../screens/awareness/screen.tsx")),
          screen("/follow-ups", () => import("../screens/follow-ups/screen.tsx")),
          screen("/list", () => import("../screens/list/screen.tsx")),
          screen("/safety", () => import("../screens/safety/screen.tsx")),
          screen("/rights", () => import("../screens/rights/screen.tsx")),
          screen("/settings", () => import("../screens/settings/screen.tsx")),
          // An address that leads nowhere, typed or kept from an earlier version.
          { path: "*", element: <Navigate to="/" replace /> },
        ],
      },
    ],
  },
]);
