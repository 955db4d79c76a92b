import { buildDesktop, buildPage } from "../../electron/build.mjs";

/** Tests see the page as it is shipped, made from the sources as they are now. */
export default async function buildBeforeTests(): Promise<void> {
  await buildPage();
  await buildDesktop();
}
