/** Text as GBK bytes, by turning the decoder's own table around. Throws for a character GBK does not have. */
export function encodeGbk(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = code < 0x80 ? [code] : table().get(character);
    if (pair === undefined) throw new Error(`not in GBK: ${character}`);
    bytes.push(...pair);
  }
  return Buffer.from(bytes);
}

let known: Map<string, readonly number[]> | null = null;

function table(): Map<string, readonly number[]> {
  if (known !== null) return known;
  const decoder = new TextDecoder("gbk");
  known = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && character !== "\uFFFD" && !known.has(character))
        known.set(character, [lead, trail]);
    }
  }
  return known;
}
