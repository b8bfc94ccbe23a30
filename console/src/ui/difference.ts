/** A line of two texts side by side; null where one of them has none. */
export interface Pair {
  left: string | null;
  right: string | null;
}

/** More lines than this are compared by their place: the table grows with the product. */
const MOST = 2000;

/** The lines of two texts side by side: what they share stands on one line. */
export function sideBySide(left: readonly string[], right: readonly string[]): Pair[] {
  if (left.length * right.length > MOST * MOST)
    return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => ({
      left: left[at] ?? null,
      right: right[at] ?? null,
    }));
  const lengths = commonLengths(left, right);
  const at = (i: number, j: number): number => lengths[i * (right.length + 1) + j] ?? 0;
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  const gone: string[] = [];
  const come: string[] = [];
  const settle = () => {
    for (let row = 0; row < Math.max(gone.length, come.length); row += 1)
      pairs.push({ left: gone[row] ?? null, right: come[row] ?? null });
    gone.length = 0;
    come.length = 0;
  };
  while (i < left.length || j < right.length) {
    const [one, other] = [left[i], right[j]];
    if (one !== undefined && one === other) {
      settle();
      pairs.push({ left: one, right: one });
      i += 1;
      j += 1;
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      gone.push(one);
      i += 1;
    } else {
      come.push(other ?? '');
      j += 1;
    }
  }
  settle();
  return pairs;
}

/** For each place in both the length of the longest common rest. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint32Array {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        left[i] === right[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}
