import { mkdir, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathSegments, readPageFile } from "../../electron/page-files.mjs";
import { servePage } from "../../electron/page-server.mjs";
import { PickedFiles } from "../../electron/picked-files.ts";
import { pageProtocol } from "../../electron/protocol.ts";
import { ownFolder } from "../own-folder.ts";

const POLICY = "default-src 'none'; script-src 'self'";
const SENT_POLICY = `${POLICY}; frame-ancestors 'none'`;
let root: string;

beforeAll(async () => {
  const around = await ownFolder("page");
  root = join(around, "page");
  await mkdir(join(root, "assets"), { recursive: true });
  await writeFile(join(root, "index.html"), "<!doctype html>");
  await writeFile(join(root, "assets", "a-1.js"), "1");
  await writeFile(join(root, "assets", "a.exe"), "1");
  await writeFile(join(root, ".hidden.js"), "1");
  await writeFile(join(around, "secret.js"), "secret");
  await symlink(join(around, "secret.js"), join(root, "link.js"));
});

describe("addresses that lead out of the page's folder, or are written to try", () => {
  const dots = ["..", "%2e%2e", "%2E.", ".%2e", "...", "%252e%252e", "..%00", "..;", "%c0%ae%c0%ae", "．．"];
  const slashes = ["/", "%2f", "\\", "%5c", "//", "%255c"];
  const starts = ["/", "/assets/", "//", "/./"];
  const table = starts.flatMap((start) =>
    dots.flatMap((dot) => slashes.map((slash) => `${start}${dot}${slash}secret.js`)),
  );
  const others = [
    "",
    "index.html",
    "/..",
    "/.",
    "//",
    "/.hidden.js",
    "/link.js",
    "/assets",
    "/assets/",
    "/assets/a.exe",
    "/index.html/",
    "/index.html%00.js",
    "/index.html%0a",
    "/C:/secret.js",
    "/c%3a/secret.js",
    "//server/share/secret.js",
    "/\\\\server\\share\\secret.js",
    "/%",
    "/%zz.js",
    "/~/secret.js",
    `/${"a".repeat(2000)}.js`,
    `/${"a/".repeat(400)}a.js`,
    "/missing.js",
  ];

  test("none is answered", async () => {
    expect(table.length + others.length).toBeGreaterThan(250);
    const answered = [];
    for (const path of [...table, ...others]) if ((await readPageFile(root, path)) !== null) answered.push(path);
    expect(answered).toEqual([]);
  });

  test("what leaves is split into plain names only", () => {
    expect(pathSegments("/")).toEqual(["index.html"]);
    expect(pathSegments("/assets/a-1.js")).toEqual(["assets", "a-1.js"]);
    expect(pathSegments("/a%2Fb.js")).toEqual(["a", "b.js"]);
    expect(pathSegments("/a/../b.js")).toBeNull();
  });
});

describe("the local server", () => {
  let server: Awaited<ReturnType<typeof servePage>>;
  beforeAll(async () => {
    server = await servePage({ root, policy: POLICY, port: 0 });
  });
  afterAll(() => server.close());

  test("serves the page with the policy on every answer", async () => {
    const page = await fetch(`${server.origin}/`);
    expect([page.status, await page.text()]).toEqual([200, "<!doctype html>"]);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const script = await fetch(`${server.origin}/assets/a-1.js?x=1`);
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(script.headers.get("cache-control")).toContain("immutable");
    const missing = await fetch(`${server.origin}/missing.js`);
    expect(missing.status).toBe(404);
    for (const answer of [page, script, missing]) {
      expect(answer.headers.get("content-security-policy")).toBe(SENT_POLICY);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("answers GET and HEAD only", async () => {
    const head = await fetch(`${server.origin}/`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      expect((await fetch(`${server.origin}/`, { method })).status).toBe(405);
    }
  });

  test("refuses pages elsewhere that point a name of their own at this computer", async () => {
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(server.origin);
      request({ host: "127.0.0.1", port, path: "/", headers: { host: `a.example:${port}` } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on("error", reject)
        .end();
    });
    expect(status).toBe(421);
  });

  test("says when its address is taken", async () => {
    const port = Number(new URL(server.origin).port);
    await expect(servePage({ root, policy: POLICY, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("the desktop's own protocol", () => {
  test("answers the same files under the same policy, and nobody else's addresses", async () => {
    const answer = pageProtocol(root, POLICY, new PickedFiles(() => "t"), new PickedFiles(() => "t"));
    const page = await answer(new Request("app://regulars/index.html"));
    expect([page.status, await page.text(), page.headers.get("content-security-policy")]).toEqual([
      200,
      "<!doctype html>",
      SENT_POLICY,
    ]);
    const refused = [
      "app://other/index.html",
      "https://regulars/index.html",
      "app://regulars/link.js",
      "app://regulars/picked/guess",
      "app://regulars/files/guess",
    ];
    for (const url of refused) expect((await answer(new Request(url))).status, url).toBe(404);
    expect((await answer(new Request("app://regulars/index.html", { method: "POST" }))).status).toBe(405);
  });
});
