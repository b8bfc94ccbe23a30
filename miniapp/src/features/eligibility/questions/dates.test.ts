import { dateFields, readDate } from './dates';

const read = (year: string, month = '', day = '', future = false) =>
  readDate({ year, month, day }, { today: '2026-11-23', future });

describe('a typed date', () => {
  test.each([
    ['2019', '', '', '2019'],
    ['2019', '6', '', '2019-06'],
    [' 2019 ', '06', '3', '2019-06-03'],
    ['２０２０', '２', '２９', '2020-02-29'],
    ['2026', '11', '23', '2026-11-23'],
  ])('%s %s %s is read as far as it goes', (year, month, day, date) => {
    expect(read(year, month, day)).toEqual({ date });
    expect(read(...(Object.values(dateFields(date)) as [string, string, string]))).toEqual({ date });
  });

  test.each([
    ['', '', ''],
    ['19', '', ''],
    ['1949', '', ''],
    ['2027', '', ''],
    ['2026', '12', ''],
    ['2026', '11', '24'],
    ['2019', '13', ''],
    ['2019', '0', ''],
    ['2019', '2', '29'],
    ['2019', '', '5'],
    ['二零一九', '', ''],
    ['2019', '6月', ''],
  ])('%s %s %s is refused with what to mend', (year, month, day) => {
    expect(read(year, month, day)).toEqual({ mend: expect.stringMatching(/。$/) as string });
  });

  test('to come is taken where it makes sense', () => {
    expect(read('2027', '6', '', true)).toEqual({ date: '2027-06' });
    expect(read('2044', '6', '', true)).toHaveProperty('mend');
  });
});
