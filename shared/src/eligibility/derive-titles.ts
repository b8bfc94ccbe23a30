import type { PersonRecord } from '../contract/eligibility';
import { anyCounts, earliest, every } from './possible';
import { levels, type Day, type Facts, type Series } from './types';

type Title = NonNullable<PersonRecord['titles']>[number];

/** Titles of review years from this one on count from the year after, earlier ones from the year itself (facts 3.12). */
const firstYearCountedAfter = 2021;

/** The day from which a title's years count. A certificate's date is not a review year, so it decides nothing. */
function titleSince(title: Title): Day | undefined {
  if (title.by === 'exam' || title.by === 'recognition') return title.obtained;
  if (title.by !== 'review' || title.review_year === undefined) return undefined;
  return `${title.review_year >= firstYearCountedAfter ? title.review_year + 1 : title.review_year}-01-01`;
}

/** 广东, its 21 cities and this city's districts; a national exam's certificate holds everywhere. */
const inGuangdong =
  /广东|全国|国家|广州|深圳|珠海|汕头|佛山|韶关|河源|梅州|惠州|汕尾|东莞|中山|江门|阳江|湛江|茂名|肇庆|清远|潮州|揭阳|云浮|蓬江|江海|新会|台山|开平|鹤山|恩平/;

/** Titles that count in one series; `title.any` is about every series, for first recognition is for people without. */
export function deriveTitles(titles: readonly Title[] = [], series: Series | null) {
  const inSeries = ({ series: name }: Title): boolean | undefined =>
    name === undefined ? undefined : name.replace(/系列$/, '') === series;
  const counts = (level: number, title: Title): boolean | undefined =>
    every(inSeries(title), title.level === undefined ? undefined : levels.indexOf(title.level) >= level);
  const held = (level: number) => anyCounts(titles.map((title) => counts(level, title)));
  const since = (level: number) =>
    earliest(titles.map((title) => ({ counts: counts(level, title), since: titleSince(title) })));
  return {
    'title.any': titles.length > 0,
    'title.technician.held': held(0),
    'title.assistant.held': held(1),
    'title.intermediate.held': held(2),
    'title.associateSenior.held': held(3),
    'title.senior.held': held(4),
    'title.technician.since': since(0),
    'title.assistant.since': since(1),
    'title.intermediate.since': since(2),
    'title.associateSenior.since': since(3),
    'title.otherProvince': anyCounts(
      titles.map((title) =>
        every(
          inSeries(title),
          title.issued_in === undefined ? undefined : !inGuangdong.test(title.issued_in),
        ),
      ),
    ),
  } satisfies Facts;
}
