import { type Article } from '@titles/shared/contract/articles';
import { type Lecture } from '@titles/shared/contract/lectures';
import { type Season } from '@titles/shared/contract/seasons';
import { themeLines } from '@titles/shared/cover/theme-lines';
import { clockInJiangmen, dayInJiangmen, quarterOf } from '@titles/shared/jiangmen-time';
import { monthDayWithWeekday, quarterInWords } from '@titles/shared/jiangmen-words';

/** What a poster says. Of people it names nobody. */
export interface PosterContent {
  quarter: 1 | 2 | 3 | 4;
  season: string;
  /** The season's theme, line by line. */
  theme: readonly string[];
  kind: string;
  title: string;
  /** When and where a lecture is still to come. */
  sessions: readonly string[];
  company: string;
  organiser: string;
  demo: boolean;
}

type Subject = Pick<PosterContent, 'kind' | 'title' | 'sessions' | 'demo'>;

const articleKinds = { policy: '政策解读', guide: '办事指南', story: '榜样故事' } as const;

export const articleSubject = ({ kind, title, demo }: Pick<Article, 'kind' | 'title' | 'demo'>): Subject => ({
  kind: articleKinds[kind],
  ...{ title, demo, sessions: [] },
});

export const lectureSubject = ({ title, demo, sessions }: Lecture, now: Date): Subject => ({
  ...{ kind: '专技人才职称大讲堂', title, demo },
  sessions: sessions
    .filter(({ state, startsAt }) => state === 'planned' && new Date(startsAt) > now)
    .map(({ startsAt, venue }) => {
      const at = new Date(startsAt);
      return `${monthDayWithWeekday(dayInJiangmen(at))} ${clockInJiangmen(at)} ${venue.name}`;
    }),
});

/** A poster of a subject for a company, under the cover of the season; of a plain one while none is published. */
export function posterContent(
  subject: Subject,
  { season, company, now }: { season: Season | null; company: string; now: Date },
): PosterContent {
  const { year, quarter } = season ?? quarterOf(now);
  return {
    quarter: quarter as PosterContent['quarter'],
    season: `${quarterInWords(year, quarter)} · ${season?.district ?? '全市'}主题季`,
    theme: season ? themeLines(season.theme) : ['江门职称服务'],
    ...{ ...subject, company },
    organiser: season?.organiser ?? '',
    demo: subject.demo || (season?.demo ?? false),
  };
}
