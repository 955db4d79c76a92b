// Who may import whom, and why. `node test/checks/imports.mjs` checks it.

/** @type {"error"} */
const error = "error";

/** The stages of the engine, first to last: a stage may import those before it. */
const STAGES = [
  "model",
  "stats",
  "format",
  "import",
  "quality",
  "profile",
  "value",
  "predict",
  "loyalty",
  "segment",
  "campaign",
  "response",
  "evaluate",
  "report",
];

const laterStages = STAGES.map((stage, at) => ({
  name: `stage-${stage}-imports-only-earlier`,
  comment: `The engine reads from front to back: ${stage} may use the stages before it, so that each can be understood and tested without what comes after.`,
  severity: error,
  from: { path: `^core/${stage}/` },
  to: { path: `^core/(${[...STAGES.slice(at + 1), "ledger", "engine", "sample"].join("|")})/` },
}));

/** Rules about what is loaded; an import of types alone does not break them. The others hold for types too. */
export const RUN_TIME_RULES = ["one-adapter-imports-electron"];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...laterStages,
    {
      name: "core-knows-no-host",
      comment:
        "The same engine runs in a window, a tab and on the command line; what it needs of them comes through its ports.",
      severity: error,
      from: { path: "^core/" },
      to: { path: "^(renderer|electron|test)/" },
    },
    {
      name: "core-uses-no-node",
      comment: "The engine runs in a browser's worker, where Node's modules do not exist.",
      severity: error,
      from: { path: "^core/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "ledger-imports-only-model",
      comment:
        "Stored shapes depend on nouns, never on how they are computed with; a method may change without touching a person's data.",
      severity: error,
      from: { path: "^core/ledger/" },
      to: { path: "^core/(?!model/|ledger/)" },
    },
    {
      name: "sample-is-a-customer-of-the-stages",
      comment:
        "The sample shop makes data like a file does: it knows nouns and how rows are handed in, not where they are kept.",
      severity: error,
      from: { path: "^core/sample/" },
      to: { path: "^core/(ledger|engine)/" },
    },
    {
      name: "only-the-ledger-knows-dexie",
      comment:
        "One folder decides how things are stored, so that the store can be checked, changed and trusted in one place.",
      severity: error,
      from: { pathNot: "^(core/ledger|test)/" },
      to: { path: "node_modules/dexie" },
    },
    {
      name: "hosts-see-only-the-engine",
      comment:
        "A host asks the engine and shows the answer; reaching into a stage would put methods on the screen's side. The files it keeps for a workspace are the one port the ledger itself describes, and what a file may be called is said once.",
      severity: error,
      from: { path: "^(renderer|electron)/", pathNot: "^(renderer/app/workers|electron/cli)/" },
      to: { path: "^core/(?!engine/|model/|ledger/workspace-files\\.ts$|format/file-name\\.ts$)" },
    },
    {
      name: "hosts-start-only-the-import-worker",
      comment:
        "The files that start the two workers are the one place where a host may name the import worker beside the engine.",
      severity: error,
      from: { path: "^(renderer/app/workers|electron/cli)/" },
      to: {
        path: "^core/(?!engine/|model/|ledger/workspace-files\\.ts$|import/worker\\.ts$|import/worker-api\\.ts$)",
      },
    },
    {
      name: "renderer-and-electron-are-strangers",
      comment: "The same page runs in the window and in a tab; both sides meet only in the Bridge type.",
      severity: error,
      from: { path: "^renderer/" },
      to: { path: "^electron/" },
    },
    {
      name: "electron-knows-one-renderer-file",
      comment: "The desktop host serves the built page and sends its security policy; it knows nothing else of it.",
      severity: error,
      from: { path: "^electron/" },
      to: { path: "^renderer/(?!csp\\.ts$)" },
    },
    {
      name: "one-adapter-imports-electron",
      comment: "Decisions are pure and tested without a window; one short file hands them to Electron.",
      severity: error,
      from: { path: "^(core|renderer|electron)/", pathNot: "^electron/(main|preload/preload)\\.ts$" },
      to: { path: "^electron($|/(main|renderer|common)$)|node_modules/electron/" },
    },
    {
      name: "screens-are-strangers",
      comment: "Each screen can be read, changed and removed alone; what two share belongs to ui, charts or app.",
      severity: error,
      from: { path: "^renderer/screens/([^/]+)/" },
      to: { path: "^renderer/screens/", pathNot: "^renderer/screens/$1/" },
    },
    {
      name: "shared-pieces-know-no-screen",
      comment: "Pieces are used by screens, not the other way round.",
      severity: error,
      from: { path: "^renderer/(ui|charts)/" },
      to: { path: "^renderer/screens/" },
    },
    {
      name: "nothing-imports-tests",
      comment: "What is shipped must not depend on what checks it.",
      severity: error,
      from: { path: "^(core|renderer|electron)/" },
      to: { path: "^test/" },
    },
    {
      name: "no-unresolved-imports",
      comment: "An import that cannot be found is a mistake or a missing dependency.",
      severity: error,
      from: {},
      to: { couldNotResolve: true, pathNot: "^electron/(main|renderer)$|^virtual:|[?]url$" },
    },
    {
      name: "no-undeclared-dependencies",
      comment: "A package that is not in package.json can vanish with somebody else's update.",
      severity: error,
      from: { path: "^(core|renderer|electron)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|\\.cache)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      conditionNames: ["import", "node", "default", "types"],
    },
    tsPreCompilationDeps: true,
  },
};
