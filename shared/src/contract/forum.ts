import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Citation, Day, growing, Id, Instant } from './fields';
import { LectureFieldName } from './lecturers';
import { plainLine, plainText } from './plain-text';
import { SearchHit } from './search';

/** Whose answers count as an expert's: lecturers on their phone, policy staff at the console. */
const experts = ['lecturer', 'policy-staff'] as const;
export const reportReasons = ['wrong', 'outdated', 'offensive', 'private', 'advert'] as const;

/** The most characters of a text; a title and a question together fit one text check. */
export const lengths = { title: 60, question: 1000, answer: 2000 } as const;

/** Who speaks; nobody's name is shown. */
const Speaker = growing(z.enum(['asker', 'member', 'lecturer', 'bureau', 'other']), 'other');
/** How a submitted text stands: waiting for review, seen by everybody, back with its author, not published, taken away. */
const Standing = growing(
  z.enum(['held', 'shown', 'returned', 'refused', 'hidden', 'replaced', 'other']),
  'other',
);
export type Standing = z.output<typeof Standing>;
/** Why an answer is being checked: a cited clause changed, or is gone, the rules that rest on it changed, its time is over. */
export const Checking = growing(z.enum(['reworded', 'removed', 'rules', 'expired', 'other']), 'other');
export type Checking = z.output<typeof Checking>;

const ClauseRef = z.object({ documentId: Id, clauseId: Id });
const cited = (fewest: number) =>
  z
    .array(ClauseRef, '请选择条款')
    .check(z.minLength(fewest, '请至少引用一条条款'), z.maxLength(5, '最多引用五条'));

/** What its author sees of the text submitted last, whatever became of it. */
const Submission = z.object({
  revision: z.int(),
  state: Standing,
  /** Why it came back or is not shown, in the reviewer's words. */
  reason: z.nullable(z.string()),
  title: z.nullable(z.string()),
  text: z.string(),
  citations: z.array(Citation),
  expiresOn: z.nullable(Day),
  submittedAt: Instant,
});

const Post = {
  id: Id,
  by: Speaker,
  mine: z.boolean(),
  /** The text that everybody sees; before the first one, to its author, the text submitted last. */
  text: z.string(),
  citations: z.array(Citation),
  shownAt: z.nullable(Instant),
  /** For its author alone. */
  submission: z.nullable(Submission),
  demo: z.boolean(),
};

const ForumAnswer = z.object({
  ...Post,
  /** Until when its author stands by it; null for who is no expert. */
  expiresOn: z.nullable(Day),
  checking: z.nullable(Checking),
  accepted: z.boolean(),
});
export type ForumAnswer = z.output<typeof ForumAnswer>;

const ForumThread = z.object({
  ...Post,
  field: z.string(),
  title: z.string(),
  following: z.boolean(),
  /** The accepted one first, then those of experts. */
  answers: z.array(ForumAnswer),
});
export type ForumThread = z.output<typeof ForumThread>;

const ListedQuestion = z.object({
  id: Id,
  field: z.string(),
  title: z.string(),
  shownAt: Instant,
  answers: z.int(),
  /** How far it is answered: not at all, by somebody, by an expert, or as the asker wished. */
  answered: growing(z.enum(['no', 'yes', 'expert', 'accepted']), 'yes'),
  demo: z.boolean(),
});
export type ListedQuestion = z.output<typeof ListedQuestion>;

const OwnPost = z.object({
  id: Id,
  questionId: Id,
  kind: z.enum(['question', 'answer']),
  /** Of the question. */
  title: z.string(),
  state: Standing,
  reason: z.nullable(z.string()),
  submittedAt: Instant,
  checking: z.nullable(Checking),
  expiresOn: z.nullable(Day),
});
export type OwnPost = z.output<typeof OwnPost>;

/** The revision submitted last, as its author saw it; another one since is a conflict. */
const seen = { revision: z.int() };
const question = {
  field: LectureFieldName,
  title: plainLine('问题', lengths.title),
  text: plainText('说明', lengths.question),
  citations: cited(0),
};
const answer = { text: plainText('回答', lengths.answer) };
const expertAnswer = { text: answer.text, citations: cited(1), expiresOn: Day };

const ofQuestion = z.object({ questionId: Id });
const ofAnswer = z.object({ answerId: Id });
const ofPost = z.object({ postId: Id });
const Made = z.object({ id: Id, state: Standing });
const refusals = ['not-found', 'conflict', 'too-many-attempts', 'busy'] as const;

