import { ATTENTION } from "../model/fields.ts";
import { floorShare } from "../stats/share.ts";
import { selectTop } from "./select-top.ts";

const LEADERS_SHARE = 0.15;
const INTENDING_SHARE = 0.35;

/**
 * 15/35/50 (methods §5): of all customers, at most the top 15 % by influence, then at most the next 35 % by intention, the
 * others to be nurtured. Only who has any influence or intention; ties by the money of those introduced, then the own.
 * @returns 1 + index in ATTENTION by customer id; 0 for no live customer
 */
export function attentionOf(input: {
  readonly live: Uint8Array;
  readonly influence: Float64Array;
  readonly intention: Float64Array;
  readonly referredNet: Float64Array;
  readonly money: Float64Array;
}): Uint8Array {
  const { live, influence, intention, referredNet, money } = input;
  const out = new Uint8Array(live.length);
  const leaders = 1 + ATTENTION.indexOf("leaders");
  const intending = 1 + ATTENTION.indexOf("intending");
  const nurture = 1 + ATTENTION.indexOf("nurture");
  let customers = 0;
  for (let c = 0; c < live.length; c++) {
    if (!live[c]) continue;
    customers++;
    out[c] = nurture;
  }
  const take = (key: Float64Array, share: number, as: number): void => {
    const some = new Int32Array(customers);
    let n = 0;
    for (let c = 0; c < live.length; c++) if (out[c] === nurture && key[c]! > 0) some[n++] = c;
    const chosen = selectTop(some.subarray(0, n), floorShare(share, customers), [key, referredNet, money]);
    for (const c of chosen) out[c] = as;
  };
  take(influence, LEADERS_SHARE, leaders);
  take(intention, INTENDING_SHARE, intending);
  return out;
}
