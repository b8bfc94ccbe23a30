import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Id } from './fields';

/** What a card says of a video lecture. */
export const Video = z.object({
  id: Id,
  title: z.string(),
  summary: z.string(),
  forWhom: z.string(),
  speaker: z.nullable(z.string()),
  /** Hours of continuing education and who says so; null when it does not count. */
  hours: z.nullable(z.object({ count: z.int(), source: z.string() })),
  /** Whole seconds. */
  length: z.int(),
  chapters: z.int(),
  poster: z.boolean(),
  demo: z.boolean(),
});
export type Video = z.output<typeof Video>;

/** By itself: the hall shows it, and needs nothing else of video lectures. */
export const videoList = endpoint({
  route: 'GET /videos',
  summary: 'The video lectures, the newest first',
  access: 'anyone',
  result: z.object({ videos: z.array(Video) }),
});