export const forum = {
  list: endpoint({
    route: 'GET /forum/questions',
    summary: 'Questions that everybody sees, newest first, by field and by whether they are answered',
    access: 'anyone',
    query: z.object({
      field: z.optional(LectureFieldName),
      answered: z.optional(z.enum(['yes', 'no'])),
      page: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
    }),
    result: z.object({ questions: z.array(ListedQuestion), total: z.int() }),
  }),
  suggestions: endpoint({
    route: 'GET /forum/suggestions',
    summary: 'Questions that hold every word of `q`, hits marked: what may be answered already',
    access: 'anyone',
    query: z.object({ q: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)) }),
    result: z.object({ hits: z.array(SearchHit) }),
  }),
  get: endpoint({
    route: 'GET /forum/questions/:questionId',
    summary: 'A question with its answers; one that is not shown is found by its author alone',
    access: 'anyone',
    params: ofQuestion,
    result: ForumThread,
    errors: ['not-found'],
  }),
  ask: endpoint({
    route: 'POST /forum/questions',
    summary: 'Submits a question for review; everybody sees it after that, without a name',
    access: ['employee'],
    body: z.object(question),
    result: Made,
    errors: refusals,
    once: true,
  }),
  editQuestion: endpoint({
    route: 'PUT /forum/questions/:questionId',
    summary: 'Submits another text of the own question; the earlier one shows until it is reviewed',
    access: ['employee'],
    params: ofQuestion,
    body: z.object({ ...question, ...seen }),
    result: Made,
    errors: refusals,
  }),
  answer: endpoint({
    route: 'POST /forum/questions/:questionId/answers',
    summary: 'Submits an answer from experience for review',
    access: ['employee'],
    params: ofQuestion,
    body: z.object(answer),
    result: Made,
    errors: refusals,
    once: true,
  }),
  editAnswer: endpoint({
    route: 'PUT /forum/answers/:answerId',
    summary: 'Submits another text of the own answer from experience',
    access: ['employee'],
    params: ofAnswer,
    body: z.object({ ...answer, ...seen }),
    result: Made,
    errors: refusals,
  }),
  answerAsExpert: endpoint({
    route: 'POST /forum/questions/:questionId/expert-answers',
    summary: "Submits an expert's answer: with the clauses it rests on, and until when it is good",
    access: experts,
    params: ofQuestion,
    body: z.object(expertAnswer),
    result: Made,
    errors: refusals,
    once: true,
  }),
  editExpertAnswer: endpoint({
    route: 'PUT /forum/expert-answers/:answerId',
    summary: "Submits another text of the own expert's answer",
    access: experts,
    params: ofAnswer,
    body: z.object({ ...expertAnswer, ...seen }),
    result: Made,
    errors: refusals,
  }),
  confirm: endpoint({
    route: 'POST /forum/expert-answers/:answerId/confirm',
    summary:
      'The expert has compared the own answer with the clauses as they are now: it stands until the day',
    access: experts,
    params: ofAnswer,
    body: z.object({ expiresOn: Day }),
    result: z.object({}),
    errors: ['not-found', 'conflict', 'busy'],
  }),
  remove: endpoint({
    route: 'DELETE /forum/posts/:postId',
    summary:
      'Deletes the own question or answer; of a question that others answered the words go, the answers stay',
    access: ['employee'],
    params: ofPost,
    result: z.object({}),
    errors: ['not-found', 'busy'],
  }),
  accept: endpoint({
    route: 'PUT /forum/questions/:questionId/accepted',
    summary: 'The asker says which answer helped; null takes it back',
    access: ['employee'],
    params: ofQuestion,
    body: z.object({ answerId: z.nullable(Id) }),
    result: z.object({}),
    errors: ['not-found', 'busy'],
  }),
  follow: endpoint({
    route: 'PUT /forum/questions/:questionId/follow',
    summary: 'Is told when the question is answered, or no more',
    access: ['employee'],
    params: ofQuestion,
    body: z.object({ following: z.boolean() }),
    result: z.object({}),
    errors: ['not-found', 'busy'],
  }),
  report: endpoint({
    route: 'POST /forum/posts/:postId/reports',
    summary: 'Tells staff that a text that is shown is wrong or should not be there; once for each person',
    access: ['employee'],
    params: ofPost,
    body: z.object({ reason: z.enum(reportReasons, '请选择原因') }),
    result: z.object({}),
    errors: ['not-found', 'busy'],
  }),
  mine: endpoint({
    route: 'GET /forum/mine',
    summary: "The account's own questions and answers with how they stand, and the questions it follows",
    access: ['employee'],
    result: z.object({ posts: z.array(OwnPost), following: z.array(ListedQuestion) }),
  }),
  waiting: endpoint({
    route: 'GET /forum/waiting',
    summary: 'For an expert: questions without an expert’s answer, of the own fields or of one, oldest first',
    access: experts,
    query: z.object({ field: z.optional(LectureFieldName) }),
    result: z.object({
      /** Those of the lecturer's profile; empty means all. */
      fields: z.array(z.string()),
      questions: z.array(ListedQuestion),
      /** Own answers that wait for the expert to compare them. */
      toCheck: z.array(OwnPost),
    }),
  }),
};
