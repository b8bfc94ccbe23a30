import * as z from 'zod/mini';
import { download, endpoint, upload } from './endpoint';
import { Citation, Flagged, growing, Id, Instant } from './fields';
import { someWords, words } from './lecturers';
import { Chapter, slideTypes } from './videos';

const staff = ['city-staff', 'policy-staff', 'administrator'] as const;

/** What staff write about a film. */
export const VideoDetails = z.object({
  title: words('题目', 60),
  summary: words('内容简介', 600),
  forWhom: words('适合谁', 60),
  speaker: someWords(40),
  hours: z.nullable(
    z.object({
      count: z.int('请填写整数').check(z.minimum(1, '至少1学时'), z.maximum(90, '最多90学时')),
      source: words('计学时的依据', 120),
    }),
  ),
  chapters: z.array(Chapter).check(z.maxLength(60, '最多60章')),
  /** WebVTT, as it is written. */
  transcript: z.string('请填写字幕').check(z.maxLength(100_000, '字幕最多10万字')),
  citations: z.array(Citation).check(z.maxLength(20, '最多引用20条')),
});
export type VideoDetails = z.output<typeof VideoDetails>;

/** What the service found in the film. */
const Film = z.object({
  id: Id,
  bytes: z.int(),
  /** Whole seconds. */
  length: z.int(),
  width: z.int(),
  height: z.int(),
  /** Whether it can be played before it has come whole. */
  startsAtOnce: z.boolean(),
});

/** When a slide is shown, and what it is called; the picture itself is brought once. */
const SlideDetails = {
  /** In whole seconds from the beginning; it stays until the next one. */
  at: z.int('请填写整秒数').check(z.gte(0, '不能小于0'), z.lte(14_400, '最多4小时')),
  /** Read out by screen readers, and listed below the film. */
  title: words('幻灯片的标题', 60),
};

const DeskSlide = z.object({ id: Id, ...SlideDetails, bytes: z.int() });
export type DeskSlide = z.output<typeof DeskSlide>;

const DeskVideo = z.object({
  id: Id,
  state: growing(z.enum(['draft', 'published', 'other']), 'other'),
  details: VideoDetails,
  film: z.nullable(Film),
  poster: z.boolean(),
  /** By time. */
  slides: z.array(DeskSlide),
  demo: z.boolean(),
  flagged: Flagged,
  revision: z.int(),
  changedAt: Instant,
});
export type DeskVideo = z.output<typeof DeskVideo>;

const ofVideo = z.object({ videoId: Id });
const ofSlide = z.object({ videoId: Id, slideId: Id });
const MEGABYTE = 1024 * 1024;

export const videoDesk = {
  list: endpoint({
    route: 'GET /video-desk/videos',
    summary: 'Every video lecture, drafts included, the newest first',
    access: staff,
    result: z.object({ videos: z.array(DeskVideo) }),
  }),
  get: endpoint({
    route: 'GET /video-desk/videos/:videoId',
    summary: 'A video lecture as staff write it',
    access: staff,
    params: ofVideo,
    result: DeskVideo,
    errors: ['not-found'],
  }),
  create: endpoint({
    route: 'POST /video-desk/videos',
    summary: 'Drafts a video lecture; its film comes next',
    access: staff,
    body: VideoDetails,
    result: DeskVideo,
    errors: ['busy'],
  }),
  change: endpoint({
    route: 'PUT /video-desk/videos/:videoId',
    summary: 'Changes what is said of it; readers see it at once when it is published',
    access: staff,
    params: ofVideo,
    body: z.object({ revision: z.int(), details: VideoDetails }),
    result: DeskVideo,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  film: upload({
    route: 'PUT /video-desk/videos/:videoId/film',
    summary: 'Brings the film, or another one in its place: MP4 with H.264 and AAC',
    access: staff,
    params: ofVideo,
    accepts: ['video/mp4'],
    limit: 500 * MEGABYTE,
    result: DeskVideo,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  poster: upload({
    route: 'PUT /video-desk/videos/:videoId/poster',
    summary: 'Brings the picture that stands for the film',
    access: staff,
    params: ofVideo,
    accepts: ['image/jpeg'],
    limit: MEGABYTE,
    result: DeskVideo,
    errors: ['not-found', 'busy'],
  }),
  watch: download({
    route: 'GET /video-desk/videos/:videoId/film',
    summary: 'The film as it is now, also of a draft',
    access: staff,
    params: ofVideo,
    answers: ['video/mp4'],
    errors: ['not-found'],
  }),
  slides: {
    add: upload({
      route: 'POST /video-desk/videos/:videoId/slides',
      summary: 'Brings a slide that is shown beside the film from a second on',
      access: staff,
      params: ofVideo,
      query: z.object(SlideDetails),
      accepts: slideTypes,
      limit: MEGABYTE,
      result: DeskVideo,
      errors: ['not-found', 'conflict', 'busy'],
    }),
    show: download({
      route: 'GET /video-desk/videos/:videoId/slides/:slideId',
      summary: 'A slide, also of a draft',
      access: staff,
      params: ofSlide,
      answers: slideTypes,
      errors: ['not-found'],
    }),
    change: endpoint({
      route: 'PUT /video-desk/videos/:videoId/slides/:slideId',
      summary: 'Shows a slide from another second on, or calls it otherwise',
      access: staff,
      params: ofSlide,
      body: z.object(SlideDetails),
      result: DeskVideo,
      errors: ['not-found', 'conflict', 'busy'],
    }),
    remove: endpoint({
      route: 'DELETE /video-desk/videos/:videoId/slides/:slideId',
      summary: 'Takes a slide away; its picture is deleted',
      access: staff,
      params: ofSlide,
      result: DeskVideo,
      errors: ['not-found', 'busy'],
    }),
  },
  publish: endpoint({
    route: 'POST /video-desk/videos/:videoId/publish',
    summary: 'Shows it to everybody; it needs a film and a transcript',
    access: staff,
    params: ofVideo,
    result: DeskVideo,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  confirm: endpoint({
    route: 'POST /video-desk/videos/:videoId/confirm',
    summary: 'The film was compared with the clauses as they are now; saving a change says so too',
    access: staff,
    params: ofVideo,
    result: DeskVideo,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  withdraw: endpoint({
    route: 'POST /video-desk/videos/:videoId/withdraw',
    summary: 'Takes it back; certificates stay valid',
    access: staff,
    params: ofVideo,
    result: DeskVideo,
    errors: ['not-found', 'busy'],
  }),
};
