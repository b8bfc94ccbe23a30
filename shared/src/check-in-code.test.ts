import { CODE_STEP, codeText, readCode, stepAt } from './check-in-code';

const code = {
  bookingId: '01kx9zq3mabcdefgh12',
  step: stepAt(Date.UTC(2026, 10, 25, 6)),
  mac: '0f1e2d3c4b5a',
};

test('a code is read as it was written, also with what a scanner adds around it', () => {
  expect(readCode(codeText(code))).toEqual(code);
  expect(readCode(` ${codeText(code)}\n`)).toEqual(code);
});

test('it holds nothing that makes a QR code finer', () => {
  expect(codeText(code)).toMatch(/^[0-9A-Z:]{30,48}$/);
});

test.each(['', 'JMT:1:2', 'https://example.com', codeText(code).toLowerCase(), `${codeText(code)}0`])(
  '「%s」 is no code',
  (text) => {
    expect(readCode(text)).toBeNull();
  },
);

test('a step ends with its last millisecond', () => {
  expect(stepAt(CODE_STEP - 1)).toBe(0);
  expect(stepAt(CODE_STEP)).toBe(1);
});
