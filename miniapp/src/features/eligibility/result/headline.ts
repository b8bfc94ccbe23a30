import { reviewWindow } from '@titles/shared/eligibility/calendar';
import type { Assessment, RouteAnswer } from '@titles/shared/eligibility/types';
import { seriesAndLevel } from '@titles/shared/policy/title-names';
import type { LastResult } from '../../../tabs/eligibility/kept';

/** What one does on a route: sit an exam, ask for recognition, or apply for review. */
export const verbOf = ({ route }: RouteAnswer): string =>
  route === 'exam'
    ? '报考'
    : route === 'first_recognition' || route === 'award_recognition'
      ? '申请认定'
      : '申报';

export const titleOf = ({ series, level }: RouteAnswer): string => seriesAndLevel(series ?? '', level);

/** The year in which a route opens without a question left that blocks it. */
export const opensIn = ({ verdict, fromYear, openPoints }: RouteAnswer): number | undefined =>
  (verdict === 'mayApply' || verdict === 'notYet') && openPoints.length === 0 ? fromYear : undefined;

const isOrdinary = ({ route }: RouteAnswer): boolean => route !== 'exceptional';

/** The route the first line speaks of: open now, else soonest, else one to ask about. */
export const leading = ({ routes, elsewhere }: Assessment): RouteAnswer | undefined => {
  const ordinary = [...routes, ...elsewhere].filter(isOrdinary);
  return (
    ordinary.find(({ verdict }) => verdict === 'mayApply') ??
    ordinary.find((answer) => opensIn(answer) !== undefined) ??
    ordinary.find(({ verdict }) => verdict === 'askBureau') ??
    ordinary.find(({ verdict }) => verdict === 'unknown')
  );
};

/** The result in one breath. */
export const headline = (assessment: Assessment): string => {
  const best = leading(assessment);
  switch (best?.verdict) {
    case 'mayApply':
      return `可以${verbOf(best)} ${titleOf(best)}`;
    case 'notYet':
      return `${best.fromYear}年度起可以${verbOf(best)} ${titleOf(best)}`;
    case 'askBureau':
      return '有途径可能适合您，要先向人社部门确认';
    case 'unknown':
      return '还差一点信息，才能给您答案';
    default:
      return assessment.closed.some(({ id }) => id === 'barred')
        ? '按现在的身份，不能申报职称'
        : '按现在的情况，还没有可以申报的途径';
  }
};

/** What home shows on the next visit; nothing where there is no year to look forward to. */
export const lastResultOf = (assessment: Assessment): LastResult | null => {
  const best = leading(assessment);
  if (best?.fromYear === undefined) return null;
  return {
    line: headline(assessment),
    reviewYear: best.fromYear,
    // An exam has its own dates.
    opensOn: best.route === 'exam' ? null : reviewWindow(best.fromYear).opens,
  };
};
