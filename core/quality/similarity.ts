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

/** Room for marks, grown as needed: the comparison is made millions of times. */
let takenA = new Uint8Array(64);
let takenB = new Uint8Array(64);

function jaroOf(a: string, b: string): number {
  const { length: la } = a;
  const { length: lb } = b;
  if (la === 0 || lb === 0) return 0;
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
