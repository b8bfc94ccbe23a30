import { dayInJiangmen } from '@titles/miniapp/calendar';

/** Today in Jiangmen, by the phone's clock. */
export const today = (): string => dayInJiangmen(new Date());
