import { type Session } from '@titles/shared/contract/lectures';

type Planned = Pick<Session, 'startsAt' | 'endsAt'>;

/** What is different from the plan that people knew. */
export function moveInWords({ startsAt, endsAt }: Planned, was: Planned): string {
  if (was.startsAt !== startsAt) return '已改期';
  return was.endsAt === endsAt ? '已换会场' : '会场和结束时间有变';
}
