import * as z from 'zod/mini';

/**
 * What is not seen but changes how a text looks or compares: control signs, zero-width signs, marks that turn the
 * direction of writing, tags, fillers, halves of signs, and places that stand for no sign.
 */
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff]|[\u{e0000}-\u{e0fff}]/gu;
const marks = '\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f';
/** More than two marks on one sign climb over the lines beside it. */
const towers = new RegExp(`([${marks}]{2})[${marks}]+`, 'g');

/** A stranger's text as it may be shown: what cannot be seen is taken out, and an empty line is one line. */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(towers, '$1')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const within = (what: string, most: number, clean: (text: string) => string) =>
  z
    .string(`请填写${what}`)
    .check(z.overwrite(clean), z.minLength(1, `请填写${what}`), z.maxLength(most, `${what}最多${most}字`));

/** Text of a stranger in several lines, cleaned on arrival. */
export const plainText = (what: string, most: number) => within(what, most, plain);

/** The same in one line. */
export const plainLine = (what: string, most: number) =>
  within(what, most, (text) => plain(text).replace(/\s+/g, ' '));
