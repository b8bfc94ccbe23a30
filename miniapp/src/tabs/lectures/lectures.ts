import { type Lecture, type Session } from '@titles/shared/contract/lectures';
import { type Season, type SeasonItem } from '@titles/shared/contract/seasons';
import { dayInJiangmen, daysAfter, daysUntil } from '@titles/shared/jiangmen-time';
import { monthOf } from '../../calendar';
import { stepOf } from '../../session-words';
import { type Link } from '../../ui/links';
import { toForum, toOnsite } from '../../ways';

export type FormFilter = 'all' | 'public' | 'video' | 'forum' | 'onsite';

/** The four forms of the lecture hall (plan 四（一）二是). */
export const formFilters: readonly { value: FormFilter; text: string }[] = [
  { value: 'all', text: '全部' },
  { value: 'public', text: '集中宣讲' },
  { value: 'video', text: '视频宣讲' },
  { value: 'forum', text: '专业知识论坛' },
  { value: 'onsite', text: '上门培训' },
];

export const formInWords = (form: string | null): string =>
  formFilters.find(({ value }) => value === form)?.text ?? '讲堂';

/** One line of the quarter's plan: a session that can be booked, or what a season has announced. */
export interface HallEntry {
  key: string;
  form: string | null;
  title: string;
  note: string;
  /** Null when it lasts the whole season. */
  day: string | null;
  demo: boolean;
  /** Where it leads; null while it is only announced. */
  lecture: { id: string; session: Session } | null;
}

type Planned = HallEntry & { lecture: object };

/**
 * The quarter's plan by day, those that last the whole season last: the sessions that are shown, and what is announced,
 * which gives way to its lecture where that is shown.
 */
export const hallOf = (
  items: readonly SeasonItem[],
  lectures: readonly (Lecture | null)[],
  isShown: (session: Planned) => boolean,
): HallEntry[] => {
  const all = lectures.flatMap((lecture) =>
    lecture === null
      ? []
      : lecture.sessions.map((session): Planned => ({
          key: session.id,
          form: lecture.kind,
          title: lecture.title,
          note: lecture.forWhom,
          day: dayInJiangmen(new Date(session.startsAt)),
          demo: lecture.demo,
          lecture: { id: lecture.id, session },
        })),
  );
  const sessions = all.filter(isShown);
  const known = new Set(sessions.map(({ lecture }) => lecture.id));
  const announced = items
    .filter(({ kind, targetId }) => kind === 'lecture' && !(targetId !== null && known.has(targetId)))
    .filter((item) => !sessions.some(({ form, day }) => form === item.form && day === item.day))
    .map(({ form, title, note, day }) => ({
      key: title,
      form,
      title,
      note,
      day,
      demo: false,
      lecture: null,
    }));
  return [...sessions, ...announced].sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'));
};

type Quarter = Pick<Season, 'startsOn' | 'endsOn'>;

/** Whether it is one of the quarter's plan. */
export const isPlanned = ({ day }: HallEntry, season: Quarter | null): boolean =>
  season !== null && (day === null || isWithin(day, season));

/**
 * Whether a session to come stands beside the plan shown: beside a quarter under way those that can be booked already,
 * else all.
 */
export const isBeside = (entry: HallEntry, season: Quarter | null, now: Date): boolean => {
  const open = ['book', 'wait', 'later', 'closed'].slice(0, isUnderWay(season, dayInJiangmen(now)) ? 2 : 4);
  return (
    entry.lecture !== null && !isPlanned(entry, season) && open.includes(stepOf(entry.lecture.session, now))
  );
};

const isWithin = (day: string, { startsOn, endsOn }: Quarter): boolean => day >= startsOn && day <= endsOn;

export const isUnderWay = (season: Quarter | null, today: string): boolean =>
  season !== null && isWithin(today, season);

/** Of which days lectures are asked for: the quarter's that is shown, and those that may be open for booking. */
export const daysAsked = (season: Quarter | null, today: string): { from: string; to: string } => {
  const days = [season?.startsOn ?? today, season?.endsOn ?? today, today, daysAfter(today, AHEAD)].sort();
  const back = daysAfter(today, -BACK);
  const [from = today, , , to = today] = days;
  return { from: from < back ? back : from, to };
};

/** So many days ahead sessions are shown that are no part of the plan, and of an old plan so many days back. */
const AHEAD = 100;
const BACK = 200;

export const ofForm = (entries: readonly HallEntry[], form: FormFilter): HallEntry[] =>
  entries.filter((entry) => form === 'all' || entry.form === form);

/** Where a form has a page of its own, beside its sessions. */
export const wayTo = (form: string | null): Link | undefined =>
  form === 'forum' ? toForum : form === 'onsite' ? toOnsite : undefined;

/** What an announcement says about when it comes; nobody is left without a way on. */
export const comesWhen = ({ form, day }: Pick<HallEntry, 'form' | 'day'>, today: string): string => {
  if (day !== null && daysUntil(day, today) < 0) return '已结束';
  if (form === 'video') return '视频上线后，在这里直接看';
  if (form === 'onsite') return '由单位申请，定了时间讲师上门';
  return day === null ? '时间定下后，在这里预约' : `还有 ${daysUntil(day, today)} 天，预约开放后在这里约`;
};

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
  lectures: readonly Pick<HallEntry, 'day'>[],
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
