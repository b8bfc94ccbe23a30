import { DomainError } from '@titles/shared/errors';
import { type Publicist, type PublicistState } from './publicist.entity';

const sentences: Readonly<Record<Exclude<PublicistState, 'applied'>, string>> = {
  active: '这份申请已经通过了。',
  refused: '这份申请已经退回了。',
  left: '申请人已经撤回，或不再是宣传员。',
};

/** Throws `conflict` for an application that is decided, or was taken back. */
export function assertApplied({ state }: Publicist): void {
  if (state !== 'applied') throw new DomainError('conflict', sentences[state]);
}
