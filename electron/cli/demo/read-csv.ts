/** A CSV as the program itself writes one, as objects by header: quoted or not, with or without a byte order mark. */
export function readCsv(bytes: Uint8Array): readonly Readonly<Record<string, string>>[] {
  const text = new TextDecoder("utf-8", { ignoreBOM: false }).decode(bytes);
  const [header = [], ...rows] = records(text);
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

function records(text: string): string[][] {
  const out: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const found = CELL.exec(text);
    if (found === null) break;
    const [, quoted, plain = "", end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    out.push(row);
    row = [];
  }
  return out;
}
