import { selectAt } from "../stats/select.ts";

/**
 * The best of some customers by a first key, ties by the next, and so on; who is still tied across the border after the
 * last key is left out, so that never one of two equals is taken (methods §5, 15/35/50).
 * @param ids the customers to choose among
 * @param room how many at most
 * @param keys columns by customer id; more is better; without NaN
 * @returns ids, in the order they came
 */
export function selectTop(ids: Int32Array, room: number, keys: readonly Float64Array[]): Int32Array {
  if (ids.length <= room) return ids;
  const [key, ...rest] = keys;
  if (room <= 0 || !key) return new Int32Array(0);
  const values = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i++) values[i] = key[ids[i]!]!;
  if (areEqual(values)) return selectTop(ids, room, rest);
  const border = selectAt(values, ids.length - room);
  const tied = new Int32Array(ids.length);
  let above = 0;
  let equal = 0;
  for (let i = 0; i < ids.length; i++) {
    const value = key[ids[i]!]!;
    if (value > border) above++;
    else if (value === border) tied[equal++] = ids[i]!;
  }
  const chosen = selectTop(tied.subarray(0, equal), room - above, rest);
  const out = new Int32Array(above + chosen.length);
  let taken = 0;
  let next = 0;
  for (let i = 0; i < ids.length; i++) {
    const isChosen = next < chosen.length && chosen[next] === ids[i];
    if (isChosen) next++;
    if (isChosen || key[ids[i]!]! > border) out[taken++] = ids[i]!;
  }
  return out;
}

function areEqual(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
