/** Strings shorter than this are copied when they are cut out of a longer one. */
const SHORT = 13;

/**
 * The same text in memory of its own. A cell is a slice of the piece it was read from and keeps that whole piece alive;
 * what is kept beyond the piece has to let go of it.
 */
export function ownText(text: string): string {
  if (text.length < SHORT) return text;
  if (text.length > 4096) return text.split("").join("");
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes);
}
