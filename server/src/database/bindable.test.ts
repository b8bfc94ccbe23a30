import { bindable } from './bindable';

test.each([
  [undefined, null],
  [null, null],
  [true, 1],
  [false, 0],
  ['text', 'text'],
  [1.5, 1.5],
  [new Date('2026-11-23T08:00:00.123Z'), '2026-11-23 08:00:00.123'],
])('%p is bound as %p', (value, bound) => {
  expect(bindable(value)).toBe(bound);
});

test.each([[{}], [[]], [new Map()], [Symbol('x')], [() => 1]])('%p is refused', (value) => {
  expect(() => bindable(value)).toThrow('cannot be bound');
});
