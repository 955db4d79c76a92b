/** The first bytes of formats that get renamed to .csv, and what to call them. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["XLSX", [0x50, 0x4b, 0x03, 0x04]],
  ["XLS", [0xd0, 0xcf, 0x11, 0xe0]],
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
  ["7-Zip", [0x37, 0x7a, 0xbc, 0xaf]],
  ["WebP", [0x52, 0x49, 0x46, 0x46]],
  ["SQLite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ["gzip", [0x1f, 0x8b]],
  ["bzip2", [0x42, 0x5a, 0x68]],
];

/** How lists of objects begin, blanks and a byte order mark before them. */
const JSON_OBJECT = /^(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"/;

/** Names the format where the bytes begin like something that is no table; else null. (A zip is nearly always a workbook.) */
export function binaryFormat(bytes: Uint8Array): string | null {
  for (const [name, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return name;
  }
  return JSON_OBJECT.test(String.fromCharCode(...bytes.subarray(0, 64))) ? "JSON" : null;
}
