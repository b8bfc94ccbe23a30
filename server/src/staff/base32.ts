const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes in the letters that authenticator apps take (RFC 4648, without padding). */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => SIGNS[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The bytes of such letters; what is left of a last byte is dropped. */
export function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (sign) => SIGNS.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
