import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Citation, Flagged, growing, Id, Instant } from './fields';
import { words } from './lecturers';

const staff = ['city-staff', 'policy-staff', 'administrator'] as const;
const between = (what: string, least: number, most: number) =>
  z.int(`${what}请填写整数`).check(z.gte(least, `${what}至少${least}`), z.lte(most, `${what}最多${most}`));

/** A question of the bank. */
const BankQuestion = z.object({
  text: words('题目', 200),
  options: z.array(words('选项', 100)).check(z.minLength(2, '至少两个选项'), z.maxLength(6, '最多六个选项')),
  /** Places of the options that are right, from 0; all of them must be chosen, and no other. */
  right: z.array(between('正确选项', 0, 5)).check(z.minLength(1, '请选出正确选项')),
  why: words('解释', 300),
  /** The clause that explains it, and the part of a film: at least one of them. */
  citation: z.nullable(Citation),
  part: z.nullable(z.object({ videoId: Id, at: between('开始秒数', 0, 14_400) })),
});
export type BankQuestion = z.output<typeof BankQuestion>;

/** What staff write about a course. */
export const CourseDetails = z.object({
  title: words('题目', 60),
  summary: words('内容简介', 600),
  forWhom: words('适合谁', 60),
  forPublicists: z.boolean(),
  /** The films, in order. */
  videoIds: z.array(Id).check(z.maxLength(30, '最多30个视频')),
  test: z.object({
    draw: between('每次抽题', 1, 50),
    passMark: between('及格线', 1, 50),
    attempts: between('次数', 1, 20),
    hours: between('小时数', 1, 720),
  }),
  bank: z.array(BankQuestion).check(z.maxLength(200, '题库最多200题')),
});
export type CourseDetails = z.output<typeof CourseDetails>;

const DeskCourse = z.object({
  id: Id,
  state: growing(z.enum(['draft', 'published', 'other']), 'other'),
  details: CourseDetails,
  demo: z.boolean(),
  flagged: Flagged,
  revision: z.int(),
  changedAt: Instant,
});
export type DeskCourse = z.output<typeof DeskCourse>;

const ofCourse = z.object({ courseId: Id });

export const courseDesk = {
  list: endpoint({
    route: 'GET /course-desk/courses',
    summary: 'Every course, drafts included, the newest first',
    access: staff,
    result: z.object({ courses: z.array(DeskCourse) }),
  }),
  get: endpoint({
    route: 'GET /course-desk/courses/:courseId',
    summary: 'A course with its bank, as staff write it',
    access: staff,
    params: ofCourse,
    result: DeskCourse,
    errors: ['not-found'],
  }),
  create: endpoint({
    route: 'POST /course-desk/courses',
    summary: 'Drafts a course',
    access: staff,
    body: CourseDetails,
    result: DeskCourse,
    errors: ['busy'],
  }),
  change: endpoint({
    route: 'PUT /course-desk/courses/:courseId',
    summary: 'Changes it; attempts that were begun stay what they were drawn from',
    access: staff,
    params: ofCourse,
    body: z.object({ revision: z.int(), details: CourseDetails }),
    result: DeskCourse,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  publish: endpoint({
    route: 'POST /course-desk/courses/:courseId/publish',
    summary: 'Shows it to everybody; its films must be published, and its bank large enough',
    access: staff,
    params: ofCourse,
    result: DeskCourse,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  confirm: endpoint({
    route: 'POST /course-desk/courses/:courseId/confirm',
    summary: 'The questions were compared with the clauses as they are now; saving a change says so too',
    access: staff,
    params: ofCourse,
    result: DeskCourse,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  withdraw: endpoint({
    route: 'POST /course-desk/courses/:courseId/withdraw',
    summary: 'Takes it back; what was begun can be handed in, and certificates stay valid',
    access: staff,
    params: ofCourse,
    result: DeskCourse,
    errors: ['not-found', 'busy'],
  }),
};
