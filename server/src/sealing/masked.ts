/** What may be shown: enough for its owner to know it again. */
export function masked(number: string): string {
  const [head, tail] = number.length >= 11 ? [3, 4] : [1, 2];
  return number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail);
}
