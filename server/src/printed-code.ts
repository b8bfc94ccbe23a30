import { randomBytes } from 'node:crypto';

/** Crockford's digits, without those that are taken for others. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** A new code of a certificate: 80 bits of chance. */
export const newCode = (): string =>
  Array.from(randomBytes(LENGTH), (byte) => DIGITS.charAt(byte % 32)).join('');

/** `7K3M-Q2XW-9A0B-C4DE`, as it is printed. */
export const printedCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-');

/** What somebody typed, as it is kept: any case, with or without dashes, O for 0, I or L for 1. */
export const typedCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
