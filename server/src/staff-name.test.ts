import { isSamePerson, staffName } from './staff-name';

test('a name is kept as it is given, but for the spaces around it', () => {
  expect(staffName('  Wang  Yi ')).toBe('Wang Yi');
  for (const none of ['', ' \n', 'x'.repeat(41), 'a\u0000b', 'a\u200bb'])
    expect(() => staffName(none)).toThrow('请写明姓名');
});

test.each([
  ['王一', ' 王 一', true],
  ['Wang Yi', 'WANG YI', true],
  ['Wang Yi', 'ｗａｎｇ　ｙｉ', true],
  ['王一', '王二', false],
])('%s and %s are one person: %s', (a, b, same) => expect(isSamePerson(a, b)).toBe(same));
