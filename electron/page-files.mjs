import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

/** Every kind of file the built page has; anything else is not served. */
const MIME_TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".webmanifest", "application/manifest+json; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".ico", "image/x-icon"],
  [".woff2", "font/woff2"],
  [".wasm", "application/wasm"],
  [".txt", "text/plain; charset=utf-8"],
]);

/**
 * The built page's file behind the path of a URL, or null where there is none: outside the folder, hidden, of an unknown
 * kind, or written in a way no honest link is. Shared by the desktop's own protocol and the local server.
 * @param {string} root The folder of the built page.
 * @param {string} urlPath As it stands in the URL, still percent-encoded, from its first slash, without query.
 * @returns {Promise<{ bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> } | null>}
 */
export async function readPageFile(root, urlPath) {
  const segments = pathSegments(urlPath);
  if (segments === null) return null;
  const type = MIME_TYPES.get(extname(segments.at(-1) ?? ""));
  if (type === undefined) return null;
  try {
    const folder = await realpath(root);
    const file = await realpath(join(folder, ...segments));
    if (!file.startsWith(folder + sep)) return null;
    const bytes = new Uint8Array(await readFile(file));
    return { bytes, headers: { "content-type": type, "cache-control": cacheControl(segments) } };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * The headers that every answer carries, the page's and its workers' alike (a worker has the policy of its own answer).
 * @param {string} policy The content security policy.
 * @returns {Record<string, string>}
 */
export function securityHeaders(policy) {
  return {
    "content-security-policy": `${policy}; frame-ancestors 'none'`, // which only a header can say
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}

/**
 * Decodes a URL's path once and splits it; null where a segment could lead elsewhere.
 * @param {string} urlPath
 * @returns {string[] | null}
 */
export function pathSegments(urlPath) {
  if (!urlPath.startsWith("/") || urlPath.length > 1024) return null;
  if (urlPath === "/") return ["index.html"];
  /** @type {string} */
  let decoded;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null; // not percent-encoding
  }
  const segments = decoded.slice(1).split("/");
  return segments.every((segment) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(segment) && !segment.includes(".."))
    ? segments
    : null;
}

/**
 * Built assets carry their content's hash in their name and never change; the rest is asked for anew.
 * @param {readonly string[]} segments
 */
function cacheControl(segments) {
  return segments[0] === "assets" ? "public, max-age=31536000, immutable" : "no-cache";
}

/** @param {unknown} error */
function isMissing(error) {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR" || code === "ENAMETOOLONG";
}
