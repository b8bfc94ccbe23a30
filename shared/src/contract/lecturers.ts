import * as z from 'zod/mini';
import { download, endpoint, upload } from './endpoint';
import { Day, Id } from './fields';
import { districts } from './person-values';

/** What a lecturer can speak about, and what a company can ask for. */
export const lectureFields = [
  '职称政策',
  '申报材料',
  '工程技术',
  '卫生健康',
  '教育教学',
  '农业与乡村',
  '经济会计',
  '工艺美术',
  '技能人才',
  '网络空间安全',
  '物联网',
  '人工智能',
  '快递工程',
] as const;
export type LectureField = (typeof lectureFields)[number];

export const LectureFieldName = z.enum(lectureFields, `只能是：${lectureFields.join('、')}`);
export const District = z.enum(districts, `只能是：${districts.join('、')}`);

/** Required short text. */
export const words = (what: string, most: number) =>
  z
    .string(`请填写${what}`)
    .check(z.trim(), z.minLength(1, `请填写${what}`), z.maxLength(most, `最多${most}字`));
/** Optional short text; null when there is none. */
export const someWords = (most: number) =>
  z.nullable(z.string().check(z.trim(), z.maxLength(most, `最多${most}字`)));

/** A time of the day in Asia/Shanghai: `09:00`. */
const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 09:00 这样'));
const hours = { from: Clock, until: Clock };
const inOrder = <T extends { from: string; until: string }>() =>
  z.refine<T>(({ from, until }) => from < until, { message: '结束时间要晚于开始时间', path: ['until'] });

/** When somebody can be asked: always (有邀请再问我), or at weekly hours with exceptions. */
const Availability = z.object({
  mode: z.enum(['ask', 'weekly']),
  /** Monday is 1, Sunday is 7. */
  weekly: z
    .array(z.object({ weekday: z.int().check(z.gte(1), z.lte(7)), ...hours }).check(inOrder()))
    .check(z.maxLength(21, '每周最多21段时间')),
  /** Days that differ: without hours the whole day is not free, with hours only these are. */
  exceptions: z
    .array(z.object({ day: Day, hours: z.nullable(z.object(hours).check(inOrder())) }))
    .check(z.maxLength(60, '最多60天例外')),
});
export type Availability = z.output<typeof Availability>;

const profile = {
  name: words('姓名', 40),
  /** As the certificate says: 高级工程师. */
  title: someWords(40),
  /** The employer, to whom an invitation letter is addressed. */
  employer: someWords(100),
  fields: z.array(LectureFieldName).check(z.minLength(1, '请至少选一个方向'), z.maxLength(13)),
  /** Where journeys begin. */
  home: District,
  /** Where the lecturer goes. */
  districts: z.array(District).check(z.minLength(1, '请至少选一个市（区）'), z.maxLength(7)),
  availability: Availability,
  /** What is agreed about a fee, empty unless the lecturer says something. */
  fee: someWords(120),
};

const Lecturer = z.object({
  id: Id,
  ...profile,
  /** Whether invitations come at all. */
  open: z.boolean(),
  portrait: z.nullable(Id),
  /** How consent to a portrait was given that staff brought; null when the lecturer gave it in the mini-program. */
  portraitConsent: z.nullable(z.string()),
  demo: z.boolean(),
});

const Travel = z.object({
  from: District,
  to: District,
  minutes: z.int(),
  /** Nobody of the bureau has confirmed it yet. */
  assumed: z.boolean(),
});

const staff = ['district-staff', 'city-staff', 'administrator'] as const;
const ofLecturer = z.object({ lecturerId: Id });

export const lecturers = {
  mine: endpoint({
    route: 'GET /lecturers/mine',
    summary: "The caller's own profile, null before it is written",
    access: ['lecturer'],
    result: z.object({ lecturer: z.nullable(Lecturer) }),
  }),
  save: endpoint({
    route: 'PUT /lecturers/mine',
    summary: "Writes the caller's profile; whoever has one can be invited while `open`",
    access: ['lecturer'],
    body: z.object({ ...profile, open: z.boolean() }),
    result: Lecturer,
    errors: ['busy'],
  }),
  portrait: {
    set: upload({
      route: 'PUT /lecturers/mine/portrait',
      summary: 'Replaces the portrait; it is shown to whoever sees the lecturer, so consent comes with it',
      access: ['lecturer'],
      query: z.object({ consent: z.enum(['agreed'], '请先同意公开使用肖像') }),
      accepts: ['image/jpeg', 'image/png'],
      limit: 2 * 1024 * 1024,
      result: z.object({ portrait: Id }),
      errors: ['not-found', 'busy'],
    }),
    remove: endpoint({
      route: 'DELETE /lecturers/mine/portrait',
      summary: 'Withdraws the consent: the portrait is deleted',
      access: ['lecturer'],
      result: z.object({}),
      errors: ['busy'],
    }),
    bring: upload({
      route: 'PUT /lecturers/:lecturerId/portrait',
      summary: 'Staff replace the portrait of a lecturer who has agreed to its use, and say how',
      access: staff,
      params: ofLecturer,
      query: z.object({ consent: words('同意是怎样给出的', 120) }),
      accepts: ['image/jpeg', 'image/png'],
      limit: 2 * 1024 * 1024,
      result: Lecturer,
      errors: ['not-found', 'busy'],
    }),
    takeAway: endpoint({
      route: 'DELETE /lecturers/:lecturerId/portrait',
      summary: 'Staff delete the portrait of a lecturer who no longer agrees',
      access: staff,
      params: ofLecturer,
      result: Lecturer,
      errors: ['not-found', 'busy'],
    }),
    show: download({
      route: 'GET /lecturers/portraits/:portraitId',
      summary: 'The portrait of a lecturer who has agreed to its use',
      access: 'anyone',
      params: z.object({ portraitId: Id }),
      answers: ['image/jpeg', 'image/png'],
      errors: ['not-found'],
    }),
  },
  list: endpoint({
    route: 'GET /lecturers',
    summary: 'The lecturers by name: all, or those who go to the own district',
    access: staff,
    result: z.object({
      lecturers: z.array(Lecturer),
    }),
  }),
  travel: {
    list: endpoint({
      route: 'GET /lecturers/travel',
      summary: 'How long it takes from district to district, one line a pair',
      access: ['lecturer', ...staff],
      result: z.object({ travel: z.array(Travel) }),
    }),
    set: endpoint({
      route: 'PUT /lecturers/travel',
      summary: 'Confirms or corrects how long it takes between two districts, both ways',
      access: ['city-staff', 'administrator'],
      body: z.object({
        from: District,
        to: District,
        minutes: z.int('请填写分钟数').check(z.gte(0, '不能小于0'), z.lte(300, '最多300分钟')),
      }),
      result: Travel,
      errors: ['busy'],
    }),
  },
};
