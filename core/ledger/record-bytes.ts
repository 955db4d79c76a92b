import type { IntArray, JoinedText, StoredColumn } from "../model/block.ts";
import { RegularsError } from "../model/error.ts";
import type { StoredRecord, StoredTable } from "./shapes.ts";

/**
 * Canonical bytes of a record, its id left out: a JSON header (format, table, rows, and for each part its name, type and length in
 * bytes), a zero byte, then the parts. Columns in the order of their names, integers and floats little-endian, texts as UTF-8, the
 * padding last; of a sealed record the one part that is sealed. What digests are over, and what stands for a record outside the store.
 */
export function bytesOf(record: StoredRecord): Uint8Array<ArrayBuffer> {
  const { names, parts } = partsOf(record);
  const header = new TextEncoder().encode(JSON.stringify([record.format, record.table, record.rows, names]));
  let size = header.length + 1;
  for (const part of parts) size += part.byteLength;
  const bytes = new Uint8Array(size);
  bytes.set(header);
  let at = header.length + 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** The record that canonical bytes stand for, under a new id; the inverse of `bytesOf`. Error: `ledger-damaged` for anything else. */
export function recordFrom(bytes: Uint8Array, id: string): StoredRecord {
  try {
    return readRecord(bytes, id);
  } catch (cause) {
    throw new RegularsError("ledger-damaged", { what: "bytes" }, { cause });
  }
}

type PartName = [name: string, type: string, bytes: number];

interface Parts {
  readonly names: PartName[];
  readonly parts: Uint8Array[];
}

function partsOf(record: StoredRecord): Parts {
  const out: Parts = { names: [], parts: [] };
  if ("sealed" in record) {
    add(out, "sealed", record.sealed, "sealed");
    return out;
  }
  if ("columns" in record) {
    for (const name of Object.keys(record.columns).toSorted()) addColumn(out, name, record.columns[name]!);
  } else {
    addText(out, "lines", record.lines);
  }
  add(out, "pad", record.pad);
  return out;
}

function addColumn(out: Parts, name: string, column: StoredColumn): void {
  switch (column.type) {
    case "same":
      return add(out, name, new Float64Array([column.value]), "same");
    case "int":
    case "float":
      return add(out, name, column.values);
    case "coded":
      add(out, name, column.codes, `coded ${column.codes.constructor.name}`);
      return addText(out, name, column.words);
    case "text":
      return addText(out, name, column.texts);
  }
}

function addText(out: Parts, name: string, joined: JoinedText): void {
  add(out, name, joined.ends, "ends");
  add(out, name, new TextEncoder().encode(joined.text), "text");
}

function add(out: Parts, name: string, array: ArrayBufferView, type: string = array.constructor.name): void {
  out.names.push([name, type, array.byteLength]);
  out.parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
}

/** Hands out the parts of a record one after the other. */
class PartReader {
  private readonly names: readonly PartName[];
  private readonly bytes: Uint8Array;
  private at: number;
  private next = 0;

  constructor(names: readonly PartName[], bytes: Uint8Array, at: number) {
    this.names = names;
    this.bytes = bytes;
    this.at = at;
  }

  /** Name and type of the part that comes next; null after the last. */
  peek(): { readonly name: string; readonly type: string } | null {
    const [name, type] = this.names[this.next] ?? [];
    return name === undefined || type === undefined ? null : { name, type };
  }

  /** The next part, in memory of its own, as an array of elements that begins wherever it must. */
  take(): Uint8Array<ArrayBuffer> {
    const part = this.names[this.next++];
    const end = this.at + (part?.[2] ?? Number.NaN);
    if (!(end <= this.bytes.length)) throw new RangeError("part");
    const taken = this.bytes.slice(this.at, end);
    this.at = end;
    return taken;
  }

  /** The next two parts: where texts end, and the texts. */
  text(): JoinedText {
    const ends = new Uint32Array(this.take().buffer);
    return { ends, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(this.take()) };
  }

  isDone(): boolean {
    return this.next === this.names.length && this.at === this.bytes.length;
  }
}

function readRecord(bytes: Uint8Array, id: string): StoredRecord {
  const end = bytes.indexOf(0);
  const header: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end)));
  const [format, table, rows, names] = header as [number, StoredTable, number, PartName[]];
  const parts = new PartReader(names, bytes, end + 1);
  const read = readParts({ id, format, table, rows }, parts);
  if (!parts.isDone()) throw new RangeError("rest");
  return read;
}

function readParts(
  { id, format, table, rows }: Pick<StoredRecord, "id" | "format" | "table" | "rows">,
  parts: PartReader,
): StoredRecord {
  if (parts.peek()?.type === "sealed") return { id, format, table, rows, sealed: parts.take() };
  if (table === "decision" || table === "commit") {
    return { id, format, table, rows, lines: parts.text(), pad: parts.take() };
  }
  return { id, format, table, rows, columns: readColumns(parts), pad: parts.take() };
}

function readColumns(parts: PartReader): Record<string, StoredColumn> {
  const columns: Record<string, StoredColumn> = {};
  for (let part = parts.peek(); part !== null && part.name !== "pad"; part = parts.peek()) {
    columns[part.name] = readColumn(parts, part.type);
  }
  return columns;
}

function readColumn(parts: PartReader, type: string): StoredColumn {
  if (type === "ends") return { type: "text", texts: parts.text() };
  const { buffer } = parts.take();
  if (type === "same") return { type: "same", value: new Float64Array(buffer)[0] ?? Number.NaN };
  if (type === "Float64Array") return { type: "float", values: new Float64Array(buffer) };
  if (!type.startsWith("coded ")) return { type: "int", values: intsFrom(type, buffer) };
  return { type: "coded", codes: intsFrom(type.slice("coded ".length), buffer), words: parts.text() };
}

function intsFrom(type: string, buffer: ArrayBuffer): IntArray {
  switch (type) {
    case "Int8Array":
      return new Int8Array(buffer);
    case "Uint8Array":
      return new Uint8Array(buffer);
    case "Int16Array":
      return new Int16Array(buffer);
    case "Uint16Array":
      return new Uint16Array(buffer);
    case "Int32Array":
      return new Int32Array(buffer);
    case "Uint32Array":
      return new Uint32Array(buffer);
    default:
      throw new TypeError("column");
  }
}
