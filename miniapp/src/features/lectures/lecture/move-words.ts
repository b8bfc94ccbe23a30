import { type Session } from '@titles/shared/contract/lectures';

type Planned = Pick<Session, 'startsAt' | 'endsAt'>;
interface Moved extends Planned {
  venue: Pick<Session['venue'], 'name' | 'address'>;
}

/** What is different from the plan that people knew. */
export function moveInWords({ startsAt, endsAt, venue }: Moved, was: NonNullable<Session['moved']>): string {
  if (was.startsAt !== startsAt) return '已改期';
  if (was.endsAt === endsAt) return '已换会场';
  return [venue.name, venue.address].includes(was.venue) ? '结束时间有变' : '会场和结束时间有变';
}
