import { createServer } from "node:http";
import { readPageFile, securityHeaders } from "./page-files.mjs";

/** A browser keeps its data by address, so the address never changes. */
export const FIXED_PORT = 41732;

/**
 * Serves the built page on this computer only, as a browser without the desktop shell opens it; end-to-end tests use the same.
 * @param {{ root: string, policy: string, port: number }} options `port` 0 takes a free one.
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>} Rejects with `EADDRINUSE` where the port is taken.
 */
export async function servePage({ root, policy, port }) {
  const server = createServer((request, response) => {
    answer(request, root, policy).then(
      ({ status, headers, bytes }) => {
        response.writeHead(status, { ...securityHeaders(policy), ...headers, "content-length": bytes.byteLength });
        response.end(request.method === "HEAD" ? undefined : bytes);
      },
      () => {
        response.writeHead(500, securityHeaders(policy));
        response.end();
      },
    );
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const NOTHING = new Uint8Array(0);

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {string} root
 * @param {string} policy
 * @returns {Promise<{ status: number, headers: Record<string, string>, bytes: Uint8Array }>}
 */
async function answer(request, root, policy) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return { status: 405, headers: { allow: "GET, HEAD" }, bytes: NOTHING };
  }
  if (!isOurHost(request)) return { status: 421, headers: {}, bytes: NOTHING };
  const file = await readPageFile(root, (request.url ?? "").split("?")[0] ?? "");
  if (file === null) return { status: 404, headers: {}, bytes: NOTHING };
  return { status: 200, headers: { ...file.headers, ...securityHeaders(policy) }, bytes: file.bytes };
}

/**
 * A page elsewhere can point a name of its own at this computer; its requests carry that name.
 * @param {import("node:http").IncomingMessage} request
 */
function isOurHost(request) {
  const port = request.socket.localPort;
  return request.headers.host === `127.0.0.1:${port}` || request.headers.host === `localhost:${port}`;
}
