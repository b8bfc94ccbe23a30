import type { Day } from '../eligibility/types';
import { weekdayOf } from '../jiangmen-time';

/** A year's days off and working weekends. */
export interface HolidayYear {
  year: number;
  /**
   * `published`: the State Council's notice for the year. `confirm`: only the days that the law names, for a notice that
   * is not known here yet; longer holidays and working weekends will be added by it.
   */
  confidence: 'published' | 'confirm';
  source: string;
  checkedOn: Day;
  /** Name, first and last day. */
  off: readonly [name: string, from: Day, to: Day][];
  /** Saturdays and Sundays that are worked. */
  work: readonly Day[];
}

export const holidayYears: readonly HolidayYear[] = [
  {
    year: 2026,
    confidence: 'published',
    source: '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
    checkedOn: '2026-11-25',
    off: [
      ['元旦', '2026-01-01', '2026-01-03'],
      ['春节', '2026-02-15', '2026-02-23'],
      ['清明节', '2026-04-04', '2026-04-06'],
      ['劳动节', '2026-05-01', '2026-05-05'],
      ['端午节', '2026-06-19', '2026-06-21'],
      ['中秋节', '2026-09-25', '2026-09-27'],
      ['国庆节', '2026-10-01', '2026-10-07'],
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  {
    year: 2027,
    confidence: 'confirm',
    source: '《全国年节及纪念日放假办法》（2024年修订）列明的放假日；调休安排以国务院办公厅通知为准',
    checkedOn: '2026-11-25',
    off: [
      ['元旦', '2027-01-01', '2027-01-01'],
      ['春节', '2027-02-05', '2027-02-08'],
      ['清明节', '2027-04-05', '2027-04-05'],
      ['劳动节', '2027-05-01', '2027-05-02'],
      ['端午节', '2027-06-09', '2027-06-09'],
      ['中秋节', '2027-09-15', '2027-09-15'],
      ['国庆节', '2027-10-01', '2027-10-03'],
    ],
    work: [],
  },
];

export interface DayKind {
  kind: 'workday' | 'weekend' | 'holiday' | 'make-up';
  /** The holiday's name, else null. */
  name: string | null;
  /** Whether the year's official schedule is known; without it holidays and working weekends may be missing. */
  published: boolean;
}

/** What a calendar day is in mainland China; of a year that is not known, only weekends are. */
export function dayKind(day: Day, years: readonly HolidayYear[] = holidayYears): DayKind {
  const year = years.find((each) => each.year === Number(day.slice(0, 4)));
  const published = year?.confidence === 'published';
  const holiday = year?.off.find(([, from, to]) => from <= day && day <= to);
  if (holiday) return { kind: 'holiday', name: holiday[0], published };
  const weekend = weekdayOf(day) >= 6;
  const kind = year?.work.includes(day) ? 'make-up' : weekend ? 'weekend' : 'workday';
  return { kind, name: null, published };
}
