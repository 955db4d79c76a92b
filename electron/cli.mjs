// npm run cli -- <command>: builds the command-line host where something has changed, then runs it.
import { pathToFileURL } from "node:url";
import { buildCommandLine, COMMAND_LINE_FILE } from "./build.mjs";

await buildCommandLine();
await import(pathToFileURL(COMMAND_LINE_FILE).href);
