/** Below this length sorting by inserting is quicker than parting. */
const FEW = 24;

/**
 * The value that would stand at `k` if the values between `from` and `to` were sorted, in linear time on average (quickselect, Hoare
 * 1961, CACM 4(7), the pivot a median of three). The values are rearranged: what stands before `k` is at most as great, what stands
 * after it at least.
 * @param values without NaN
 */
export function selectAt(values: Float64Array, k: number, from = 0, to = values.length): number {
  let low = from;
  let high = to - 1;
  while (high - low >= FEW) {
    const pivot = middleOf(values[low]!, values[(low + high) >>> 1]!, values[high]!);
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (k <= right) high = right;
    else if (k >= left) low = left;
    else return values[k]!;
  }
  insertionSort(values, low, high);
  return values[k] ?? Number.NaN;
}

function middleOf(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : Math.max(a, c);
  return a < c ? a : Math.max(b, c);
}

function insertionSort(values: Float64Array, low: number, high: number): void {
  for (let i = low + 1; i <= high; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > low && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}
