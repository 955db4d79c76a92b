import type { FieldColumn, SourceCode } from "../model/state.ts";
import { inStrides } from "./strides.ts";

interface Known {
  readonly count: number;
  readonly live: Uint8Array;
  readonly codes: readonly (readonly SourceCode[])[];
}

/** Customers with a code: the only one there is, or −1 where several have it. */
type ByCode = ReadonlyMap<string, number>;

/** What the field says, where each value came from, and who is there. */
export interface ReferrerInputs {
  readonly field: FieldColumn | undefined;
  /** The source of each customer's value, as a number of the source list; −1 by hand or unknown. */
  readonly sources: Int32Array;
  readonly sourceNames: readonly string[];
  readonly known: Known;
  /** By customer id: the record that stands for it; null: nobody is merged. */
  readonly into: Int32Array | null;
}

/** Customers between two breaths. */
const STRIDE = 16_384;

/**
 * Who introduced each customer, as an id; −1 unknown. The field holds a code of the same source, or, set by hand, a customer's id written `#17`. A
 * code set by hand may be of any source that knows only one customer by it. Nobody introduces themselves.
 */
export async function resolveReferrers(
  { field, sources, sourceNames, known, into }: ReferrerInputs,
  breathe: () => Promise<void>,
): Promise<Int32Array> {
  const out = new Int32Array(known.count).fill(-1);
  if (field === undefined) return out;
  const byCode = await customersByCode(known, breathe);
  await inStrides(0, known.count, STRIDE, breathe, (customer) => {
    const value = field.values[customer];
    if (value === undefined) return;
    const source = sourceNames[sources[customer] ?? -1];
    const byHand = field.row[customer] === 0;
    const said = byHand && /^#\d+$/.test(value) ? Number(value.slice(1)) : (byCode.get(codeKey(source, value)) ?? -1);
    const id = into?.[said] ?? said;
    if (id >= 0 && id < known.count && id !== customer && known.live[id] === 1) out[customer] = id;
  });
  return out;
}

/** Live customers by (source, code), and by code alone under no source. */
async function customersByCode({ live, codes, count }: Known, breathe: () => Promise<void>): Promise<ByCode> {
  const out = new Map<string, number>();
  const add = (key: string, customer: number): void => {
    const before = out.get(key);
    out.set(key, before === undefined || before === customer ? customer : -1);
  };
  await inStrides(0, count, STRIDE, breathe, (customer) => {
    if (live[customer] === 0) return;
    for (const { source, code } of codes[customer]!) {
      add(codeKey(source, code), customer);
      add(codeKey(undefined, code), customer);
    }
  });
  return out;
}

function codeKey(source: string | undefined, code: string): string {
  return source === undefined ? code : `${source.length}\u0001${source}${code}`;
}
