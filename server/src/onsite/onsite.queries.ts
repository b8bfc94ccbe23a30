import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { type AskState, OnsiteAsk } from './ask.entity';
import { OnsiteRequest, type RequestState } from './request.entity';

/** States of a request that somebody works on, or that is agreed. */
export const UNDER_WAY: RequestState[] = ['asking', 'choosing', 'confirmed'];

/** States of an ask that somebody is still to answer. */
export const WAITING: AskState[] = ['open', 'countered'];

/** A request whose lecturer has agreed to a time. */
export type Agreed = OnsiteRequest & { lecturerId: string; bookingId: string; startsAt: Date; endsAt: Date };

export const isAgreed = (request: OnsiteRequest): request is Agreed =>
  request.state === 'confirmed' &&
  request.lecturerId !== null &&
  request.bookingId !== null &&
  request.startsAt !== null &&
  request.endsAt !== null;

/** The requests to come that a lecturer has agreed to or is asked about, in the order in which they are locked. */
export async function engagedIn(manager: EntityManager, lecturerId: string, now: Date): Promise<string[]> {
  const asks = await manager.findBy(OnsiteAsk, { lecturerId, state: In(WAITING) });
  const agreed = await manager.findBy(OnsiteRequest, {
    lecturerId,
    state: 'confirmed',
    startsAt: MoreThan(now),
  });
  return [...new Set([...asks.map(({ requestId }) => requestId), ...agreed.map(({ id }) => id)])].sort();
}

/** The lecturers who have agreed to something to come, or are asked about it. */
export async function engagedLecturers(manager: EntityManager, now: Date): Promise<string[]> {
  const asks = await manager.findBy(OnsiteAsk, { state: In(WAITING) });
  const agreed = await manager.findBy(OnsiteRequest, { state: 'confirmed', startsAt: MoreThan(now) });
  return [...new Set([...asks, ...agreed].flatMap(({ lecturerId }) => lecturerId ?? []))];
}

/** Locks a request for the rest of the transaction and reads it; the first thing in it, before any lecturer is locked. */
export async function lockRequest(manager: EntityManager, id: string): Promise<OnsiteRequest> {
  const { affected } = await manager.increment(OnsiteRequest, { id }, 'revision', 1);
  if (!affected) throw new DomainError('not-found');
  return manager.findOneByOrFail(OnsiteRequest, { id });
}

/** The ask that waits for an answer about a locked request. Throws `conflict` when it is another one, or too late. */
export async function waitingAsk(
  manager: EntityManager,
  request: OnsiteRequest,
  { id, state, now }: { id: string | null; state: 'open' | 'countered'; now: Date },
): Promise<OnsiteAsk> {
  const ask = id !== null && request.askId === id ? await manager.findOneBy(OnsiteAsk, { id, state }) : null;
  if (!ask) throw new DomainError('conflict', '这份邀请已经有结果了，请刷新后再看。');
  if (ask.answerBy <= now) throw new DomainError('conflict', '回复的时限已过，谢谢您。');
  return ask;
}
