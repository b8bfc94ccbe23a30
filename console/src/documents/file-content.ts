/** What one request has room for, with a third more for its letters. */
export const LARGEST_FILE = 180 * 1024;

/** Bytes as letters that JSON can carry. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
