import * as z from 'zod/mini';

/** An object that refuses what it does not name, and says which. */
export const strictObject = <S extends z.core.$ZodShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `不认识的项目：${issue.keys.join('、')}` : '请给出一组完整的项目',
  });
