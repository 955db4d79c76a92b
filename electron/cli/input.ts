import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { RegularsError } from "../../core/model/error.ts";
import { mappingSchema, type ImportMapping } from "../../core/model/mapping.ts";

/** A file named on the command line, with the name it is told by. */
export interface InputFile {
  readonly name: string;
  readonly content: Blob;
}

/** Error: `file-unreadable`. */
export async function readInput(path: string): Promise<InputFile> {
  try {
    return { name: basename(path), content: new Blob([new Uint8Array(await readFile(path))]) };
  } catch (error) {
    throw new RegularsError("file-unreadable", { file: basename(path) }, { cause: error });
  }
}

/** How each file is to be read: file name → mapping, or one mapping for every file. */
export type Mappings = (fileName: string) => ImportMapping | null;

const mappingFileSchema = z.union([mappingSchema, z.record(z.string(), mappingSchema)]);

/** Reads a mapping file, as `mapping.json` of an earlier run is one. Errors: `file-unreadable`, `mapping-invalid`. */
export async function readMappings(path: string | undefined): Promise<Mappings> {
  if (path === undefined) return () => null;
  const { name, content } = await readInput(path);
  const parsed = mappingFileSchema.safeParse(parseJson(await content.text()));
  if (!parsed.success) throw new RegularsError("mapping-invalid", { file: name }, { cause: parsed.error });
  const one = mappingSchema.safeParse(parsed.data);
  if (one.success) return () => one.data;
  const byFile = new Map(Object.entries(z.record(z.string(), mappingSchema).parse(parsed.data)));
  return (fileName) => byFile.get(fileName) ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // refused by the schema
  }
}
