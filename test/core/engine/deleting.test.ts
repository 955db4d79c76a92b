import { access } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { workspaceFolders } from "../../../electron/workspace-files.ts";
import { ownFolder } from "../../own-folder.ts";
import { testPorts } from "./ports.ts";

it("deletes a workspace's files with it, and before it, so that what failed half way can be deleted again", async () => {
  const home = join(await ownFolder("deleting"), "Regulars");
  const folders = workspaceFolders(home);
  let isGone = false;
  const regulars = createRegulars({
    ...testPorts(),
    files: async (workspace) => folders.files(workspace),
    fileWorkspaces: () => folders.workspaces(),
    removeFiles: async (workspace) => {
      if (isGone) throw new Error("the drive was pulled out");
      await folders.remove(workspace);
    },
  });
  const [{ id }, other] = [await regulars.createWorkspace("Tea"), await regulars.createWorkspace("Cups")];
  for (const workspace of [id, other.id]) {
    await regulars.openWorkspace(workspace, "open");
    await regulars.saveSettings({ loyalOrders: 7 });
  }
  await access(join(home, id));

  isGone = true;
  await expect(regulars.deleteWorkspace(id)).rejects.toThrow();
  expect((await regulars.workspaces()).map((one) => one.id)).toContain(id);
  isGone = false;
  await regulars.deleteWorkspace(id);
  expect((await regulars.workspaces()).map((one) => one.id)).toEqual([other.id]);
  await expect(access(join(home, id))).rejects.toThrow("ENOENT");
  await access(join(home, other.id));
});
