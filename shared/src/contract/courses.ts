import * as z from 'zod/mini';
import { Course, courseList } from './course-list';
import { endpoint } from './endpoint';
import { Citation, Id, Instant } from './fields';
import { Video } from './video-list';

/** How the test of a course goes. */
const TestRules = z.object({
  /** Questions of one attempt. */
  draw: z.int(),
  /** So many must be right. */
  passMark: z.int(),
  /** So many attempts within so many hours. */
  attempts: z.int(),
  hours: z.int(),
});

const WholeCourse = z.object({ course: Course, videos: z.array(Video), test: TestRules });
export type WholeCourse = z.output<typeof WholeCourse>;

/** An attempt as it is sat: nothing here says what is right. */
const Attempt = z.object({
  id: Id,
  questions: z.array(
    z.object({
      text: z.string(),
      /** More than one option is right. */
      several: z.boolean(),
      options: z.array(z.string()),
    }),
  ),
});
export type Attempt = z.output<typeof Attempt>;

const Wrong = z.object({
  /** Of the question in the attempt, from 1. */
  number: z.int(),
  text: z.string(),
  chosen: z.array(z.string()),
  /** What is right and why: only when the test was passed. */
  right: z.nullable(z.array(z.string())),
  why: z.nullable(z.string()),
  /** Where it can be read. */
  citation: z.nullable(Citation),
  /** Where it is said: a film, from that second on. */
  part: z.nullable(z.object({ videoId: Id, title: z.string(), at: z.int() })),
});
export type Wrong = z.output<typeof Wrong>;

const AttemptResult = z.object({
  attemptId: Id,
  courseId: Id,
  passed: z.boolean(),
  right: z.int(),
  of: z.int(),
  passMark: z.int(),
  handedInAt: Instant,
  wrong: z.array(Wrong),
});
export type AttemptResult = z.output<typeof AttemptResult>;

const learner = ['employee'] as const;
const ofCourse = z.object({ courseId: Id });
const ofAttempt = z.object({ attemptId: Id });

export const courses = {
  ...courseList,
  get: endpoint({
    route: 'GET /courses/:courseId',
    summary: 'A course with its films in order and how its test goes',
    access: 'anyone',
    params: ofCourse,
    result: WholeCourse,
    errors: ['not-found'],
  }),
  begin: endpoint({
    route: 'POST /courses/:courseId/attempts',
    summary:
      'Begins an attempt, or goes on with the one that was begun. Conflict while films are unseen, attempts are used up, or once it is passed',
    access: learner,
    params: ofCourse,
    result: Attempt,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  handIn: endpoint({
    route: 'POST /course-attempts/:attemptId/hand-in',
    summary: 'Hands an attempt in; what was handed in first counts, however often it is sent',
    access: learner,
    params: ofAttempt,
    body: z.object({
      /** For each question the places of the chosen options, from 0. */
      answers: z
        .array(z.array(z.int().check(z.gte(0), z.lte(9))).check(z.maxLength(6, '选项不对，请重新作答')))
        .check(z.maxLength(60, '最多60题')),
    }),
    result: AttemptResult,
    errors: ['not-found', 'busy'],
  }),
  result: endpoint({
    route: 'GET /course-attempts/:attemptId',
    summary: 'What came of an attempt that was handed in',
    access: learner,
    params: ofAttempt,
    result: AttemptResult,
    errors: ['not-found'],
  }),
};
