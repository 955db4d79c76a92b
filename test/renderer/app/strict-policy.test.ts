import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../../../renderer/csp.ts";

const directives = new Map(
  CONTENT_SECURITY_POLICY.split("; ").map((directive) => {
    const [name = "", ...sources] = directive.split(" ");
    return [name, sources.join(" ")];
  }),
);

describe("the content security policy", () => {
  test("admits nothing that it does not name", () => {
    expect(directives.get("default-src")).toBe("'none'");
  });

  test.each(["script-src", "style-src", "connect-src", "worker-src", "font-src"])(
    "%s: the page's own alone",
    (name) => {
      expect(directives.get(name)).toBe("'self'");
    },
  );

  test.each(["frame-src", "object-src", "base-uri", "form-action"])("%s: none", (name) => {
    expect(directives.get(name)).toBe("'none'");
  });

  test("nothing is unsafe, nothing comes from elsewhere, one trusted policy", () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
    expect(directives.get("require-trusted-types-for")).toBe("'script'");
    expect(directives.get("trusted-types")).toBe("regulars");
  });
});

test("pages are written without script or style in them", () => {
  const html = readFileSync(join(import.meta.dirname, "../../../renderer/index.html"), "utf8");
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
});
