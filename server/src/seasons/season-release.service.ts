import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, LessThanOrEqual } from 'typeorm';
import { ArticleEditing } from '../articles/article-editing.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { PublishedContent } from '../http/published.service';
import { Repeated } from '../repeated';
import { articleIdsOf } from './content';
import { SeasonRow } from './season.entity';
import { itemsOf, takeStep, tryStep } from './seasons.queries';

/** How often a process looks for seasons whose time has come, in milliseconds. */
const INTERVAL = 30_000;

/** Publishes a season and what it holds in one transaction. */
@Injectable()
export class SeasonRelease implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(SeasonRelease.name);
  private readonly looking = new Repeated(
    () => this.publishDue(),
    (error) => this.tell(error),
  );

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly articles: ArticleEditing,
    private readonly published: PublishedContent,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.publishDue().catch((error: unknown) => this.tell(error));
    this.looking.start(INTERVAL);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }

  /** Publishes a scheduled season now, whatever its time; all of it or nothing. */
  async publish(id: string): Promise<void> {
    await this.database.write(async (manager) => {
      await takeStep(manager, id, 'published', { publishedAt: this.clock.now() });
      await this.release(manager, id);
    });
  }

  /**
   * Publishes each scheduled season whose time has come and gives their ids. Of several processes one does it; a
   * season that cannot be published is logged and does not hold up the others.
   */
  async publishDue(): Promise<string[]> {
    const due: FindOptionsWhere<SeasonRow> = { publishAt: LessThanOrEqual(this.clock.now()) };
    const seasons = await this.database.source
      .getRepository(SeasonRow)
      .find({ where: { ...due, state: 'scheduled' }, order: { publishAt: 'ASC', id: 'ASC' } });
    const released: string[] = [];
    for (const { id } of seasons) if (await this.tryPublish(id, due)) released.push(id);
    return released;
  }

  private async tryPublish(id: string, due: FindOptionsWhere<SeasonRow>): Promise<boolean> {
    try {
      return await this.database.write(async (manager) => {
        const first = await tryStep(manager, id, 'published', { publishedAt: this.clock.now() }, due);
        if (first) await this.release(manager, id);
        return first;
      });
    } catch (error) {
      this.log.error(`Season ${id} could not be published: ${String(error)}`);
      return false;
    }
  }

  private async release(manager: EntityManager, id: string): Promise<void> {
    await this.articles.publishDrafts(manager, articleIdsOf(await itemsOf(manager, id)));
    await this.published.changed(manager);
  }

  private tell(error: unknown): void {
    this.log.error(`Seasons that are due could not be read: ${String(error)}`);
  }
}
