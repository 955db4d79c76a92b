import type { CustomScheme } from "electron/main";
import { HOST, PICKED_PATH, SCHEME } from "./origin.ts";
import { readPageFile, securityHeaders } from "./page-files.mjs";
import type { PickedFiles } from "./picked-files.ts";

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

/** Answers the page's requests: its own built files under the production policy, and the file just picked. */
export function pageProtocol(
  root: string,
  policy: string,
  picked: PickedFiles,
): (request: Request) => Promise<Response> {
  const headers = securityHeaders(policy);
  const refuse = (status: number): Response => new Response(null, { status, headers });
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    const path = ownPath(request.url);
    if (path === null) return refuse(404);
    if (path.startsWith(PICKED_PATH)) {
      const file = await picked.take(path);
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
