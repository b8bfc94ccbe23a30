import { momentWithYear } from '@titles/shared/jiangmen-words';
import { type MessageTemplates } from '../config';

/** The fields that each template must have: what, when, where, and what to do. */
export const FIELDS = ['thing1', 'time2', 'thing3', 'thing4'] as const;

export const templatesInOrder = ({ dayBefore, hourBefore, change }: MessageTemplates): string[] => [
  dayBefore,
  hourBefore,
  change,
];

/** WeChat takes twenty characters and no more. */
const cut = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text);

/** What a template says of a booking. */
export const fieldsOf = (
  { title, place }: { title: string; place: string | null },
  startsAt: Date,
  tip: string,
): Record<(typeof FIELDS)[number], string> => ({
  thing1: cut(title),
  time2: momentWithYear(startsAt),
  thing3: cut(place ?? '地点见预约详情'),
  thing4: cut(tip),
});
