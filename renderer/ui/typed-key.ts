interface Typed {
  readonly key: string;
  readonly code: string;
}

/** The digit of a key wherever it stands on the keyboard: an input method for Chinese may hide it in `key`. Else the key itself. */
export function keyTyped({ key, code }: Typed): string {
  if (/^\d$/.test(key)) return key;
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key;
}
