import { dayInJiangmen } from '@titles/shared/jiangmen-time';

/** Today in Jiangmen, by the phone's clock. */
export const today = (): string => dayInJiangmen(new Date());
