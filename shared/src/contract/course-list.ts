import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { growing, Id, Instant } from './fields';

/** What a card says of a course. */
export const Course = z.object({
  id: Id,
  title: z.string(),
  summary: z.string(),
  forWhom: z.string(),
  /** Shown in the publicist's workspace. */
  forPublicists: z.boolean(),
  videos: z.int(),
  /** Of all films together, in seconds. */
  length: z.int(),
  demo: z.boolean(),
});
export type Course = z.output<typeof Course>;

/** How far somebody has come with a course. */
const Standing = z.object({
  courseId: Id,
  /** In the order of the course. */
  videos: z.array(z.object({ videoId: Id, percent: z.int(), completed: z.boolean() })),
  /**
   * `watching`: films come first; `ready`: the test may begin; `begun`: it goes on where it was left; `waiting`: not
   * before `waitsUntil`; `passed`: the course is completed.
   */
  state: growing(z.enum(['watching', 'ready', 'begun', 'waiting', 'passed', 'other']), 'other'),
  /** How many attempts may still be begun at once. */
  left: z.int(),
  waitsUntil: z.nullable(Instant),
  /** The attempt that was passed, or else the last one that was handed in. */
  last: z.nullable(z.object({ attemptId: Id, right: z.int(), of: z.int(), handedInAt: Instant })),
  certificate: z.nullable(z.string()),
});
export type Standing = z.output<typeof Standing>;

/** By itself: lists and the publicist's workspace need nothing else of courses. */
export const courseList = {
  list: endpoint({
    route: 'GET /courses',
    summary: 'The courses, the newest first',
    access: 'anyone',
    result: z.object({ courses: z.array(Course) }),
  }),
  standings: endpoint({
    route: 'GET /course-standings',
    summary: 'How far the caller has come with each course',
    access: ['employee'],
    result: z.object({ standings: z.array(Standing) }),
  }),
};
