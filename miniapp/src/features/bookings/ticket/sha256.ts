/** SHA-256 and HMAC in themselves: a mini-program has no crypto of its own. Bytes are numbers from 0 to 255. */
type Bytes = readonly number[];

const BLOCK = 64;

/** The first 32 bits of the fractional part of the `power`-th root of each prime. */
const fractions = (count: number, power: number): number[] => {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1)
      if (candidate % divisor === 0) prime = false;
    if (prime) found.push((Math.pow(candidate, 1 / power) * 4294967296) | 0);
  }
  return found;
};
const rounds = fractions(64, 3);
const start = fractions(8, 2);

const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const padded = (bytes: Bytes): number[] => {
  const length = bytes.length;
  const zeros = (2 * BLOCK - 9 - (length % BLOCK)) % BLOCK;
  const bits = [0, 0, 0, 0, length >>> 21, length >>> 13, length >>> 5, length << 3].map(
    (byte) => byte & 255,
  );
  return [...bytes, 128, ...Array.from({ length: zeros }, () => 0), ...bits];
};

export const sha256 = (bytes: Bytes): number[] => {
  const message = padded(bytes);
  const hash = [...start];
  for (let at = 0; at < message.length; at += BLOCK) {
    const words: number[] = [];
    for (let index = 0; index < 64; index += 1) {
      if (index < 16) {
        const [a = 0, b = 0, c = 0, d = 0] = message.slice(at + index * 4, at + index * 4 + 4);
        words.push((a << 24) | (b << 16) | (c << 8) | d);
        continue;
      }
      const early = words[index - 15] ?? 0;
      const late = words[index - 2] ?? 0;
      const s0 = right(early, 7) ^ right(early, 18) ^ (early >>> 3);
      const s1 = right(late, 17) ^ right(late, 19) ^ (late >>> 10);
      words.push(((words[index - 16] ?? 0) + s0 + (words[index - 7] ?? 0) + s1) | 0);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let index = 0; index < 64; index += 1) {
      const s1 = right(e, 6) ^ right(e, 11) ^ right(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[index] ?? 0) + (words[index] ?? 0)) | 0;
      const s0 = right(a, 2) ^ right(a, 13) ^ right(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      hash[index] = ((hash[index] ?? 0) + word) | 0;
    });
  }
  return hash.reduce<number[]>(
    (out, word) => [...out, (word >>> 24) & 255, (word >>> 16) & 255, (word >>> 8) & 255, word & 255],
    [],
  );
};

export const hmacSha256 = (key: Bytes, message: Bytes): number[] => {
  const short = key.length > BLOCK ? sha256(key) : key;
  const pad = (by: number) => Array.from({ length: BLOCK }, (_, index) => (short[index] ?? 0) ^ by);
  return sha256([...pad(0x5c), ...sha256([...pad(0x36), ...message])]);
};

export const bytesOfHex = (hex: string): number[] =>
  (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
export const hexOf = (bytes: Bytes): string =>
  bytes.map((byte) => (byte + 256).toString(16).slice(1)).join('');
/** Of letters, digits and signs alone. */
export const bytesOfAscii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
