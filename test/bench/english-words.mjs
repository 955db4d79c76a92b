import { dirname, join } from "node:path";
import { runnerImport } from "vite";

const resources = join(dirname(dirname(import.meta.dirname)), "renderer", "app", "words", "resources.ts");

/** @type {{ module: { english: typeof import("../../renderer/app/words/resources.ts").english } }} */
const { module } = await runnerImport(resources, { configFile: false, logLevel: "error" });
const { frame, data } = module.english;
const { importing } = data;

/** What the bench looks for on the screen, in the app's own English words. */
export const words = {
  createWorkspace: frame.workspace.create,
  workspaceName: frame.workspace.name,
  createAction: frame.workspace.createAction,
  choose: importing.drop.choose,
  columns: importing.columns.title,
  permission: importing.permission.title,
  permissionUnknown: importing.permission.unknown,
  check: importing.check,
  plan: importing.plan.title,
  take: /^Take in [\d,]+ rows$/,
  done: new RegExp(importing.done.title.replace("{{file}}", ".*")),
  stop: importing.working.stop,
  stopped: importing.working.stopped,
};
