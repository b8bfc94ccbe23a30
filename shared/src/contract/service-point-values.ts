import * as z from 'zod/mini';
import { Id } from './fields';

export const text = (least: string, most: number) =>
  z.string(least).check(z.trim(), z.minLength(1, least), z.maxLength(most, `最多${most}字`));
export const optionalText = (most: number) => z.nullable(text('请填写，或者留空', most));

/** 咨询, 材料接收. */
const purposes = ['consultation', 'receipt'] as const;
export type Purpose = (typeof purposes)[number];
export const Purpose = z.enum(purposes, '请选择咨询或材料接收');

/** A time of day in quarters of an hour: `09:00`. */
const TimeOfDay = z
  .string('请写成 09:00')
  .check(z.regex(/^([01]\d|2[0-3]):(00|15|30|45)$/, '请写成 09:00，分钟只能是 00、15、30、45'));

/** From when to when, and the lunch break in between. */
export const Hours = z.object({
  opens: TimeOfDay,
  closes: TimeOfDay,
  lunch: z.nullable(z.object({ from: TimeOfDay, to: TimeOfDay })),
});
export type Hours = z.output<typeof Hours>;

/** Degrees, as staff enter them. */
const Place = z.object({
  latitude: z.number().check(z.minimum(21, '江门的纬度约 22'), z.maximum(24, '江门的纬度约 22')),
  longitude: z.number().check(z.minimum(111, '江门的经度约 113'), z.maximum(115, '江门的经度约 113')),
});

/** What staff enter of a service point. */
export const described = {
  name: text('请填写名称', 60),
  /** Null until staff have entered it. */
  address: optionalText(120),
  phone: optionalText(40),
  place: z.nullable(Place),
  note: optionalText(300),
};

export const ServicePoint = z.object({
  id: Id,
  district: z.string(),
  ...described,
  /** Written to show the product; the bureau has entered nothing yet. */
  demo: z.boolean(),
});

/** What to bring, and why. */
export const Material = z.object({ name: z.string(), note: z.nullable(z.string()) });

/** Who works at service points. */
export const servicePointStaff = ['district-staff', 'city-staff'] as const;
export const materialNames = z.array(text('请填写材料名称', 60)).check(z.maxLength(30, '最多30项'));
