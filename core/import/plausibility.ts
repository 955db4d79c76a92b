import type { Encoding } from "./encoding.ts";

/** How usual the characters are that the bytes give in an encoding: 0 (nobody writes so) … 1; over `characters` of them. */
export interface Plausibility {
  readonly share: number;
  readonly characters: number;
}

/**
 * Judges text by the byte pairs of its characters. The East Asian standards put the characters in daily use first, so the
 * lead byte tells how usual one is: GB 2312 level 1 (3,755 characters, leads B0–D7), Big5 level 1 (A4–C6), JIS level 1
 * (88–97) and kana, the Hangul syllables of KS X 1001 (B0–C8). Windows-1252 is Latin letters standing alone among others.
 */
export function plausibility(bytes: Uint8Array, encoding: Encoding): Plausibility {
  if (encoding === "windows-1252") return latin(bytes);
  const weigh = WEIGHTS[encoding];
  if (!weigh) return { share: 0, characters: 0 };
  let sum = 0;
  let characters = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    characters++;
    const trail = bytes[i + 1] ?? 0;
    const { weight, length } = weigh(lead, trail);
    sum += weight;
    i += length - 1;
  }
  return { share: characters === 0 ? 0 : sum / characters, characters };
}

interface Weight {
  readonly weight: number;
  readonly length: number;
}
type Weigh = (lead: number, trail: number) => Weight;

const WEIGHTS: Readonly<Partial<Record<Encoding, Weigh>>> = {
  gb18030: (lead, trail) => {
    if (trail >= 0x30 && trail <= 0x39) return { weight: 0.2, length: 4 };
    if (trail < 0xa1) return { weight: lead === 0x80 || lead === 0xff ? 0 : 0.15, length: lead === 0x80 ? 1 : 2 };
    if (lead >= 0xb0 && lead <= 0xd7) return { weight: 1, length: 2 };
    if (lead === 0xa1 || lead === 0xa3) return { weight: 1, length: 2 };
    if (lead >= 0xd8 && lead <= 0xf7) return { weight: 0.7, length: 2 };
    return { weight: 0.15, length: 2 };
  },
  big5: (lead, trail) => {
    if (lead >= 0xa4 && lead <= 0xc6) return { weight: trail < 0xa1 ? 1 : 0.97, length: 2 };
    if (lead >= 0xa1 && lead <= 0xa3) return { weight: 0.9, length: 2 };
    return { weight: 0.3, length: 2 };
  },
  shift_jis: (lead, trail) => {
    if (lead >= 0xa1 && lead <= 0xdf) return { weight: 0.15, length: 1 };
    if (lead === 0x82 || lead === 0x83) return { weight: 1, length: 2 };
    if (lead === 0x81) return { weight: 0.9, length: 2 };
    if (lead >= 0x88 && lead <= 0x97) return { weight: trail === 0 ? 0 : 0.95, length: 2 };
    return { weight: 0.2, length: 2 };
  },
  "euc-kr": (lead, trail) => {
    if (trail < 0xa1) return { weight: 0.1, length: 2 };
    if (lead >= 0xb0 && lead <= 0xc8) return { weight: 0.98, length: 2 };
    if (lead === 0xa1 || lead === 0xa3) return { weight: 0.9, length: 2 };
    return { weight: 0.2, length: 2 };
  },
};

function latin(bytes: Uint8Array): Plausibility {
  let sum = 0;
  let characters = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    characters++;
    const alone = (bytes[i - 1] ?? 32) < 0x80 && (bytes[i + 1] ?? 32) < 0x80;
    const letter = byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
    // € ‘ ’ “ ” • – — … and the no-break space, « ° ± » £ § ©.
    const usual = [
      0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xb0, 0xb1, 0xbb,
    ].includes(byte);
    if (alone && (letter || usual)) sum += 0.95;
    else if (letter) sum += 0.3;
  }
  return { share: characters === 0 ? 0 : sum / characters, characters };
}
