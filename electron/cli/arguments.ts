/** Wrong usage: told with the usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What follows each option of a command; options with several values take everything up to the next option. */
export interface OptionShape {
  readonly several: boolean;
  readonly required: boolean;
}

export interface Arguments {
  /** Values that follow no option. */
  readonly free: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Reads `a --out DIR --orders F G`. Throws `UsageError` for unknown, repeated, empty and missing options. */
export function readArguments(words: readonly string[], shapes: Readonly<Record<string, OptionShape>>): Arguments {
  const free: string[] = [];
  const options = new Map<string, string[]>();
  let open: { readonly name: string; readonly values: string[] } | null = null;
  for (const word of words) {
    if (word.startsWith("--")) {
      const name = word.slice(2);
      if (!Object.hasOwn(shapes, name)) throw new UsageError(`unknown option ${word}`);
      if (options.has(name)) throw new UsageError(`${word} is given twice`);
      open = { name, values: [] };
      options.set(name, open.values);
    } else if (open !== null && (open.values.length === 0 || shapes[open.name]?.several === true)) {
      open.values.push(word);
    } else {
      free.push(word);
    }
  }
  for (const [name, { required }] of Object.entries(shapes)) {
    const values = options.get(name);
    if (values?.length === 0) throw new UsageError(`--${name} needs a value`);
    if (values === undefined && required) throw new UsageError(`--${name} is missing`);
  }
  return { free, options };
}
