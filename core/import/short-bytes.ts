/** Stands for whatever is not ASCII: no digit, mark or blank. */
const OTHER = 0xff;

/**
 * The bytes of a text, as far as they matter to who reads digits and marks: what is not ASCII is one byte that is neither. One buffer
 * serves all short texts: a few thousand cells of a sample are read one after the other.
 */
export function shortBytes(text: string): Uint8Array {
  const { length } = text;
  if (length > buffer.length) return new Uint8Array(length).fill(OTHER);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    buffer[i] = code < 0x80 ? code : OTHER;
  }
  return buffer.subarray(0, length);
}

const buffer = new Uint8Array(64);
