import { type Lecture } from '@titles/shared/contract/lectures';
import { defaultReviewYear, reviewWindow } from '@titles/shared/eligibility/calendar';
import { clockInJiangmen, dayInJiangmen, daysAfter } from '@titles/shared/jiangmen-time';
import { dayInWords, monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { workingDays } from '@titles/shared/policy/working-days';
import { type PrintedDocument } from '../print/block';
import { type Agreed } from './agreed';

/** How many working days an employer's public notice hangs before the review (facts 3.12). */
const NOTICE_DAYS = 5;
const MONTHS = 12;

interface Line {
  day: string;
  what: string;
  place: string;
}

export interface YearOfDates {
  company: string;
  now: Date;
  lectures: readonly Lecture[];
  agreed: readonly Agreed[];
}

/** The latest day for a notice to go up: it is over before the last day, on which its people can still be handed in. */
function lastDayForNotice(closes: string): string {
  let day = closes;
  while ((workingDays(day, NOTICE_DAYS).days[NOTICE_DAYS - 1] ?? '') >= closes) day = daysAfter(day, -1);
  return day;
}

const windowLines = (reviewYear: number): Line[] => {
  const { opens, closes } = reviewWindow(reviewYear);
  const words = `${reviewYear}年度职称评审`;
  return [
    { day: opens, what: `${words}开始申报（一般如此，以评委会通知为准）`, place: '' },
    {
      day: lastDayForNotice(closes),
      what: `${words}：单位公示按${NOTICE_DAYS}个工作日算，最晚从这天开始`,
      place: '',
    },
    { day: closes, what: `${words}申报截止（一般如此，以评委会通知为准）`, place: '' },
  ];
};

const lectureLines = ({ title, sessions }: Lecture): Line[] =>
  sessions
    .filter(({ state }) => state !== 'cancelled')
    .map(({ startsAt, venue }) => ({
      day: dayInJiangmen(new Date(startsAt)),
      what: `${clockInJiangmen(new Date(startsAt))} 大讲堂：${title}`,
      place: venue.name,
    }));

const agreedLine = ({ kind, title, place, startsAt, seats }: Agreed): Line => ({
  day: dayInJiangmen(startsAt),
  what: `${clockInJiangmen(startsAt)} ${kind === 'onsite' ? '上门培训' : '单位名额'}：${title}${seats ? `（还有${seats}个没人领）` : ''}`,
  place: place ?? '',
});

/** The last day of the sheet: as many months on as it shows, the month of today included. */
export const lastDayOfSheet = (today: string): string => {
  const months = Number(today.slice(5, 7)) - 1 + MONTHS;
  const year = Number(today.slice(0, 4)) + Math.floor(months / 12);
  return daysAfter(`${year}-${String((months % 12) + 1).padStart(2, '0')}-01`, -1);
};

/** Twelve months of dates for a company's wall, month by month. */
export function yearSheet({ company, now, lectures, agreed }: YearOfDates): PrintedDocument {
  const today = dayInJiangmen(now);
  const until = lastDayOfSheet(today);
  const first = defaultReviewYear(today);
  const lines = [
    ...[first, first + 1].flatMap(windowLines),
    ...lectures.flatMap(lectureLines),
    ...agreed.map(agreedLine),
  ]
    .filter(({ day }) => day >= today && day <= until)
    .sort((a, b) => a.day.localeCompare(b.day));
  const monthOf = ({ day }: Line): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;
  const rows = lines.map((line, index) => {
    const before = lines[index - 1];
    const isFirst = before === undefined || monthOf(before) !== monthOf(line);
    return [isFirst ? monthOf(line) : '', monthDayWithWeekday(line.day), line.what, line.place];
  });
  return {
    name: `职称日程 ${company}`,
    madeAt: now,
    blocks: [
      { kind: 'title', text: '职称日程' },
      { kind: 'paragraph', text: `${company}　${dayInWords(today)}至${dayInWords(until)}` },
      {
        kind: 'table',
        columns: [
          { header: '月份', share: 2 },
          { header: '日期', share: 2 },
          { header: '事项', share: 6 },
          { header: '地点', share: 3 },
        ],
        rows,
      },
      {
        kind: 'paragraph',
        style: 'note',
        text: '申报时间以当年评委会通知为准；工作日按已公布的放假和调休安排算，没有公布的年份只算法定节假日和周末。讲座和培训有变化时，以小程序的服务通知为准。',
      },
    ],
  };
}
