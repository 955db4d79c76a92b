import type { CustomScheme } from "electron/main";
import { FILES_PATH } from "../core/engine/host-files.ts";
import { HOST, PICKED_PATH, SCHEME } from "./origin.ts";
import { readPageFile, securityHeaders } from "./page-files.mjs";
import type { HandedOut } from "./picked-files.ts";

/** Gives out files by tickets, each once. */
export interface Tickets {
  take(urlPath: string): Promise<HandedOut | null>;
}

/** A scheme like https (so that the page has a store of its own), and nothing beyond that. */
export const SCHEMES: CustomScheme[] = [
  {
    scheme: SCHEME,
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      codeCache: true,
      stream: false,
      bypassCSP: false,
      allowServiceWorkers: false,
      corsEnabled: false,
      allowExtensions: false,
    },
  },
];

/** Answers the page's requests: its own built files under the production policy, the file just picked, and a workspace's files. */
export function pageProtocol(
  root: string,
  policy: string,
  picked: Tickets,
  files: Tickets,
): (request: Request) => Promise<Response> {
  const headers = securityHeaders(policy);
  const refuse = (status: number): Response => new Response(null, { status, headers });
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    const path = ownPath(request.url);
    if (path === null) return refuse(404);
    const tickets = path.startsWith(PICKED_PATH) ? picked : path.startsWith(FILES_PATH) ? files : null;
    if (tickets !== null) {
      const file = await tickets.take(path);
      if (file === null) return refuse(404);
      return new Response(file.body, {
        headers: { ...headers, "content-type": "application/octet-stream", "cache-control": "no-store" },
      });
    }
    const file = await readPageFile(root, path);
    return file === null ? refuse(404) : new Response(file.bytes, { headers: { ...headers, ...file.headers } });
  };
}

/** The path as it is written in the request, before any reader of URLs has tidied it up; null where it is not ours. */
function ownPath(url: string): string | null {
  const start = `${SCHEME}://${HOST}/`;
  return url.startsWith(start) ? (url.slice(start.length - 1).split(/[?#]/)[0] ?? null) : null;
}
