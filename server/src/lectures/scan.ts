import { type CheckInCode, NO_CODE, readCode } from '@titles/shared/check-in-code';
import { momentWithYear } from '@titles/shared/jiangmen-words';
import { doorOf } from './times';

type ScanOutcome =
  'checked-in' | 'already' | 'moved' | 'other-session' | 'not-now' | 'stale' | 'not-booked' | 'unreadable';

export interface ScanVerdict {
  outcome: ScanOutcome;
  /** What to tell the visitor, as it stands. */
  sentence: string;
}

/** The session that a code belongs to, as far as the door must know it. */
export interface ScannedSession {
  id: string;
  title: string;
  venue: string;
  startsAt: Date;
  endsAt: Date;
  movedFrom: Date | null;
  cancelled: boolean;
}

/** A scan may come late, from a phone without a network, but not from days before or from the future. */
export const LATEST = 7 * 24 * 60 * 60 * 1000;
const AHEAD = 2 * 60 * 1000;

export const reads = (text: string): CheckInCode | null => readCode(text);

export const unreadable: ScanVerdict = {
  outcome: 'unreadable',
  sentence: NO_CODE,
};

/** Why a code that is true does not open this door now; null when it does. */
export function refusalOf(
  own: ScannedSession,
  doorSessionId: string,
  scannedAt: Date,
  now: Date,
): ScanVerdict | null {
  const where = `${momentWithYear(own.startsAt)}，${own.venue}`;
  if (own.cancelled)
    return { outcome: 'not-booked', sentence: `《${own.title}》这一场已取消，预约也随之取消。` };
  const { from, until } = doorOf(own);
  const open = scannedAt >= from && scannedAt <= until;
  if (own.movedFrom && (own.id !== doorSessionId || !open)) {
    const from =
      own.movedFrom.getTime() === own.startsAt.getTime() ? '' : `从${momentWithYear(own.movedFrom)}`;
    return {
      outcome: 'moved',
      sentence: `《${own.title}》已${from}改到${where}，请按新的时间和地点来。`,
    };
  }
  if (own.id !== doorSessionId)
    return { outcome: 'other-session', sentence: `这是另一场的预约：《${own.title}》，${where}。` };
  if (!open || scannedAt.getTime() > now.getTime() + AHEAD || scannedAt.getTime() < now.getTime() - LATEST)
    return { outcome: 'not-now', sentence: `现在不是签到时间。这一场：${where}，提前两小时开始签到。` };
  return null;
}

export const stale: ScanVerdict = {
  outcome: 'stale',
  sentence: '签到码过期了，可能是截图。请对方打开「我的预约」出示会变的签到码。',
};

export const notBooked: ScanVerdict = {
  outcome: 'not-booked',
  sentence: '这个预约已经取消或没有确认，不能签到。还有空位时，可以现场预约。',
};
