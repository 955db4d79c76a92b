import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDesktop, buildPage, PAGE_FOLDER } from "../../electron/build.mjs";

/** Where the tests' own copy of the built page lies: a build that somebody starts meanwhile does not pull it from under them. */
const PAGE_COPY = "REGULARS_E2E_PAGE";

/** The folder the tests serve. */
export function pageUnderTest(): string {
  return process.env[PAGE_COPY] ?? PAGE_FOLDER;
}

/** Tests see the page as it is shipped, made from the sources as they are now. */
export default async function buildBeforeTests(): Promise<() => Promise<void>> {
  await buildPage();
  await buildDesktop();
  const copy = await mkdtemp(join(tmpdir(), "regulars-page-"));
  await cp(PAGE_FOLDER, copy, { recursive: true });
  process.env[PAGE_COPY] = copy;
  return () => rm(copy, { recursive: true, force: true });
}
