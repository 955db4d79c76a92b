import { execFileSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

const NAMES = ["soffice", "libreoffice"];
const PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** LibreOffice on this computer: SOFFICE_PATH, else on the path, else where it is usually installed; null where there is none. */
const OFFICE = findOffice();

/** Whether LibreOffice is there; `describe.skipIf(!hasOffice)("… (needs LibreOffice)", …)`. */
export const hasOffice = OFFICE !== null;

/**
 * Opens files in LibreOffice and gives each back as text in another format, by name: spreadsheets as `fods`, texts as `fodt`.
 * Everything happens in a folder of its own, which is removed again.
 */
export function openedInOffice(
  files: Readonly<Record<string, Uint8Array | string>>,
  format: string,
): Record<string, string> {
  if (OFFICE === null) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "regulars-office-"));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    const out = join(folder, "out");
    const profile = pathToFileURL(join(folder, "profile")).href;
    execFileSync(
      OFFICE,
      [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", format, "--outdir", out, ...paths],
      { stdio: "ignore", timeout: 120_000 },
    );
    const extension = `.${format.split(":")[0] ?? format}`;
    const written = new Set(readdirSync(out));
    return Object.fromEntries(
      Object.keys(files).map((name) => {
        const as = name.slice(0, -extname(name).length) + extension;
        if (!written.has(as)) throw new Error(`LibreOffice did not open ${name}`);
        return [name, readFileSync(join(out, as), "utf8")];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findOffice(): string | null {
  const wanted = process.env["SOFFICE_PATH"];
  if (wanted !== undefined && wanted !== "") return wanted;
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((place) => NAMES.map((name) => join(place, name)));
  return [...onPath, ...PLACES].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
