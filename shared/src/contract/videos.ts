import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { Citation, Id, Instant } from './fields';
import { type FileType } from './file-types';
import { Text } from './lectures';
import { Video, videoList } from './video-list';

const second = z.int('请填写整秒数').check(z.gte(0, '不能小于0'), z.lte(14_400, '最多4小时'));

/** A line of the transcript: what is said from one millisecond to another. */
const Cue = z.object({ from: z.int(), to: z.int(), text: z.string() });
export type Cue = z.output<typeof Cue>;

/** What a viewer may ask themselves when a chapter is over; the answer is told at once and kept nowhere. */
const Question = z.object({
  text: Text('请填写题目', 100),
  choices: z
    .array(Text('请填写选项', 60))
    .check(z.minLength(2, '至少两个选项'), z.maxLength(5, '最多五个选项')),
  /** Which of the choices is right, from 0. */
  right: z.int('请选出正确选项').check(z.gte(0, '请选出正确选项'), z.lte(4, '请选出正确选项')),
  why: Text('请填写解释', 200),
});

/** A chapter begins at a whole second and lasts until the next one. */
export const Chapter = z.object({
  at: second,
  title: Text('请填写章节名', 40),
  question: z.nullable(Question),
});
export type Chapter = z.output<typeof Chapter>;

export const slideTypes = ['image/png', 'image/jpeg', 'image/webp'] as const satisfies readonly FileType[];

/** A picture beside the film, from a whole second on until the next one. */
const Slide = z.object({ id: Id, at: second, title: z.string() });
export type Slide = z.output<typeof Slide>;

const WholeVideo = z.object({
  ...Video.shape,
  /** The film as it is now: another film has another id. */
  film: Id,
  bytes: z.int(),
  chapters: z.array(Chapter),
  /** By time. */
  slides: z.array(Slide),
  transcript: z.array(Cue),
  citations: z.array(Citation),
  /** A clause that it cites has changed, and no editor has compared the film with it yet. */
  checking: z.boolean(),
});
export type WholeVideo = z.output<typeof WholeVideo>;

const Span = z.object({ from: second, to: second });

/** How far somebody has come with a film, by all their devices together. */
const Progress = z.object({
  videoId: Id,
  film: Id,
  /** The seconds that count, in order, without touching each other. */
  watched: z.array(Span),
  /** Where to go on, in seconds. */
  position: second,
  /** Reported seconds that do not count yet: more than the time that went by allows. Report them again later. */
  waiting: z.int(),
  completedAt: z.nullable(Instant),
  certificate: z.nullable(z.string()),
});
export type Progress = z.output<typeof Progress>;

const ofVideo = z.object({ videoId: Id });
const viewer = ['employee'] as const;

export const videos = {
  list: videoList,
  get: endpoint({
    route: 'GET /videos/:videoId',
    summary: 'A video lecture with its chapters, transcript and the clauses it cites',
    access: 'anyone',
    params: ofVideo,
    result: WholeVideo,
    errors: ['not-found'],
  }),
  film: download({
    route: 'GET /videos/:videoId/film',
    summary: 'The film itself, whole or in parts',
    access: 'anyone',
    params: ofVideo,
    answers: ['video/mp4'],
    errors: ['not-found'],
  }),
  poster: download({
    route: 'GET /videos/:videoId/poster',
    summary: 'The picture that stands for the film',
    access: 'anyone',
    params: ofVideo,
    answers: ['image/jpeg'],
    errors: ['not-found'],
  }),
  slide: download({
    route: 'GET /videos/:videoId/slides/:slideId',
    summary: 'The picture of a slide',
    access: 'anyone',
    params: z.object({ videoId: Id, slideId: Id }),
    answers: slideTypes,
    errors: ['not-found'],
  }),
  open: endpoint({
    route: 'POST /videos/:videoId/open',
    summary: 'Begins to watch, or goes on: from now on the time counts that goes by',
    access: viewer,
    params: ofVideo,
    result: Progress,
    errors: ['not-found', 'busy'],
  }),
  report: endpoint({
    route: 'POST /videos/:videoId/report',
    summary:
      'Tells what was watched; the same told again, later or in another order counts once. Conflict: open the video again',
    access: viewer,
    params: ofVideo,
    body: z.object({
      film: Id,
      watched: z.array(Span).check(z.maxLength(200, '一次最多200段')),
      position: second,
    }),
    result: Progress,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  progress: endpoint({
    route: 'GET /video-progress',
    summary: 'What the caller has watched, the latest first',
    access: viewer,
    result: z.object({ progress: z.array(Progress) }),
  }),
};
