import { type MessageTemplates } from '../config';

/** The fields that each template must have: what, when, where, and what to do. */
export const FIELDS = ['thing1', 'time2', 'thing3', 'thing4'] as const;

export const templatesInOrder = ({ dayBefore, hourBefore, change }: MessageTemplates): string[] => [
  dayBefore,
  hourBefore,
  change,
];

const inShanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026年11月25日 15:00`, as templates want it. */
function timeInWords(at: Date): string {
  const parts = new Map(inShanghai.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('year')}年${part('month')}月${part('day')}日 ${part('hour')}:${part('minute')}`;
}

/** WeChat takes twenty characters and no more. */
const cut = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text);

/** What a template says of a booking. */
export const fieldsOf = (
  { title, place }: { title: string; place: string | null },
  startsAt: Date,
  tip: string,
): Record<(typeof FIELDS)[number], string> => ({
  thing1: cut(title),
  time2: timeInWords(startsAt),
  thing3: cut(place ?? '地点见预约详情'),
  thing4: cut(tip),
});
