/** Texts up to this long are compared by the bits of one number. */
const MOST_BITS = 32;

/**
 * Jaro–Winkler similarity, 0…1: the share of signs that agree near their place, more for a common beginning of up to four
 * (Winkler 1990, weight 0.1). Two empty texts are equal. Compares UTF-16 units.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  const most = Math.min(4, a.length, b.length);
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** For each sign the places in b where it stands, as bits; cleared after each comparison, of which there are millions. */
const places = new Int32Array(65_536);
const matchedInA = new Uint16Array(MOST_BITS);

function jaroOf(a: string, b: string): number {
  const { length: la } = a;
  const { length: lb } = b;
  if (la === 0 || lb === 0) return 0;
  if (la > MOST_BITS || lb > MOST_BITS) return jaroOfLong(a, b);
  for (let j = 0; j < lb; j++) places[b.charCodeAt(j)]! |= 1 << j;
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1);
  let matches = 0;
  let taken = 0;
  for (let i = 0; i < la && i - reach < lb; i++) {
    const sign = a.charCodeAt(i);
    const end = i + reach + 1;
    const within = (-1 << Math.max(0, i - reach)) & (end >= MOST_BITS ? -1 : (1 << end) - 1);
    const free = places[sign]! & within & ~taken;
    if (free === 0) continue;
    taken |= free & -free;
    matchedInA[matches++] = sign;
  }
  for (let j = 0; j < lb; j++) places[b.charCodeAt(j)] = 0;
  if (matches === 0) return 0;
  let halfTranspositions = 0;
  for (let k = 0; taken !== 0; taken &= taken - 1)
    if (b.charCodeAt(31 - Math.clz32(taken & -taken)) !== matchedInA[k++]) halfTranspositions++;
  return (matches / la + matches / lb + (matches - halfTranspositions / 2) / matches) / 3;
}

/** Room for marks, grown as needed. */
let takenA = new Uint8Array(64);
let takenB = new Uint8Array(64);

/** The same for texts with more signs than a number has bits. */
function jaroOfLong(a: string, b: string): number {
  const { length: la } = a;
  const { length: lb } = b;
  if (takenA.length < la) takenA = new Uint8Array(2 * la);
  if (takenB.length < lb) takenB = new Uint8Array(2 * lb);
  takenA.fill(0, 0, la);
  takenB.fill(0, 0, lb);
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1);
  let matches = 0;
  for (let i = 0; i < la; i++) {
    const sign = a.charCodeAt(i);
    const end = Math.min(lb, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (takenB[j] === 1 || b.charCodeAt(j) !== sign) continue;
      takenA[i] = takenB[j] = 1;
      matches++;
      break;
    }
  }
  if (matches === 0) return 0;
  let halfTranspositions = 0;
  for (let i = 0, j = 0; i < la; i++) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) halfTranspositions++;
    j++;
  }
  return (matches / la + matches / lb + (matches - halfTranspositions / 2) / matches) / 3;
}
