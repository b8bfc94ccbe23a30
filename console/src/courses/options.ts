import { type BankQuestion } from '@titles/shared/contract/course-desk';

type Options = Pick<BankQuestion, 'options' | 'right'>;

/** The question without that option; what is right stays what it was, at its new place. */
export const withoutOption = ({ options, right }: Options, place: number): Options => ({
  options: options.filter((_, index) => index !== place),
  right: right.filter((each) => each !== place).map((each) => (each > place ? each - 1 : each)),
});
