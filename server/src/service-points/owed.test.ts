import { newsKey, owedAfter, owedAfterMove, type Owed } from './owed';

const subject = 'bookings/b';
const said = (...owed: Owed[]) => ({
  key: newsKey(subject, new Set(owed), { revision: 7, sequence: 0 }),
  kind: 'change',
});
const after = (news: 'hours' | 'place', ...takenBack: { key: string; kind: string }[]) =>
  [...owedAfter(news, takenBack, subject)].sort();

test('closed and open again is nothing, closed and open and closed is closed', () => {
  expect(after('hours')).toEqual(['hours']);
  expect(after('hours', said('hours'))).toEqual([]);
  expect(after('hours', said('hours'), said('hours'))).toEqual(['hours']);
});

test('another address is told whatever the hours do, and once', () => {
  expect(after('place', said('hours'))).toEqual(['hours', 'place']);
  expect(after('hours', said('place'))).toEqual(['hours', 'place']);
  expect(after('hours', said('hours', 'place'))).toEqual(['place']);
  expect(after('place', said('place'))).toEqual(['place']);
});

test('who moves by themselves has not read the address yet, and nothing else is owed', () => {
  const reminder = { key: `${subject} day-before 29745360 openid`, kind: 'reminder' };
  expect([...owedAfterMove([said('hours', 'place'), reminder], subject)]).toEqual(['place']);
  expect([...owedAfterMove([said('hours'), reminder], subject)]).toEqual([]);
});

test('a reminder that is taken back is made up for', () => {
  const reminder = { key: `${subject} day-before 29745360 openid`, kind: 'reminder' };
  expect(after('hours', reminder)).toEqual(['hours', 'reminder']);
  expect(after('hours', said('hours', 'reminder'))).toEqual(['reminder']);
});

test('of other messages nothing is owed', () => {
  expect(after('hours', { key: `${subject} offered`, kind: 'change' })).toEqual(['hours']);
});
