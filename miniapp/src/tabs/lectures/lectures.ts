import { type SeasonItem } from '@titles/shared/contract/seasons';
import { daysUntil, monthOf } from '../../calendar';

export type FormFilter = 'all' | 'public' | 'video' | 'forum' | 'onsite';

/** The four forms of the lecture hall (plan 四（一）二是). */
export const formFilters: readonly { value: FormFilter; text: string }[] = [
  { value: 'all', text: '全部' },
  { value: 'public', text: '集中宣讲' },
  { value: 'video', text: '视频宣讲' },
  { value: 'forum', text: '专业知识论坛' },
  { value: 'onsite', text: '上门培训' },
];

export const formInWords = (form: SeasonItem['form']): string =>
  formFilters.find(({ value }) => value === form)?.text ?? '讲堂';

/** A season's lectures of one form by day; those that last the whole season come last. */
export const lecturesOf = (items: readonly SeasonItem[], form: FormFilter): SeasonItem[] =>
  items
    .filter((item) => item.kind === 'lecture' && (form === 'all' || item.form === form))
    .sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'));

export interface Week {
  /** The month's number on the week it begins in, else null. */
  month: number | null;
  lectures: number;
  current: boolean;
}

/** The quarter cut into weeks of seven days from its first day. */
export const weeksOf = (
  startsOn: string,
  endsOn: string,
  today: string,
  lectures: readonly SeasonItem[],
): Week[] => {
  const weekOf = (day: string): number => Math.floor(daysUntil(day, startsOn) / 7);
  const firstDays = [0, 1, 2].map((after) => {
    const month = monthOf(startsOn) + after;
    return {
      month,
      week: after === 0 ? 0 : weekOf(`${startsOn.slice(0, 5)}${String(month).padStart(2, '0')}-01`),
    };
  });
  return Array.from({ length: weekOf(endsOn) + 1 }, (_, week) => ({
    month: firstDays.find((first) => first.week === week)?.month ?? null,
    lectures: lectures.filter(({ day }) => day !== null && weekOf(day) === week).length,
    current: today >= startsOn && today <= endsOn && weekOf(today) === week,
  }));
};
