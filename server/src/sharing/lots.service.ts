import { Injectable } from '@nestjs/common';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Clock } from '../clock';
import { insertRows } from '../database/insert-rows';
import { Ledger } from '../ledger/ledger.service';
import { type Credited, Publicists } from '../publicists/publicists.service';
import { countedKeyOf } from './counting.service';
import { ShareDevice } from './device.entity';
import { type ShareLink } from './link.entity';
import { isBot, isOpen, setAsideBy } from './rules';
import { fresh, ShareVisit } from './visit.entity';
import { countAll, type Reader, recentlyCounted, touchesOf } from './visits.queries';

export interface Opening {
  link: ShareLink;
  reader: Reader;
}

export interface Reading {
  id: string;
  reader: Reader;
  visibleSeconds: number;
  scrolled: boolean;
  agent: string;
}

/** A page that is opened again within so long is the same visit. */
const SAME_VISIT = 60 * 60 * 1000;

/** What many readers do at once, a few statements for all of them. What is not plain is left to be done one by one. */
@Injectable()
export class ShareLots {
  constructor(
    private readonly clock: Clock,
    private readonly publicists: Publicists,
    private readonly ledger: Ledger,
  ) {}

  /** Begins visits; null for those whose publicist is gone. */
  async begin(manager: EntityManager, openings: readonly Opening[]): Promise<(string | null)[]> {
    const now = this.clock.now();
    const known = await manager.find(ShareVisit, {
      where: {
        linkNumber: In([...new Set(openings.map(({ link }) => link.number))]),
        device: In(openings.map(({ reader }) => reader.device)),
        step: 'read',
        openedAt: MoreThan(new Date(now.getTime() - SAME_VISIT)),
      },
      select: { id: true, linkNumber: true, device: true },
    });
    const ids = new Map(known.map(({ id, linkNumber, device }) => [`${linkNumber} ${device}`, id]));
    const credited = await this.publicists.creditedForAll(
      manager,
      openings.map(({ link }) => link.publicistId),
    );
    const begun: ShareVisit[] = [];
    const answers = openings.map(({ link, reader }) => {
      const name = `${link.number} ${reader.device}`;
      const before = ids.get(name);
      const publicist = credited.get(link.publicistId);
      if (before !== undefined || !publicist) return before ?? null;
      const { contentKind, contentId, title, channel, season } = link;
      const visit: ShareVisit = {
        ...fresh(reader, now),
        ...{ linkNumber: link.number, publicistId: publicist.id, district: publicist.district },
        ...{ step: 'read', contentKind, contentId, title, channel, season, bookingId: null },
      };
      begun.push(visit);
      ids.set(name, visit.id);
      return visit.id;
    });
    await insertRows(manager, ShareVisit, begun, ['id']);
    return answers;
  }

  /** Counts the readings that count without question, and tells which they are, by their place. */
  async count(manager: EntityManager, readings: readonly Reading[]): Promise<Set<number>> {
    const now = this.clock.now();
    const devices = readings.map(({ reader }) => reader.device);
    const found = await manager.findBy(ShareVisit, { id: In(readings.map(({ id }) => id)), step: 'read' });
    const visits = new Map(found.map((visit) => [visit.id, visit]));
    const touches = await touchesOf(manager, devices);
    const signedIn = await manager.findBy(ShareDevice, { device: In(devices) });
    const publicistIds = found.map(({ publicistId }) => publicistId);
    const credited = await this.publicists.creditedForAll(manager, publicistIds);
    const recently = await recentlyCounted(manager, publicistIds, now);
    const told = new Map<string, number>();
    for (const device of devices) told.set(device, (told.get(device) ?? 0) + 1);
    const lot: { visit: ShareVisit; publicist: Credited }[] = [];
    const counted = new Set<number>();
    readings.forEach(({ id, reader, visibleSeconds, scrolled, agent }, at) => {
      const visit = visits.get(id);
      const publicist = visit && credited.get(visit.publicistId);
      if (visit?.device !== reader.device || publicist?.state !== 'active') return;
      // Somebody took over while it was read.
      if (visit.publicistId !== publicist.id) return;
      const anonymous = reader.accountId === null && visit.accountId === null;
      const alone =
        touches.get(`${visit.device} ${visit.contentId} ${visit.season}`) === 1 &&
        told.get(visit.device) === 1;
      if (!anonymous || !isOpen(visit) || !alone) return;
      const so = {
        visibleSeconds: Math.max(visit.visibleSeconds ?? 0, visibleSeconds),
        scrolled: visit.scrolled || scrolled,
      };
      const reason = setAsideBy({
        ...{ step: 'read', publicistWorks: true, ownAccount: false, bot: isBot(agent), ...so },
        ownDevice: signedIn.some(
          ({ device, accountId }) => device === visit.device && accountId === publicist.accountId,
        ),
        ...{ openedAt: visit.openedAt, toldAt: now, broughtByAnother: false },
        ...{ countedBefore: false, countedOnDevice: false },
        recently: recently.get(visit.publicistId) ?? 0,
      });
      if (reason !== null) return;
      recently.set(visit.publicistId, (recently.get(visit.publicistId) ?? 0) + 1);
      const key = countedKeyOf(visit);
      lot.push({ visit: Object.assign(visit, so, { countedAt: now, countedKey: key }), publicist });
      counted.add(at);
    });
    if (lot.length === 0) return counted;
    await countAll(
      manager,
      lot.map(({ visit }) => visit),
      now,
    );
    const day = dayInJiangmen(now);
    await this.ledger.postAll(
      manager,
      lot.map(({ visit: { id, step }, publicist }) => ({
        counted: { id, step, publicistId: publicist.id, day },
        district: publicist.district,
      })),
    );
    return counted;
  }
}
