/** The memory of every typed array within a plain value of objects, arrays and maps: what can be handed over to another thread. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    // Arrays of texts and numbers can be long and hold no memory of their own to hand over.
    if (typeof value[0] === "object") for (const item of value) collect(item, found);
  } else if (value instanceof Map) {
    for (const item of value.values()) collect(item, found);
  } else if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) collect(item, found);
  }
}
