import { type NumberKind } from '@titles/shared/contract/privacy';
import { isDay } from '@titles/shared/jiangmen-time';

/** Of the first seventeen digits of an ID number; the remainder names the last sign. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** 居民身份证, and 港澳台居民居住证 (81, 82, 83 …), which is built alike. */
const isResident = (text: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return CHECKS[sum % 11] === text[17] && isDay(text.slice(6, 14).replace(/(....)(..)/, '$1-$2-'));
};
/** 港澳居民来往内地通行证: H or M with 8 digits, older ones with 2 more; 台湾居民来往大陆通行证: 8 digits. */
const isTravelPermit = (text: string): boolean => /^([HM]\d{8}(\d{2})?|\d{8})$/.test(text);

/** As it is kept and compared: full-width signs made narrow, letters made large, blanks and dashes left out. */
const narrowed = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐-―-]/g, '');

/** The number in the form in which it is kept; null when it is none. */
export function numberIn(kind: NumberKind, text: string): string | null {
  const number = narrowed(text);
  if (kind === 'document') return isResident(number) || isTravelPermit(number) ? number : null;
  const phone = number.replace(/^\+86(?=1\d{10}$)/, '');
  return /^(1\d{10}|\+\d{6,18})$/.test(phone) ? phone : null;
}
