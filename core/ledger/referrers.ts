import type { FieldColumn, SourceCode } from "../model/state.ts";

interface Known {
  readonly count: number;
  readonly live: Uint8Array;
  readonly codes: readonly (readonly SourceCode[])[];
}

/** Customers with a code: the only one there is, or −1 where several have it. */
type ByCode = ReadonlyMap<string, number>;

/**
 * Who introduced each customer, as an id; −1 unknown. The field holds a code of the same source, or a customer's id written `#17`. A
 * code set by hand may be of any source that knows only one customer by it. Nobody introduces themselves.
 */
export function resolveReferrers(
  field: FieldColumn | undefined,
  sources: Int32Array,
  sourceNames: readonly string[],
  known: Known,
): Int32Array {
  const out = new Int32Array(known.count).fill(-1);
  if (field === undefined) return out;
  const byCode = customersByCode(known);
  for (let customer = 0; customer < known.count; customer++) {
    const value: string | undefined = field.values[customer];
    if (value === undefined) continue;
    const source = sourceNames[sources[customer] ?? -1];
    const id = /^#\d+$/.test(value) ? Number(value.slice(1)) : (byCode.get(codeKey(source, value)) ?? -1);
    if (id >= 0 && id < known.count && id !== customer && known.live[id] === 1) out[customer] = id;
  }
  return out;
}

/** Live customers by (source, code), and by code alone under no source. */
function customersByCode({ live, codes }: Known): ByCode {
  const out = new Map<string, number>();
  const add = (key: string, customer: number): void => {
    const before = out.get(key);
    out.set(key, before === undefined || before === customer ? customer : -1);
  };
  for (let customer = 0; customer < codes.length; customer++) {
    if (live[customer] === 0) continue;
    for (const { source, code } of codes[customer]!) {
      add(codeKey(source, code), customer);
      add(codeKey(undefined, code), customer);
    }
  }
  return out;
}

function codeKey(source: string | undefined, code: string): string {
  return source === undefined ? code : `${source}\u0001${code}`;
}
