import { type PlannedSeason, type SeasonItemContent } from '@titles/shared/contract/season-editing';
import { dayInJiangmen, daysOfQuarter, weekdayOf } from '@titles/shared/jiangmen-time';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { grouped } from './grouped';
import { kindWords, quarterWords } from './season-words';

/** Something about the plan that somebody should look at; `seasonId` where one season is meant. */
export interface PlanFinding {
  kind: 'clash' | 'gap';
  quarter: number;
  seasonId: string | null;
  text: string;
}

type Season = Pick<PlannedSeason, 'id' | 'state' | 'publishAt' | 'content'>;
const nameOf = ({ content }: Season): string => `「${content.theme}」`;
const placeOf = (district: string | null): string => district ?? '全市';

/** What clashes and what is missing in a year's plan, quarter by quarter. */
export function planFindings(year: number, seasons: readonly Season[], today: string): PlanFinding[] {
  return quarterWords.flatMap((_, index) => {
    const quarter = index + 1;
    const here = seasons.filter(({ content, state }) => content.quarter === quarter && state !== 'archived');
    return [...ofQuarter(year, quarter, here, today), ...here.flatMap((season) => ofSeason(season))];
  });
}

function ofQuarter(year: number, quarter: number, seasons: readonly Season[], today: string): PlanFinding[] {
  const { endsOn: last } = daysOfQuarter({ year, quarter });
  const found: PlanFinding[] = [];
  const add = (kind: PlanFinding['kind'], text: string, seasonId: string | null = null) =>
    found.push({ kind, quarter, seasonId, text });
  if (!seasons.some(({ content }) => content.district === null) && last >= today)
    add('gap', `${quarterWords[quarter - 1]}还没有全市主题季。`);
  const byPlace = grouped(seasons, ({ content }) => placeOf(content.district));
  for (const [place, same] of byPlace)
    if (same.length > 1)
      add(
        'clash',
        `${quarterWords[quarter - 1]}的${place}有${same.length}个主题季：${same.map(nameOf).join('、')}；首页只显示一个。`,
      );
  for (const [day, at] of dated(seasons))
    if (at.length > 1)
      add(
        'clash',
        `${monthDayWithWeekday(day)}有${at.length}场讲座：${at.map(({ title }) => `「${title}」`).join('、')}。`,
      );
  return found;
}

/** Lectures by their day, those of the same place; a district's and the city's may meet. */
function dated(seasons: readonly Season[]): [string, SeasonItemContent[]][] {
  const lectures = seasons.flatMap(({ content }) =>
    content.items
      .filter(({ kind, day }) => kind === 'lecture' && day !== null)
      .map((item) => ({ item, at: `${item.day} ${placeOf(content.district)}` })),
  );
  return [...grouped(lectures, ({ at }) => at)].map(([at, same]) => [
    at.slice(0, 10),
    same.map(({ item }) => item),
  ]);
}

function ofSeason(season: Season): PlanFinding[] {
  const { content, id, state, publishAt } = season;
  const { startsOn: first, endsOn: last } = daysOfQuarter(content);
  const found: PlanFinding[] = [];
  const add = (kind: PlanFinding['kind'], text: string) =>
    found.push({ kind, quarter: content.quarter, seasonId: id, text });
  for (const { kind, title, day } of content.items) {
    if (day === null) continue;
    if (day < first || day > last)
      add(
        'clash',
        `${nameOf(season)}的${kindWords[kind]}「${title}」在${monthDayWithWeekday(day)}，不在本季。`,
      );
    else if (weekdayOf(day) > 5) add('clash', `「${title}」在${monthDayWithWeekday(day)}，是周末，请确认。`);
  }
  if (content.items.length === 0) add('gap', `${nameOf(season)}还没有内容。`);
  else {
    for (let month = (content.quarter - 1) * 3 + 1; month <= content.quarter * 3; month += 1)
      if (!content.items.some(({ day }) => Number(day?.slice(5, 7)) === month))
        add('gap', `${nameOf(season)}${month}月没有带日期的安排。`);
    if (!content.items.some(({ kind }) => kind === 'check')) add('gap', `${nameOf(season)}没有放自测。`);
  }
  if (state === 'scheduled' && publishAt !== null && dayInJiangmen(new Date(publishAt)) > first)
    add(
      'gap',
      `${nameOf(season)}定在${monthDayWithWeekday(dayInJiangmen(new Date(publishAt)))}发布，本季开始后的几天首页是空的。`,
    );
  return found;
}
