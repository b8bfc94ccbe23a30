import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { clauseKnown } from '../cited-clause';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { PublishedContent } from '../http/published.service';
import { assertItems, type SeasonContent } from './content';
import { SeasonItemRow } from './season-item.entity';
import { SeasonRow } from './season.entity';
import { itemsOf, seasonOf, takeStep } from './seasons.queries';
import { assertEditable, type SeasonState } from './state';

/** A season in an editor's hands, whatever its state. */
export interface SeasonDraft {
  content: SeasonContent;
  state: SeasonState;
  publishAt: Date | null;
}

@Injectable()
export class SeasonEditing {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedContent,
  ) {}

  async create(id: string, { items, ...season }: SeasonContent, { demo }: { demo: boolean }): Promise<void> {
    assertItems(items, clauseKnown);
    try {
      await this.database.write(async (manager) => {
        await manager.insert(SeasonRow, { ...season, id, demo, state: 'draft' });
        await this.insertItems(manager, id, items);
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict', `编号「${id}」已经有一个主题季。`) : error;
    }
  }

  /** Replaces what a draft says; a scheduled season goes back to draft first, a published one stays as it is. */
  async edit(id: string, { items, ...season }: SeasonContent): Promise<void> {
    assertItems(items, clauseKnown);
    await this.database.write(async (manager) => {
      const { affected } = await manager.update(SeasonRow, { id, state: 'draft' }, season);
      if (!affected) {
        assertEditable((await seasonOf(manager, id)).state);
        throw new DomainError('conflict');
      }
      await manager.delete(SeasonItemRow, { seasonId: id });
      await this.insertItems(manager, id, items);
    });
  }

  async schedule(id: string, publishAt: Date): Promise<void> {
    await this.database.write((manager) => takeStep(manager, id, 'scheduled', { publishAt }));
  }

  /** Back from scheduled to draft. */
  async withdraw(id: string): Promise<void> {
    await this.database.write((manager) => takeStep(manager, id, 'draft', { publishAt: null }));
  }

  async archive(id: string): Promise<void> {
    await this.database.write(async (manager) => {
      await takeStep(manager, id, 'archived', {});
      await this.published.changed(manager);
    });
  }

  async get(id: string): Promise<SeasonDraft> {
    const manager = this.database.source.manager;
    const { state, publishAt, year, quarter, theme, slogan, organiser, district, intro } = await seasonOf(
      manager,
      id,
    );
    const items = (await itemsOf(manager, id)).map(({ kind, targetId, title, note, form, day }) => ({
      kind,
      targetId,
      title,
      note,
      form,
      day,
    }));
    const content = { year, quarter, theme, slogan, organiser, district, intro, items };
    return { content, state, publishAt };
  }

  /** Every season in any state, by quarter. */
  async plan(): Promise<Pick<SeasonRow, 'id' | 'year' | 'quarter' | 'state' | 'publishAt' | 'demo'>[]> {
    return this.database.source.getRepository(SeasonRow).find({
      select: { id: true, year: true, quarter: true, state: true, publishAt: true, demo: true },
      order: { year: 'ASC', quarter: 'ASC', id: 'ASC' },
    });
  }

  private async insertItems(manager: EntityManager, seasonId: string, items: SeasonContent['items']) {
    if (items.length > 0)
      await manager.insert(
        SeasonItemRow,
        items.map((item, position) => ({ ...item, seasonId, position })),
      );
  }
}
