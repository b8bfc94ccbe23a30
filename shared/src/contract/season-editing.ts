import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';
import { districts } from './person-values';

const text = (longest: number) => z.string('请填写文字').check(z.maxLength(longest, `最多${longest}字`));
const words = (longest: number, missing: string) => text(longest).check(z.trim(), z.minLength(1, missing));

export const SeasonItemContent = z.object({
  kind: z.enum(['article', 'document', 'lecture', 'check'], '只能是：文章、条款、讲座、自测'),
  /** The article, the document or `document/clause`; null for a lecture and for the self-check. */
  targetId: z.nullable(text(130)),
  title: words(120, '请填写标题'),
  note: text(300),
  form: z.nullable(z.enum(['public', 'video', 'forum', 'onsite'], '请选择讲座形式')),
  day: z.nullable(z.iso.date('日期应为真实存在的日期，写作 2026-12-31')),
});
export type SeasonItemContent = z.output<typeof SeasonItemContent>;

/** What the editor of a season writes. */
export const SeasonContent = z.object({
  year: z.int('年份应为整数').check(z.gte(2020, '年份过早'), z.lte(2100, '年份过晚')),
  quarter: z.int('请选择季度').check(z.gte(1, '请选择季度'), z.lte(4, '请选择季度')),
  theme: words(60, '请填写主题'),
  slogan: text(60),
  organiser: words(120, '请填写主办单位'),
  /** One of the seven districts; null for the whole city. */
  district: z.nullable(z.enum(districts, `只能是：${districts.join('、')}`)),
  intro: text(2000),
  /** In the order in which a phone shows them. */
  items: z.array(SeasonItemContent, '请给出一组内容').check(z.maxLength(60, '最多60项')),
});
export type SeasonContent = z.output<typeof SeasonContent>;

const standing = {
  id: Id,
  state: z.enum(['draft', 'scheduled', 'published', 'archived']),
  /** When the newest version is to be published, null while that is not planned. */
  publishAt: z.nullable(Instant),
  publishedAt: z.nullable(Instant),
  /** The newest version; readers get `publishedVersion`. */
  version: z.int(),
  publishedVersion: z.nullable(z.int()),
  demo: z.boolean(),
};

/** A season in the year's plan, as its newest version says it. */
export const PlannedSeason = z.object({ ...standing, content: SeasonContent, mayEdit: z.boolean() });
export type PlannedSeason = z.output<typeof PlannedSeason>;

const SeasonVersion = z.object({
  version: z.int(),
  savedAt: Instant,
  /** Who saved it, by the name of their grant. */
  savedBy: z.string(),
  publishedAt: z.nullable(Instant),
});

/** A season in an editor's hands, with every version that was saved, newest first. */
export const SeasonDraft = z.object({
  ...standing,
  content: SeasonContent,
  versions: z.array(SeasonVersion),
});
export type SeasonDraft = z.output<typeof SeasonDraft>;

export const seasonEditors = ['district-staff', 'city-staff', 'administrator'] as const;
const one = z.object({ seasonId: Id });
/** The version that the caller has seen; another one since is a conflict. */
const seen = z.object({ version: z.int() });

export const seasonEditing = {
  plan: endpoint({
    route: 'GET /editing/seasons',
    summary: 'Every season of a year within reach, in any state, and of the others those that readers see',
    access: seasonEditors,
    query: z.object({ year: z.int() }),
    result: z.object({ seasons: z.array(PlannedSeason) }),
  }),
  create: endpoint({
    route: 'POST /editing/seasons',
    summary: 'A new season as a draft; a district’s staff make those of their district alone',
    access: seasonEditors,
    body: SeasonContent,
    result: SeasonDraft,
    errors: ['conflict'],
  }),
  get: endpoint({
    route: 'GET /editing/seasons/:seasonId',
    summary: 'A season in its newest version, with the list of versions',
    access: seasonEditors,
    params: one,
    result: SeasonDraft,
    errors: ['not-found'],
  }),
  version: endpoint({
    route: 'GET /editing/seasons/:seasonId/versions/:version',
    summary: 'What a version of a season says',
    access: seasonEditors,
    params: z.object({ seasonId: Id, version: z.int() }),
    result: SeasonContent,
    errors: ['not-found'],
  }),
  save: endpoint({
    route: 'PUT /editing/seasons/:seasonId',
    summary: 'A new version on top of the one seen; readers see nothing of it until it is published',
    access: seasonEditors,
    params: one,
    body: z.object({ version: z.int(), content: SeasonContent }),
    result: SeasonDraft,
    errors: ['not-found', 'conflict'],
  }),
  restore: endpoint({
    route: 'POST /editing/seasons/:seasonId/restore',
    summary: 'Brings an earlier version back as the newest one, unpublished',
    access: seasonEditors,
    params: one,
    body: z.object({ version: z.int(), earlier: z.int() }),
    result: SeasonDraft,
    errors: ['not-found', 'conflict'],
  }),
  publish: endpoint({
    route: 'POST /editing/seasons/:seasonId/publish',
    summary: 'Publishes the newest version and the draft articles it names, all of it or nothing',
    access: seasonEditors,
    params: one,
    body: seen,
    result: SeasonDraft,
    errors: ['not-found', 'conflict'],
  }),
  schedule: endpoint({
    route: 'POST /editing/seasons/:seasonId/schedule',
    summary: 'Has the newest version published at a time to come',
    access: seasonEditors,
    params: one,
    body: z.object({ version: z.int(), publishAt: Instant }),
    result: SeasonDraft,
    errors: ['not-found', 'conflict'],
  }),
  unschedule: endpoint({
    route: 'POST /editing/seasons/:seasonId/unschedule',
    summary: 'Takes a planned publication back',
    access: seasonEditors,
    params: one,
    result: SeasonDraft,
    errors: ['not-found', 'conflict'],
  }),
  archive: endpoint({
    route: 'POST /editing/seasons/:seasonId/archive',
    summary: 'Takes a published season from the home to the list of past ones',
    access: seasonEditors,
    params: one,
    result: SeasonDraft,
    errors: ['not-found', 'conflict'],
  }),
  remove: endpoint({
    route: 'DELETE /editing/seasons/:seasonId',
    summary: 'Deletes a draft that was never published, with its versions',
    access: seasonEditors,
    params: one,
    result: z.object({}),
    errors: ['not-found', 'conflict'],
  }),
};
