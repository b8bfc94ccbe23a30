import { reviewWindow } from '@titles/shared/eligibility/calendar';
import type { RouteAnswer } from '@titles/shared/eligibility/types';
import { instantOf } from '@titles/shared/jiangmen-time';
import type { PhoneEvent } from '@titles/miniapp/phone-calendar';
import { opensIn, titleOf, verbOf } from './headline';
import { SYSTEM } from './next-step';

/** The notice decides, and a calendar does not follow it. */
export const CALENDAR_NOTE = '以通知为准；日历不会自动更新，时间有变请您自己改。';

/** When applications open, at nine in the morning; none for an exam, which has its own dates, nor once they are open. */
export const reminderOf = (best: RouteAnswer | undefined, today: string): PhoneEvent | undefined => {
  const year = best && opensIn(best);
  if (!best || year === undefined || best.route === 'exam') return undefined;
  const { opens, label } = reviewWindow(year);
  return opens <= today
    ? undefined
    : {
        uid: `review-${year}@jiangmen-titles`,
        title: `${year}年度职称申报原则上开放`,
        description: `自测结果：可以${verbOf(best)}${titleOf(best)}，${label}，仅供参考。申报在「${SYSTEM}」办理，先问单位人事。${CALENDAR_NOTE}`,
        startsAt: instantOf(opens, '09:00'),
        minutes: 30,
        ringsBefore: 0,
      };
};
