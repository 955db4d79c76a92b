/** Blanks that nobody would see: at either end, doubled, or of another kind than a space. */
const UNSEEN = /^\s+|\s+$|\s{2,}|[^\S ]/gu;

/** A value as it is kept, its needless blanks marked so that they are seen. */
export function ValueText({ value }: { readonly value: string }) {
  const parts = [];
  let at = 0;
  for (const { index, 0: blanks } of value.matchAll(UNSEEN)) {
    parts.push(value.slice(at, index), <mark key={index}>{blanks}</mark>);
    at = index + blanks.length;
  }
  return (
    <span className="rg-clean-text">
      {parts}
      {value.slice(at)}
    </span>
  );
}
