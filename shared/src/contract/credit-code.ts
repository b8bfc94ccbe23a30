import * as z from 'zod/mini';
import { creditCodeIn } from '../credit-code';

/** 统一社会信用代码 in any form that people type it; see `creditCodeIn`. */
export const CreditCode = z.string('请填写统一社会信用代码').check(
  z.maxLength(40, '统一社会信用代码是18位'),
  z.refine((code) => creditCodeIn(code) !== null, '统一社会信用代码不对，请对照营业执照再核对一遍，共18位'),
);
