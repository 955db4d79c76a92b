/** The names of the places on the import screen that a heading or a missing answer leads to. */
export const SOURCE_PLACE = "import-source";
export const ORIGIN_PLACE = "import-origin";
export const PERMISSION_PLACE = "import-permission";

export function columnPlace(index: number): string {
  return `import-column-${index}`;
}

/** Brings a column's place into view and puts the keyboard there. */
export function focusColumn(index: number): void {
  focusPlace(columnPlace(index));
}

/** Brings a place into view and puts the keyboard on its first control. */
export function focusPlace(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  place.scrollIntoView({ block: "center" });
  place.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
}
