import { type Lecture } from '@titles/shared/contract/lectures';
import { type SeasonItem } from '@titles/shared/contract/seasons';
import { comesWhen, daysAsked, formInWords, hallOf, isBeside, ofForm, wayTo, weeksOf } from './lectures';

const announced = (title: string, day: string | null, form: SeasonItem['form'] = 'public'): SeasonItem => ({
  kind: 'lecture',
  targetId: null,
  title,
  note: '',
  form,
  day,
});
const lecture = (id: string, ...starts: string[]) =>
  ({
    id,
    kind: 'public',
    title: id,
    forWhom: '',
    demo: false,
    sessions: starts.map((startsAt, index) => ({ id: `${id}-${index}`, startsAt })),
  }) as unknown as Lecture;

const all = () => true;
const titles = (...given: Parameters<typeof hallOf>) =>
  hallOf(...given).map(({ title, day }) => [title, day]);

test('the plan stands by day, what lasts the whole season last, other items out', () => {
  const items = [
    announced('video', null, 'video'),
    announced('late', '2026-12-05'),
    { ...announced('guide', null), kind: 'article' as const },
    announced('early', '2026-10-20', 'forum'),
  ];
  expect(titles(items, [], all).map(([title]) => title)).toEqual(['early', 'late', 'video']);
  expect(ofForm(hallOf(items, [], all), 'forum').map(({ title }) => title)).toEqual(['early']);
});

test('an announcement gives way to its lecture, each session of which has a line', () => {
  const items = [
    { ...announced('by its id', '2026-10-14'), targetId: 'one' },
    announced('by its day', '2026-12-16'),
    announced('another form', '2026-12-16', 'forum'),
  ];
  const held = [lecture('one', '2026-10-14T06:30:00.000Z', '2026-12-15T16:30:00.000Z'), null];
  expect(titles(items, held, all)).toEqual([
    ['one', '2026-10-14'],
    ['one', '2026-12-16'],
    ['another form', '2026-12-16'],
  ]);
  // Of a lecture none of whose sessions is shown, the announcement stays.
  expect(hallOf(items, held, () => false).map(({ title }) => title)).toContain('by its id');
});

const quarter = { startsOn: '2026-10-01', endsOn: '2026-12-31' };

test('what can be booked after the quarter stands beside it, and all that is to come without one', () => {
  const [open, later] = ['2026-12-01T01:00:00.000Z', '2026-12-25T01:00:00.000Z'];
  const held = [
    ['within', '2026-12-24T06:00:00.000Z', open],
    ['bookable', '2027-01-06T06:00:00.000Z', open],
    ['not open', '2027-02-03T06:00:00.000Z', later],
  ].map(([id = '', startsAt = '', opensAt]) => {
    const one = lecture(id, startsAt);
    const times = { state: 'planned', opensAt, closesAt: startsAt, endsAt: startsAt, left: 1 };
    return { ...one, sessions: one.sessions.map((session) => ({ ...session, ...times })) } as Lecture;
  });
  const now = new Date('2026-12-20T01:00:00.000Z');
  const shown = (season: typeof quarter | null, at = now) =>
    hallOf([], held, (session) => isBeside(session, season, at)).map(({ title }) => title);
  expect(shown(quarter)).toEqual(['bookable']);
  expect(shown(null)).toEqual(['within', 'bookable', 'not open']);
  expect(shown(quarter, new Date('2027-01-02T01:00:00.000Z'))).toEqual(['bookable', 'not open']);
  expect(shown({ startsOn: '2027-01-01', endsOn: '2027-03-31' })).toEqual(['within']);
});

test('lectures are asked for of the quarter and a hundred days ahead, never of more than can be asked', () => {
  expect(daysAsked(quarter, '2026-12-20')).toEqual({ from: '2026-10-01', to: '2027-03-30' });
  expect(daysAsked(null, '2026-12-20')).toEqual({ from: '2026-12-20', to: '2027-03-30' });
  expect(daysAsked({ startsOn: '2027-04-01', endsOn: '2027-06-30' }, '2026-12-20')).toEqual({
    ...{ from: '2026-12-20', to: '2027-06-30' },
  });
  expect(daysAsked({ startsOn: '2024-10-01', endsOn: '2024-12-31' }, '2026-12-20').from).toBe('2026-06-03');
});

test('what is only announced says when it comes', () => {
  const today = '2026-11-23';
  expect(comesWhen({ form: 'forum', day: '2026-11-22' }, today)).toBe('已结束');
  expect(comesWhen({ form: 'forum', day: '2026-11-25' }, today)).toContain('还有 2 天');
  expect(comesWhen({ form: 'video', day: null }, today)).toContain('上线后');
  expect(comesWhen({ form: 'onsite', day: '2026-12-09' }, today)).toContain('单位申请');
});

test('a form with a page of its own leads there', () => {
  expect(wayTo('onsite')?.path).toBe('/features/onsite/requests/index');
  expect(wayTo('forum')?.path).toBe('/features/forum/list/index');
  expect([wayTo('public'), wayTo(null)]).toEqual([undefined, undefined]);
});

test('a form this release does not know has a word all the same', () => {
  expect([formInWords('onsite'), formInWords('other'), formInWords(null)]).toEqual([
    '上门培训',
    '讲堂',
    '讲堂',
  ]);
});

test('the quarter is cut into its weeks, months where they begin', () => {
  const days = ['2026-10-01', '2026-10-07', '2026-10-08', null].map((day) => ({ day }));
  const weeks = weeksOf('2026-10-01', '2026-12-31', '2026-11-23', days);
  expect(weeks).toHaveLength(14);
  expect(weeks.map(({ lectures }) => lectures).slice(0, 3)).toEqual([2, 1, 0]);
  expect(weeks.flatMap(({ month }, index) => (month === null ? [] : [[index, month]]))).toEqual([
    [0, 10],
    [4, 11],
    [8, 12],
  ]);
  expect(weeks.findIndex(({ current }) => current)).toBe(7);
});

test('outside the quarter no week is the current one', () => {
  expect(weeksOf('2026-10-01', '2026-12-31', '2027-01-04', []).some(({ current }) => current)).toBe(false);
});
