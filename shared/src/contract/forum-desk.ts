import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Citation, Day, Id, Instant } from './fields';
import { reportReasons } from './forum';
import { LectureFieldName } from './lecturers';
import { listed, listQuery } from './list';
import { plainText } from './plain-text';

const reviewers = ['city-staff', 'policy-staff', 'administrator'] as const;

/** 通过, 退回修改, 不予发布. */
const outcomes = ['shown', 'returned', 'refused'] as const;
const kinds = ['question', 'answer'] as const;
/** What WeChat's text check said: nothing against it, look at it yourself, or it could not be asked. */
const verdicts = ['pass', 'review', 'unchecked'] as const;
const states = ['held', 'shown', 'returned', 'refused', 'hidden', 'replaced'] as const;
/** What cites clauses, and is compared with them when they change. */
const checkedKinds = ['answer', 'article', 'video', 'course'] as const;
const reason = z.nullable(plainText('原因', 300));

const ReviewedText = z.object({
  id: Id,
  postId: Id,
  questionId: Id,
  revision: z.int(),
  kind: z.enum(kinds),
  by: z.string(),
  field: z.string(),
  /** Of the question. */
  title: z.string(),
  text: z.string(),
  /** What readers see until this one is decided; null for a first text. */
  earlier: z.nullable(z.string()),
  citations: z.array(Citation),
  expiresOn: z.nullable(Day),
  verdict: z.enum(verdicts),
  state: z.enum(states),
  reason: z.nullable(z.string()),
  submittedAt: Instant,
  decidedAt: z.nullable(Instant),
  decidedBy: z.nullable(z.string()),
  /** From submission to decision; until now while it waits. */
  minutes: z.int(),
});

const ReportedPost = z.object({
  postId: Id,
  questionId: Id,
  kind: z.enum(kinds),
  title: z.string(),
  text: z.string(),
  reports: z.int(),
  reasons: z.array(z.enum(reportReasons)),
  firstAt: Instant,
});

const CheckedItem = z.object({
  id: Id,
  kind: z.enum(checkedKinds),
  /** For an answer its question. */
  questionId: z.nullable(Id),
  title: z.string(),
  because: z.enum(['reworded', 'removed', 'rules', 'expired']),
  since: Instant,
  expiresOn: z.nullable(Day),
});

export const forumDesk = {
  queue: endpoint({
    route: 'GET /forum/desk/texts',
    summary: 'Submitted texts, those that wait for review unless asked otherwise, with how long it took',
    access: reviewers,
    query: z.object({
      ...listQuery(['submittedAt', 'decidedAt', 'field', 'kind', 'verdict']),
      state: z.optional(z.enum(states)),
      kind: z.optional(z.enum(kinds)),
      field: z.optional(LectureFieldName),
      verdict: z.optional(z.enum(verdicts)),
    }),
    result: listed(ReviewedText),
  }),
  decide: endpoint({
    route: 'POST /forum/desk/texts/:textId/decision',
    summary:
      'Shows a text, sends it back with what to change, or does not publish it and says why; never the own one',
    access: reviewers,
    params: z.object({ textId: Id }),
    body: z.object({ outcome: z.enum(outcomes, '请选择处理结果'), reason }),
    result: z.object({}),
    errors: ['not-found', 'conflict', 'busy'],
  }),
  reports: endpoint({
    route: 'GET /forum/desk/reports',
    summary: 'Texts that readers reported and nobody has decided about, the oldest first',
    access: reviewers,
    result: z.object({ posts: z.array(ReportedPost) }),
  }),
  settle: endpoint({
    route: 'POST /forum/desk/reports/:postId',
    summary: 'Leaves a reported text as it is, or takes it away and tells its author why',
    access: reviewers,
    params: z.object({ postId: Id }),
    body: z.object({ outcome: z.enum(['kept', 'hidden'], '请选择处理结果'), reason }),
    result: z.object({}),
    errors: ['not-found', 'conflict', 'busy'],
  }),
  checked: endpoint({
    route: 'GET /forum/desk/checked',
    summary:
      'Answers, articles, films and courses whose clauses changed or whose time is over, until somebody confirms or edits them',
    access: reviewers,
    query: z.object({
      ...listQuery(['since', 'kind', 'because']),
      kind: z.optional(z.enum(checkedKinds)),
    }),
    result: listed(CheckedItem),
  }),
  times: endpoint({
    route: 'GET /forum/desk/times',
    summary: 'How quickly texts were reviewed and questions answered in the last thirty days',
    access: reviewers,
    result: z.object({
      held: z.int(),
      oldestHeldAt: z.nullable(Instant),
      decided: z.int(),
      decidedWithinDay: z.int(),
      /** Minutes from submission to decision; null while nothing was decided. */
      reviewMedian: z.nullable(z.int()),
      reviewLongest: z.nullable(z.int()),
      asked: z.int(),
      answered: z.int(),
      /** Minutes from submission of a question to the first answer that everybody sees. */
      answerMedian: z.nullable(z.int()),
    }),
  }),
};
