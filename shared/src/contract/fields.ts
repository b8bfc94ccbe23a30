import * as z from 'zod/mini';

/** Short sortable text, made by the service or given with the content. */
export const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/, '编号只含小写字母、数字、点和短横'));
/** An instant in UTC: `2026-11-23T08:00:00.000Z`. */
export const Instant = z.iso.datetime();
/** A calendar day in Asia/Shanghai: `2026-11-23`. */
export const Day = z.iso.date();

/** An enum that may grow: a phone with an older release reads a value it does not know as `fallback`. */
export const growing = <S extends z.ZodMiniType>(schema: S, fallback: z.output<S>) =>
  z.catch(schema, fallback);

/** How a booking of any kind stands. */
export const BookingState = growing(
  z.enum(['held', 'confirmed', 'cancelled', 'expired', 'attended', 'no-show', 'other']),
  'other',
);

/** Where a statement comes from: a clause of a document that the documents feature serves. */
export const Citation = z.object({
  documentId: Id,
  clauseId: Id,
  /** As a reader writes it: 「实施方案」四（三）一是. */
  label: z.string(),
});
export type Citation = z.output<typeof Citation>;

/** A clause that it cites has changed, or rules that rest on it, and nobody has compared them yet. */
export const Flagged = z.nullable(
  z.object({ at: Instant, because: z.enum(['reworded', 'removed', 'rules']) }),
);
export type Flagged = z.output<typeof Flagged>;

/** Why an appeal is not granted, for whoever made it. */
export const refusal = z.object({
  reason: z.string('请写明原因').check(z.trim(), z.minLength(2, '请写明原因'), z.maxLength(200, '最多200字')),
});
