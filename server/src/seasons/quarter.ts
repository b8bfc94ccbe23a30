import { type Quarter } from '@titles/shared/jiangmen-time';

/** Negative when `a` comes before `b`. */
export const compareQuarters = (a: Quarter, b: Quarter): number => a.year - b.year || a.quarter - b.quarter;
