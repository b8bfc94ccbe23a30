import { type Result } from '@titles/shared/contract/endpoint';
import { type Purpose, type servicePoints } from '@titles/shared/contract/service-points';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type Tone } from '../ui/state-tag';

export type ListedVisit = Result<typeof servicePoints.day>['visits'][number];
export type Point = Result<typeof servicePoints.list>['servicePoints'][number];

export const purposeWords: Readonly<Record<Purpose, string>> = { consultation: '咨询', receipt: '材料接收' };
export const purposes = Object.entries(purposeWords).map(([value, label]) => ({ value, label }));

export const visitStates = ['还没到', '等叫号', '已叫号', '没来', '已取消'] as const;
export type VisitState = (typeof visitStates)[number];
export const visitTones: Readonly<Record<VisitState, Tone>> = {
  还没到: 'wait',
  等叫号: 'good',
  已叫号: 'plain',
  没来: 'stop',
  已取消: 'plain',
};

/** How a visit stands at the counter. */
export function stateOf({
  state,
  queueNumber,
  calledTo,
}: Pick<ListedVisit, 'state' | 'queueNumber' | 'calledTo'>): VisitState {
  if (state === 'cancelled') return '已取消';
  if (state === 'no-show') return '没来';
  if (calledTo !== null) return '已叫号';
  return queueNumber === null ? '还没到' : '等叫号';
}

/** The same in words, with what came of an appeal. */
export const stateInWords = (visit: ListedVisit): string =>
  stateOf(visit) + (visit.excused ? '（已谅解）' : visit.refusedBecause !== null ? '（不予谅解）' : '');

/** Whether somebody may still be noted as there: also who was taken to have missed it, and comes later that day. */
export const canArrive = (
  visit: Pick<ListedVisit, 'state' | 'queueNumber' | 'calledTo' | 'startsAt'>,
  day: string,
): boolean => {
  const state = stateOf(visit);
  return state === '还没到' || (state === '没来' && dayInJiangmen(new Date(visit.startsAt)) === day);
};

/** Whether its time has begun: before that nobody has missed it. */
export const hasBegun = ({ startsAt }: Pick<ListedVisit, 'startsAt'>): boolean =>
  Date.parse(startsAt) <= Date.now();
