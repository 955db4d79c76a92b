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
  const border = selectAt(values, ids.length - room);
  const above = ids.filter((id) => key[id]! > border);
  const tied = ids.filter((id) => key[id] === border);
  const chosen = selectTop(tied, room - above.length, rest);
  if (chosen.length === 0) return above;
  const both = new Int32Array(above.length + chosen.length);
  both.set(above);
  both.set(chosen, above.length);
  return both.sort();
}
