import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { growing, Id, Instant } from './fields';

const kinds = ['video', 'course'] as const;
/** What a certificate is about: a film watched whole, or a course with its test. */
export type CertificateKind = (typeof kinds)[number];

const Certificate = z.object({
  id: Id,
  /** A `session` is one that a lecturer gave. */
  kind: growing(z.enum([...kinds, 'session', 'other']), 'other'),
  /** The video, course, or request for the session. */
  subjectId: Id,
  /** What it is called: 观看证明. */
  paper: z.string(),
  /** As it is printed. */
  code: z.string(),
  name: z.string(),
  title: z.string(),
  completedAt: Instant,
  issuedAt: Instant,
  demo: z.boolean(),
});
export type Certificate = z.output<typeof Certificate>;

const Confirmed = z.object({
  paper: z.string(),
  /** What the paper must say, line by line. */
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
  /** Who answers for what it says. */
  note: z.string(),
});
export type Confirmed = z.output<typeof Confirmed>;

const owner = ['employee'] as const;

export const certificates = {
  list: endpoint({
    route: 'GET /certificates',
    summary: "The caller's certificates, also of sessions that they gave as a lecturer, the newest first",
    access: owner,
    result: z.object({ certificates: z.array(Certificate) }),
  }),
  issue: endpoint({
    route: 'POST /certificates',
    summary:
      'The certificate of a film that was watched whole, or of a course whose test was passed. Sent again it stays as it is; within ten minutes the name can be mended',
    access: owner,
    body: z.object({
      kind: z.enum(kinds, '请从视频或课程页领取'),
      subjectId: Id,
      name: z
        .string('请填写姓名')
        .check(z.trim(), z.minLength(1, '请填写姓名'), z.maxLength(40, '姓名最多40字')),
    }),
    result: Certificate,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  paper: download({
    route: 'GET /certificates/:certificateId/paper',
    summary: 'The certificate to print',
    access: owner,
    params: z.object({ certificateId: Id }),
    answers: ['application/pdf'],
    errors: ['not-found'],
  }),
  confirm: endpoint({
    route: 'GET /certificate-codes/:code',
    summary:
      'What a certificate of any kind, those of lecturers too, must say that carries this code; not found when there is none',
    access: 'anyone',
    params: z.object({ code: z.string().check(z.minLength(1), z.maxLength(40)) }),
    result: Confirmed,
    errors: ['not-found'],
  }),
};
