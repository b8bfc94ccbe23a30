import { type SeasonContent } from '@titles/shared/contract/season-editing';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { formWords, kindWords, quarterWords } from './season-words';

/** A season as lines of words, to compare two of its versions. */
export const seasonLines = (content: SeasonContent): string[] => [
  `${content.year}年${quarterWords[content.quarter - 1]} · ${content.district ?? '全市'}`,
  `主题：${content.theme}`,
  `总主题：${content.slogan}`,
  `主办单位：${content.organiser}`,
  `简介：${content.intro}`,
  ...content.items.map(({ kind, form, title, note, day, targetId }) =>
    [
      form === null ? kindWords[kind] : formWords[form],
      title,
      day === null ? null : monthDayWithWeekday(day),
      note,
      targetId,
    ]
      .filter(Boolean)
      .join(' · '),
  ),
];
