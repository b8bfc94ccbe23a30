import { type ApiError } from '@titles/shared/contract/endpoint';
import { errors } from '@titles/shared/errors';

/** Why the service refused, in a sentence: what is wrong in each field where the refusal itself only says that something is. */
export const sentenceOf = ({ message, fields }: ApiError): string =>
  fields.length > 0 && message === errors['bad-input'].sentence
    ? `${fields.map((field) => field.message).join('；')}。`
    : message;
