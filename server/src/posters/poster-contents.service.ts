import { Injectable } from '@nestjs/common';
import { type Season } from '@titles/shared/contract/seasons';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { DomainError } from '@titles/shared/errors';
import { ArticleService } from '../articles/articles.service';
import { Clock } from '../clock';
import { LecturesService } from '../lectures/lectures.service';
import { SeasonService } from '../seasons/seasons.service';
import { articleSubject, lectureSubject, type PosterContent, posterContent } from './content';

/** What a poster says of something that is published. */
@Injectable()
export class PosterContents {
  constructor(
    readonly clock: Clock,
    private readonly articles: ArticleService,
    private readonly lectures: LecturesService,
    private readonly seasons: SeasonService,
  ) {}

  /** Throws `not-found` for what is not there for readers, and for what is shared without a poster. */
  async of(content: SharedContent, company: string): Promise<PosterContent> {
    const now = this.clock.now();
    return posterContent(await this.subject(content, now), { season: await this.season(), company, now });
  }

  private async subject({ kind, id }: SharedContent, now: Date) {
    if (kind === 'article') return articleSubject(await this.articles.get(id));
    if (kind === 'lecture') return lectureSubject(await this.lectures.get(id), now);
    throw new DomainError('not-found');
  }

  private async season(): Promise<Season | null> {
    try {
      return await this.seasons.current();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return null;
      throw error;
    }
  }
}
