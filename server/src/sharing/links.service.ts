import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type SharedContent, type sharing } from '@titles/shared/contract/sharing';
import { DomainError } from '@titles/shared/errors';
import { In } from 'typeorm';
import { ArticleService } from '../articles/articles.service';
import { Clock } from '../clock';
import { seasonIn } from './season';
import { Database } from '../database/database';
import { Gathered } from '../gathered';
import { LecturesService } from '../lectures/lectures.service';
import { Publicists } from '../publicists/publicists.service';
import { SeasonService } from '../seasons/seasons.service';
import { newSecret, secretHash } from '../secret';
import { isDuplicate } from '../database/refused-write';
import { ShareLink } from './link.entity';
import { isTokenOf, numberIn, tokenOf } from './token';
import { noteDevice } from './visits.queries';

const LONGEST_TITLE = 100;

/** What is shared has to be published; its title is kept with the link. */
@Injectable()
export class SharedContents {
  constructor(
    private readonly articles: ArticleService,
    private readonly lectures: LecturesService,
    private readonly seasons: SeasonService,
  ) {}

  /** Throws `not-found` for what is not there for readers. */
  async titleOf({ kind, id }: SharedContent): Promise<string> {
    if (kind === 'season') return (await this.seasons.get(id)).theme.slice(0, LONGEST_TITLE);
    const { title } = await (kind === 'article' ? this.articles.get(id) : this.lectures.get(id));
    return title.slice(0, LONGEST_TITLE);
  }
}

/** A link as its publicist may use it. */
export interface PublicistLink {
  publicistId: string;
  company: string;
  content: SharedContent;
  channel: ShareLink['channel'];
}

/** The links of publicists, each with a token of its own. */
@Injectable()
export class ShareLinks {
  /** Links by number, which every reader's page asks for: those of the same moment are looked up together. */
  private readonly wanted = new Gathered<number, ShareLink | null>(async (numbers) => {
    const found = await this.database.source.manager.findBy(ShareLink, { number: In([...new Set(numbers)]) });
    const links = new Map(found.map((link) => [link.number, link]));
    return numbers.map((number) => links.get(number) ?? null);
  });

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly publicists: Publicists,
    private readonly contents: SharedContents,
  ) {}

  async token(accountId: string, wish: Input<typeof sharing.link>['body']): Promise<string> {
    const publicist = await this.publicists.live(accountId);
    if (!publicist) throw new DomainError('not-found', '您还没有申请职称宣传员，请先申请。');
    const { kind: contentKind, id: contentId } = wish.content;
    const now = this.clock.now();
    const what = {
      ...{ publicistId: publicist.id, contentKind, contentId, channel: wish.channel },
      season: seasonIn(now),
    };
    const { manager } = this.database.source;
    const device = secretHash(wish.device);
    await this.database.write((within) => noteDevice(within, { device, accountId }, now));
    const known = await manager.findOneBy(ShareLink, what);
    if (known) return tokenOf(known);
    const title = await this.contents.titleOf(wish.content);
    const link = { ...what, title, secret: newSecret(24), createdAt: now };
    try {
      await this.database.write((within) => within.insert(ShareLink, link));
    } catch (error) {
      // Somebody was quicker with the same: the page asked twice.
      if (!isDuplicate(error)) throw error;
    }
    return tokenOf(await manager.findOneByOrFail(ShareLink, what));
  }

  /** The link of a token, for this content and the season of today; null for everything else. */
  async find(token: string, { kind, id }: SharedContent): Promise<ShareLink | null> {
    const link = await this.byToken(token);
    const fits =
      link?.contentKind === kind && link.contentId === id && link.season === seasonIn(this.clock.now());
    return fits ? link : null;
  }

  /** The link of a token of this season, to whose publicist it is; throws `not-found` to everybody else. */
  async own(token: string, accountId: string): Promise<PublicistLink> {
    const link = await this.byToken(token);
    const publicist = await this.publicists.live(accountId);
    if (!link || link.publicistId !== publicist?.id) throw new DomainError('not-found');
    if (link.season !== seasonIn(this.clock.now()))
      throw new DomainError('not-found', '这张海报是上一季的，请在工作台重新做一张。');
    const { contentKind: kind, contentId: id, channel } = link;
    return { publicistId: publicist.id, company: publicist.company, content: { kind, id }, channel };
  }

  /** What a token was made for, in whatever season; throws `not-found` for what is no token. */
  async contentOf(token: string): Promise<SharedContent> {
    const link = await this.byToken(token);
    if (!link) throw new DomainError('not-found', '没有认出这张海报，请在首页或大讲堂里查找。');
    return { kind: link.contentKind, id: link.contentId };
  }

  private async byToken(token: string): Promise<ShareLink | null> {
    const number = numberIn(token);
    const link = number === null ? null : await this.wanted.ask(number);
    return link && isTokenOf(token, link) ? link : null;
  }
}
