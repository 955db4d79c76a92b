import type { ImportMapping } from "../model/mapping.ts";

/** What Windows-1252 has where ISO 8859-1 has control signs, 0x80 to 0x9F; five of them are the same. */
const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The decoder of an encoding. Some hosts' own one reads Windows-1252 as ISO 8859-1, which has no euro and no quotation marks; this one does not. */
export function decoderOf(
  encoding: ImportMapping["encoding"],
  options?: { readonly ignoreBOM?: boolean },
): Pick<TextDecoder, "decode"> {
  const decoder = new TextDecoder(encoding, options);
  if (encoding !== "windows-1252") return decoder;
  return { decode: (bytes, how) => decoder.decode(bytes, how).replace(/[\x80-\x9f]/g, western) };
}

function western(sign: string): string {
  return WESTERN[sign.charCodeAt(0) - 0x80] ?? sign;
}
