import { Controller } from '@nestjs/common';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { seasonEditing, seasonEditors } from '@titles/shared/contract/season-editing';
import { DomainError } from '@titles/shared/errors';
import { byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { reaches, reachOf } from '../http/reach';
import { ActorNames } from '../audit/actor-names.service';
import { newId } from '../ids';
import { type SeasonDraft, SeasonEditing } from './season-editing.service';
import { SeasonRelease } from './season-release.service';

type Draft = Result<typeof seasonEditing.get>;

const standing = ({ publishAt, publishedAt, ...season }: SeasonDraft) => ({
  ...season,
  publishAt: publishAt?.toISOString() ?? null,
  publishedAt: publishedAt?.toISOString() ?? null,
});

@Controller()
export class SeasonEditingController {
  constructor(
    private readonly editing: SeasonEditing,
    private readonly release: SeasonRelease,
    private readonly names: ActorNames,
    private readonly clock: Clock,
  ) {}

  @Implements(seasonEditing.plan)
  async plan({ query }: Input<typeof seasonEditing.plan>, caller: SignedInCaller) {
    const reach = reachOf(seasonEditors, caller);
    const seasons = (await this.editing.plan())
      .filter(({ content }) => content.year === query.year)
      .map((season) => ({ ...standing(season), mayEdit: reaches(reach, season.content) }))
      .filter(({ mayEdit, state }) => mayEdit || state === 'published' || state === 'archived');
    // What others are only writing is theirs.
    return { seasons: await Promise.all(seasons.map((season) => this.asReadersSeeIt(season))) };
  }

  @Implements(seasonEditing.create)
  async create({ body }: Input<typeof seasonEditing.create>, caller: SignedInCaller): Promise<Draft> {
    if (!reaches(reachOf(seasonEditors, caller), body)) throw outOfReach();
    const id = `${body.year}-q${body.quarter}-${newId().slice(-6)}`;
    await this.editing.create(id, body, { demo: false, by: byAccount(caller.accountId) });
    return this.shown(id);
  }

  @Implements(seasonEditing.get)
  async get({ params }: Input<typeof seasonEditing.get>, caller: SignedInCaller): Promise<Draft> {
    await this.reached(params.seasonId, caller);
    return this.shown(params.seasonId);
  }

  @Implements(seasonEditing.version)
  async version({ params }: Input<typeof seasonEditing.version>, caller: SignedInCaller) {
    await this.reached(params.seasonId, caller);
    return this.editing.version(params.seasonId, params.version);
  }

  @Implements(seasonEditing.save)
  async save({ params, body }: Input<typeof seasonEditing.save>, caller: SignedInCaller): Promise<Draft> {
    const by = await this.reached(params.seasonId, caller);
    if (!reaches(reachOf(seasonEditors, caller), body.content)) throw outOfReach();
    await this.editing.edit(params.seasonId, body.version, body.content, by);
    return this.shown(params.seasonId);
  }

  @Implements(seasonEditing.restore)
  async restore({ params, body }: Input<typeof seasonEditing.restore>, caller: SignedInCaller) {
    const by = await this.reached(params.seasonId, caller);
    const { district } = await this.editing.version(params.seasonId, body.earlier);
    if (!reaches(reachOf(seasonEditors, caller), { district })) throw outOfReach();
    await this.editing.restore(params.seasonId, body.version, body.earlier, by);
    return this.shown(params.seasonId);
  }

  @Implements(seasonEditing.publish)
  async publish({ params, body }: Input<typeof seasonEditing.publish>, caller: SignedInCaller) {
    const by = await this.reached(params.seasonId, caller);
    await this.release.publish(params.seasonId, { seen: body.version, by });
    return this.shown(params.seasonId);
  }

  @Implements(seasonEditing.schedule)
  async schedule({ params, body }: Input<typeof seasonEditing.schedule>, caller: SignedInCaller) {
    const by = await this.reached(params.seasonId, caller);
    const publishAt = new Date(body.publishAt);
    if (publishAt <= this.clock.now())
      throw new DomainError('bad-input', '发布时间已经过去，请选以后的时间，或直接发布。', [
        { path: 'body.publishAt', message: '请选以后的时间' },
      ]);
    await this.editing.schedule(params.seasonId, publishAt, { seen: body.version, by });
    return this.shown(params.seasonId);
  }

  @Implements(seasonEditing.unschedule)
  async unschedule({ params }: Input<typeof seasonEditing.unschedule>, caller: SignedInCaller) {
    await this.editing.withdraw(params.seasonId, await this.reached(params.seasonId, caller));
    return this.shown(params.seasonId);
  }

  @Implements(seasonEditing.archive)
  async archive({ params }: Input<typeof seasonEditing.archive>, caller: SignedInCaller) {
    await this.editing.archive(params.seasonId, await this.reached(params.seasonId, caller));
    return this.shown(params.seasonId);
  }

  @Implements(seasonEditing.remove)
  async remove({ params }: Input<typeof seasonEditing.remove>, caller: SignedInCaller) {
    await this.editing.remove(params.seasonId, await this.reached(params.seasonId, caller));
    return {};
  }

  /** The caller as who acts, if the season is within their reach. */
  private async reached(seasonId: string, caller: SignedInCaller) {
    const { content } = await this.editing.get(seasonId);
    if (!reaches(reachOf(seasonEditors, caller), content)) throw new DomainError('not-found');
    return byAccount(caller.accountId);
  }

  private async asReadersSeeIt<S extends Pick<SeasonDraft, 'id' | 'publishedVersion' | 'content'>>(
    season: S & { mayEdit: boolean },
  ) {
    if (season.mayEdit || season.publishedVersion === null) return season;
    const content = await this.editing.version(season.id, season.publishedVersion);
    return { ...season, version: season.publishedVersion, publishAt: null, content };
  }

  private async shown(id: string): Promise<Draft> {
    const versions = await this.editing.versions(id);
    const nameOf = await this.names.told(versions.map(({ savedBy }) => savedBy));
    return {
      ...standing(await this.editing.get(id)),
      versions: versions.map(({ version, savedAt, savedBy, publishedAt }) => ({
        version,
        savedAt: savedAt.toISOString(),
        savedBy: nameOf(savedBy),
        publishedAt: publishedAt?.toISOString() ?? null,
      })),
    };
  }
}

const outOfReach = (): DomainError =>
  new DomainError('bad-input', '您只能编辑本市（区）的主题季。', [
    { path: 'body.district', message: '请选择您所在的市（区）' },
  ]);
