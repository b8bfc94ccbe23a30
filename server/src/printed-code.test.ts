import fc from 'fast-check';
import { newCode, printedCode, typedCode } from './printed-code';

test('a code is printed in groups and read again however it is typed', () => {
  for (let count = 0; count < 200; count++) {
    const code = newCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    const printed = printedCode(code);
    expect(printed).toMatch(/^(.{4}-){3}.{4}$/);
    expect(typedCode(` ${printed.toLowerCase().replaceAll('0', 'O').replaceAll('1', 'l')} `)).toBe(code);
  }
});

test('whatever is typed becomes digits of the code alone', () => {
  fc.assert(fc.property(fc.string(), (text) => /^[0-9A-HJKMNP-Z]*$/.test(typedCode(text))));
});
