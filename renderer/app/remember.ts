/** Remembers a small choice of how the face looks on this computer; never anybody's data. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`regulars.${name}`, value);
  } catch {
    // A full or forbidden store costs the person a column width, nothing else.
  }
}

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`regulars.${name}`);
  } catch {
    return null;
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(`regulars.${name}`);
  } catch {
    // What cannot be reached is not recalled either.
  }
}
