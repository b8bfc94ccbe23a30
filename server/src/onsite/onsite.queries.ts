import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { OnsiteAsk } from './ask.entity';
import { OnsiteRequest } from './request.entity';

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
