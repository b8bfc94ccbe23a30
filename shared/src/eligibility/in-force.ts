import { cutOff } from './calendar';
import type { Dated, Parameter } from './types';
import type { Months } from './verdict';

/** Whether it holds on the last day of a review year; without a year, whether it has no end. */
export const inForce = ({ from, to }: Pick<Dated, 'from' | 'to'>, reviewYear: number | undefined): boolean =>
  reviewYear === undefined
    ? to === null
    : from <= cutOff(reviewYear) && (to === null || cutOff(reviewYear) < to);

/** The months of a parameter in a review year. A year that none of its periods covers is an error. */
export const parameterLookup =
  (parameters: readonly Parameter[]): Months =>
  (months, reviewYear) => {
    if (typeof months === 'number') return months;
    const found = parameters.find((parameter) => parameter.id === months && inForce(parameter, reviewYear));
    if (!found) throw new RangeError(`参数 ${months} 没有规定 ${reviewYear} 评审年度的数值`);
    return found.months;
  };
