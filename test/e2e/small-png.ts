import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
const RGB = 3;

/**
 * A screenshot with its 256 most frequent colours: about a third of the bytes. The rest of its colours are shades at the edges of
 * letters, and become the nearest of these. Takes PNGs as Chromium writes them: 8-bit RGB, not interlaced.
 */
export function smallPng(png: Buffer): Buffer {
  const { header, data } = partsOf(png);
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  if (header[8] !== 8 || header[9] !== 2 || header[12] !== 0) throw new Error("not an 8-bit RGB picture");
  const pixels = unfilter(inflateSync(data), width * RGB, height);
  const { palette, indices } = paint(pixels);
  const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter: none
  for (let y = 0; y < height; y++) indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const newHeader = Buffer.from(header);
  newHeader[9] = 3; // by palette
  const chunks = [
    chunk("IHDR", newHeader),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

function partsOf(png: Buffer): { readonly header: Buffer; readonly data: Buffer } {
  const data: Buffer[] = [];
  let header = Buffer.alloc(0);
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") header = Buffer.from(body);
    if (type === "IDAT") data.push(body);
    at += 12 + length;
  }
  return { header, data: Buffer.concat(data) };
}

/** Undoes the five filters of PNG: each byte is stored as its difference from what its neighbours predict. */
function unfilter(raw: Buffer, stride: number, height: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= RGB ? out[at - RGB]! : 0;
      const up = y > 0 ? out[at - stride]! : 0;
      const upLeft = x >= RGB && y > 0 ? out[at - stride - RGB]! : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter ?? 0] ?? 0;
      out[at] = raw[y * (stride + 1) + 1 + x]! + predicted;
    }
  }
  return out;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

function paint(pixels: Buffer): { readonly palette: Buffer; readonly indices: Buffer } {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += RGB) {
    const colour = pixels.readUIntBE(at, RGB);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ordered = [...counts].toSorted((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const kept = ordered.slice(0, COLOURS);
  const indexOf = new Map(ordered.map((colour) => [colour, nearest(kept, colour)]));
  const palette = Buffer.alloc(kept.length * RGB);
  kept.forEach((colour, i) => palette.writeUIntBE(colour, i * RGB, RGB));
  const indices = Buffer.alloc(pixels.length / RGB);
  for (let i = 0; i < indices.length; i++) indices[i] = indexOf.get(pixels.readUIntBE(i * RGB, RGB)) ?? 0;
  return { palette, indices };
}

function nearest(kept: readonly number[], colour: number): number {
  const distance = (other: number): number =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  return kept.reduce((best, other, i) => (distance(other) < distance(kept[best] ?? 0) ? i : best), 0);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}
