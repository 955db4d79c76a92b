/** The list with the item of that id changed. */
export function changedItem<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  changes: Partial<T>,
): T[] {
  return items.map((item) => (item.id === id ? { ...item, ...changes } : item));
}

/** The list with one place given another value. */
export function replacedAt<T>(items: readonly T[], at: number, value: T): T[] {
  return items.map((item, i) => (i === at ? value : item));
}

/** The list without one place. */
export function withoutAt<T>(items: readonly T[], at: number): T[] {
  return items.filter((_, i) => i !== at);
}

/** The list with the item at a place moved by so many places, as far as it goes. */
export function movedBy<T>(items: readonly T[], at: number, by: number): T[] {
  const to = at + by;
  if (to < 0 || to >= items.length) return [...items];
  const rest = withoutAt(items, at);
  return [...rest.slice(0, to), ...items.slice(at, at + 1), ...rest.slice(to)];
}
