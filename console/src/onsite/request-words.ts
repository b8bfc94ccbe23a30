import { type Result } from '@titles/shared/contract/endpoint';
import { type onsiteDesk } from '@titles/shared/contract/onsite-desk';
import { clockInJiangmen } from '@titles/shared/jiangmen-time';
import { type Tone } from '../ui/state-tag';
import { inJiangmen } from '../words';

export type Request = Result<typeof onsiteDesk.list>['rows'][number];

export const requestStateWords = {
  asking: '正在请讲师',
  choosing: '等单位选时间',
  confirmed: '已确认',
  held: '已举办',
  'not-held': '没有举办',
  unmatched: '暂无讲师可到',
  cancelled: '已取消',
  other: '其他',
} as const satisfies Record<Request['state'], string>;
export const requestTones: Readonly<Record<Request['state'], Tone>> = {
  asking: 'wait',
  choosing: 'wait',
  confirmed: 'good',
  held: 'good',
  'not-held': 'plain',
  unmatched: 'stop',
  cancelled: 'plain',
  other: 'plain',
};

/** The agreed time, or the first that the company wishes for. */
export function timeInWords({ confirmed, times }: Pick<Request, 'confirmed' | 'times'>): string {
  const shown = confirmed ?? times[0];
  if (!shown) return '';
  const span = `${inJiangmen(shown.startsAt)}–${clockInJiangmen(new Date(shown.endsAt))}`;
  return confirmed ? span : `希望 ${span}`;
}

type Standing = Pick<Request, 'state' | 'confirmed'>;
const hasBegun = ({ confirmed }: Standing, now: Date): boolean =>
  confirmed !== null && Date.parse(confirmed.startsAt) <= now.getTime();

/** Whether it is time to say who came; what was said can be corrected. */
export const canNote = (request: Standing, now: Date): boolean =>
  request.state === 'held' ||
  request.state === 'not-held' ||
  (request.state === 'confirmed' && hasBegun(request, now));

export const canCancel = (request: Standing, now: Date): boolean =>
  ['asking', 'choosing', 'confirmed', 'unmatched'].includes(request.state) && !hasBegun(request, now);
