import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { LecturerProposals, type Proposal } from '../lecturers/lecturer-proposals.service';
import { OnsiteAsk } from './ask.entity';
import { KeptTimes } from './kept-times.service';
import { answerBy, stillAskable } from './limits';
import { OnsiteNews } from './news.service';
import { lockRequest } from './onsite.queries';
import { OnsiteRequest } from './request.entity';

/** Finds the lecturer for a request: one is asked at a time, whose time is kept meanwhile. */
@Injectable()
export class OnsiteMatching {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proposals: LecturerProposals,
    private readonly kept: KeptTimes,
    private readonly news: OnsiteNews,
  ) {}

  /** Asks the next lecturer about a request that waits for one; when nobody is left, the company learns it. */
  async next(requestId: string): Promise<void> {
    const { manager } = this.database.source;
    const request = await manager.findOneByOrFail(OnsiteRequest, { id: requestId });
    if (request.state !== 'asking' || request.askId !== null) return;
    const { field, district, round } = request;
    const asked = await manager.findBy(OnsiteAsk, { requestId, round });
    const times = stillAskable(request.times, this.clock.now()).map((time) => ({
      ...time,
      startsAt: new Date(time.startsAt),
      endsAt: new Date(time.endsAt),
    }));
    const found = await this.proposals.propose(
      { field, district, times },
      new Set(asked.map(({ lecturerId }) => lecturerId)),
    );
    for (const proposal of found) if (await this.invite(request, proposal)) return;
    await this.giveUp(request);
  }

  /** Asks one lecturer; false when all of the times were taken meanwhile. */
  private invite(
    { id, round }: OnsiteRequest,
    { lecturerId, travelMinutes, times }: Proposal,
  ): Promise<boolean> {
    return this.database.write(async (manager) => {
      const request = await lockRequest(manager, id);
      // Somebody else asked, or it was taken back: nothing is left to do here.
      if (request.state !== 'asking' || request.askId !== null || request.round !== round) return true;
      const now = this.clock.now();
      const spans = times.map(({ startsAt, endsAt }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      }));
      const until = answerBy(spans, now);
      const asked = { kind: 'invite', times: spans, travelMinutes, until } as const;
      const ask = await this.kept.ask(manager, request, lecturerId, asked);
      if (!ask) return false;
      const about = { which: ask.id, at: times[0]?.startsAt ?? until, until };
      await this.news.tellLecturer(manager, request, lecturerId, 'invited', about);
      return true;
    });
  }

  private giveUp({ id, round }: OnsiteRequest): Promise<void> {
    return this.database.write(async (manager) => {
      const request = await lockRequest(manager, id);
      if (request.state !== 'asking' || request.askId !== null || request.round !== round) return;
      await manager.update(OnsiteRequest, { id }, { state: 'unmatched' });
      await this.news.tellCompany(manager, request, 'unmatched', { which: `${round}` });
    });
  }
}
