/** Whether what was copied last was certainly copied here: nobody has left the window since, so nobody copied anything elsewhere. */
let isOurs = false;

addEventListener("copy", () => (isOurs = true), true);
addEventListener("cut", () => (isOurs = true), true);
addEventListener("blur", () => (isOurs = false));

/** Puts a text on the clipboard. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  isOurs = true;
}

/**
 * Empties the clipboard if what lies there is ours. A page without the focus may not, and the system's own history of the clipboard is out
 * of reach.
 */
export async function clearOwnClipboard(): Promise<void> {
  if (!isOurs || !document.hasFocus()) return;
  isOurs = false;
  await navigator.clipboard.writeText("");
}
