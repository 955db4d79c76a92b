/**
 * Stands in for the kit's own way of writing styles (`<style>` elements filled as HTML), which the content security policy
 * forbids: the same styles as constructed sheets, adopted by the document. The build puts it in place (build/strict-policy.ts).
 */

interface Options {
  /** Whether the style goes before those that are there; `queue` too is put before, in order. */
  readonly prepend?: boolean | "queue";
}

/** What the kit does with the element it gets back: marks on it, which nothing here needs. */
interface StyleMark {
  setAttribute(name: string, value: string): void;
}

interface Adopted {
  readonly sheet: CSSStyleSheet;
  readonly mark: StyleMark;
  css: string;
}

const adopted = new Map<string, Adopted>();
let queued = 0;

/** Writes the style of a key, or replaces it. */
export function updateCSS(css: string, key: string, { prepend = false }: Options = {}): StyleMark {
  const found = adopted.get(key);
  if (found !== undefined) {
    if (found.css !== css) found.sheet.replaceSync(css);
    found.css = css;
    return found.mark;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const entry: Adopted = { sheet, css, mark: { setAttribute: () => {} } };
  adopted.set(key, entry);
  place(sheet, prepend);
  return entry.mark;
}

export function removeCSS(key: string): void {
  const found = adopted.get(key);
  if (found === undefined) return;
  adopted.delete(key);
  const sheets = document.adoptedStyleSheets;
  const at = sheets.indexOf(found.sheet);
  if (at < 0) return;
  if (at < queued) queued--;
  sheets.splice(at, 1);
}

/** A style without a key, as the kit writes for a moment. */
export function injectCSS(css: string, options: Options = {}): StyleMark {
  return updateCSS(css, `once ${css}`, options);
}

export function clearContainerCache(): void {}

/** Icons look for a shadow root to write into; the page has none. */
export function getShadowRoot(): null {
  return null;
}

/** The kit's warnings are for who writes it; the build leaves them out. */
export function warningOnce(): void {}

function place(sheet: CSSStyleSheet, prepend: boolean | "queue"): void {
  const sheets = document.adoptedStyleSheets;
  if (prepend === "queue") sheets.splice(queued++, 0, sheet);
  else if (prepend) {
    sheets.unshift(sheet);
    queued++;
  } else sheets.push(sheet);
}
