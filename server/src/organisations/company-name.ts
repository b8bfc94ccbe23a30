import { fold } from '../folding';

/** Whether two spellings are one name: width, case, blanks, brackets and what is not seen make no difference. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => fold(name).replace(/[\s\p{Cf}()[\]〔〕【】]/gu, '');
