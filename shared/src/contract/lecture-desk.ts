import * as z from 'zod/mini';
import { endpoint, upload } from './endpoint';
import { Id } from './fields';
import { attendance, doors } from './lecture-attendance';
import { sessions } from './lecture-sessions';
import { LectureState, lectureStaff as staff } from './lecture-staff';
import { venues } from './lecture-venues';
import { District, Material, materialTypes, PublicLecture, Text } from './lectures';
import { listed, listQuery, SearchedText } from './list';
import { districts } from './person-values';

const lecture = {
  title: Text('请填写题目', 60),
  summary: Text('请填写内容简介', 600),
  forWhom: Text('请填写适合谁', 60),
  speaker: z.nullable(Text('请填写主讲人', 40)),
  hours: z.nullable(
    z.object({
      count: z.int('请填写整数').check(z.minimum(1, '至少1学时'), z.maximum(90, '最多90学时')),
      source: Text('计学时要写明依据', 120),
    }),
  ),
  district: z.nullable(District),
};

/** Whose a lecture is: the whole city's, or a district's. */
const places = ['city', ...districts] as const;
const states = ['draft', 'published'] as const;

const DeskLecture = z.object({ ...PublicLecture.shape, state: LectureState });
const ofLecture = z.object({ lectureId: Id });

export const lectureDesk = {
  venues,
  list: endpoint({
    route: 'GET /lecture-desk/lectures',
    summary: 'The lectures within reach, drafts included, the newest first unless a column is named',
    access: staff,
    query: z.object({
      ...listQuery(['createdAt', 'title', 'state', 'place', 'speaker', 'hours']),
      title: z.optional(SearchedText),
      state: z.optional(z.enum(states, `只能是：${states.join('、')}`)),
      place: z.optional(z.enum(places, `只能是：${places.join('、')}`)),
    }),
    result: listed(DeskLecture),
  }),
  get: endpoint({
    route: 'GET /lecture-desk/lectures/:lectureId',
    summary: 'One lecture within reach, with its sessions by time',
    access: staff,
    params: ofLecture,
    result: DeskLecture,
    errors: ['not-found'],
  }),
  create: endpoint({
    route: 'POST /lecture-desk/lectures',
    summary: 'Drafts a public lecture, for the own district or the whole city',
    access: staff,
    body: z.object(lecture),
    result: DeskLecture,
  }),
  change: endpoint({
    route: 'PUT /lecture-desk/lectures/:lectureId',
    summary: 'Changes what is said of a lecture within reach',
    access: staff,
    params: ofLecture,
    body: z.object(lecture),
    result: DeskLecture,
    errors: ['not-found'],
  }),
  publish: endpoint({
    route: 'POST /lecture-desk/lectures/:lectureId/publish',
    summary: 'Shows a draft to everybody; it needs a session',
    access: staff,
    params: ofLecture,
    result: DeskLecture,
    errors: ['not-found', 'conflict'],
  }),
  materials: {
    add: upload({
      route: 'POST /lecture-desk/lectures/:lectureId/materials',
      summary: 'Adds a file to take home, under the title that people read',
      access: staff,
      params: ofLecture,
      query: z.object({ title: Text('请填写资料名称', 60) }),
      accepts: materialTypes,
      limit: 20 * 1024 * 1024,
      result: Material,
      errors: ['not-found', 'busy'],
    }),
    remove: endpoint({
      route: 'DELETE /lecture-desk/materials/:materialId',
      summary: 'Takes such a file away again',
      access: staff,
      params: z.object({ materialId: Id }),
      result: z.object({}),
      errors: ['not-found', 'busy'],
    }),
  },
  sessions,
  attendance,
  doors,
};
