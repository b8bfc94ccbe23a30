// @ts-check
/** How many items a bench handles in each measurement: BENCH_SIZE, to try it out with less. @param {number} usual */
export function size(usual) {
  const wish = process.env.BENCH_SIZE;
  if (wish === undefined) return usual;
  if (!/^[1-9]\d{1,6}$/.test(wish)) throw new Error(`BENCH_SIZE must be a number from 10, not "${wish}".`);
  return Number(wish);
}
