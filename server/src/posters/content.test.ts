import { type Lecture } from '@titles/shared/contract/lectures';
import { type Season } from '@titles/shared/contract/seasons';
import { articleSubject, lectureSubject, posterContent } from './content';

const now = new Date('2026-11-23T08:00:00.000Z');
const session = (startsAt: string, state = 'planned') => ({ startsAt, state, venue: { name: '示例报告厅' } });
const lecture = {
  title: '职称申报要点',
  demo: false,
  sessions: [
    session('2026-11-22T06:30:00.000Z'),
    session('2026-11-28T06:30:00.000Z'),
    session('2026-12-05T06:30:00.000Z', 'cancelled'),
  ],
} as unknown as Lecture;
const season = {
  ...{
    year: 2026,
    quarter: 4,
    theme: '育才兴企、敬业筑梦',
    district: null,
    organiser: '示例单位',
    demo: true,
  },
} as Season;

test('a lecture says when and where it is still to come', () => {
  expect(lectureSubject(lecture, now).sessions).toEqual(['11月28日 周六 14:30 示例报告厅']);
});

test('a title is taken whole, under the theme of the season', () => {
  const title = '长'.repeat(120);
  const subject = articleSubject({ kind: 'policy', title, demo: false });
  expect(posterContent(subject, { season, company: '示例公司', now })).toMatchObject({
    ...{ quarter: 4, season: '2026年第四季度 · 全市主题季', theme: ['育才兴企', '敬业筑梦'] },
    ...{ kind: '政策解读', title, company: '示例公司', organiser: '示例单位', demo: true },
  });
});

test('while no season is published the cover is a plain one of the quarter', () => {
  const subject = lectureSubject(lecture, now);
  expect(posterContent(subject, { season: null, company: '示例公司', now })).toMatchObject({
    ...{ quarter: 4, theme: ['江门职称服务'], organiser: '', demo: false },
  });
});
