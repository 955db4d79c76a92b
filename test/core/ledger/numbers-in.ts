/**
 * Every number in a record, wherever it stands, each as something that changes it by one; of an array of numbers the one at a share of
 * its length. But for the head's format, by which a newer version would say that this one must not touch it.
 */
export function numbersIn(record: object, at: number): (() => void)[] {
  const places: (() => void)[] = [];
  const walk = (of: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(of)) {
      if (ArrayBuffer.isView(value) && "length" in value) {
        const array = value as Uint8Array;
        if (array.length > 0) places.push(() => void (array[Math.floor(at * array.length)]! ^= 1));
      } else if (typeof value === "number" && !(name === "format" && of["k"] === "head"))
        places.push(() => void (of[name] = value + 1));
      else if (typeof value === "object" && value !== null) walk(value as Record<string, unknown>);
    }
  };
  walk(record as Record<string, unknown>);
  return places;
}
