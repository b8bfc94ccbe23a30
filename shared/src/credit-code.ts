/** The characters of GB 32100-2015: digits and capitals without I, O, S, V, Z, which are taken for others. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** As it is kept and compared: full-width signs made narrow, letters made large, blanks and dashes left out. */
const narrowed = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―-]/g, '');

/**
 * The unified social credit code (统一社会信用代码) in a text, in the form in which it is kept; null when it is none.
 * The last character is the check digit of GB 32100-2015: the first seventeen, weighted by powers of 3, modulo 31.
 */
export function creditCodeIn(text: string): string | null {
  const code = narrowed(text);
  if (code.length !== LENGTH || Array.from(code).some((sign) => !CHARACTERS.includes(sign))) return null;
  return code[LENGTH - 1] === checkDigitOf(code.slice(0, LENGTH - 1)) ? code : null;
}

/** The check digit that seventeen characters of the alphabet get. */
export function checkDigitOf(seventeen: string): string {
  let weight = 1;
  let sum = 0;
  for (const sign of seventeen) {
    sum += weight * CHARACTERS.indexOf(sign);
    weight = (weight * 3) % CHARACTERS.length;
  }
  return CHARACTERS.charAt((CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length);
}
