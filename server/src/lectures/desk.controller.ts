import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { type LectureRow } from './lecture.entity';
import { shownVenue } from './lectures.queries';
import { ListedSessions } from './listed-sessions.service';
import { LecturesService } from './lectures.service';
import { LecturePlanning } from './planning.service';
import { LectureScheduling } from './scheduling.service';
import { type SessionTimes } from './times';
import { Venues } from './venues.service';

type Sent = Record<keyof SessionTimes, string>;
const read = ({ startsAt, endsAt, opensAt, closesAt }: Sent): SessionTimes => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
});

/** What staff plan. */
@Controller()
export class LectureDeskController {
  constructor(
    private readonly planning: LecturePlanning,
    private readonly scheduling: LectureScheduling,
    private readonly lectures: LecturesService,
    private readonly places: Venues,
    private readonly listed: ListedSessions,
  ) {}

  @Implements(lectureDesk.venues.list)
  async venues() {
    return { venues: (await this.places.list()).map(shownVenue) };
  }

  @Implements(lectureDesk.venues.create)
  async createVenue({ body }: Input<typeof lectureDesk.venues.create>, caller: SignedInCaller) {
    return shownVenue(await this.places.create(body, caller));
  }

  @Implements(lectureDesk.venues.change)
  async changeVenue({ params, body }: Input<typeof lectureDesk.venues.change>, caller: SignedInCaller) {
    return shownVenue(await this.places.change(params.venueId, body, caller));
  }

  @Implements(lectureDesk.list)
  async list({ query }: Input<typeof lectureDesk.list>, caller: SignedInCaller) {
    const [found, total] = await this.planning.list(query, caller);
    const shown = await this.lectures.shown(found);
    const rows = shown.map((lecture) => ({
      ...lecture,
      state: found.find(({ id }) => id === lecture.id)?.state ?? ('draft' as const),
    }));
    return { rows, total };
  }

  @Implements(lectureDesk.get)
  async get({ params }: Input<typeof lectureDesk.get>, caller: SignedInCaller) {
    return this.shown(await this.planning.one(params.lectureId, caller));
  }

  @Implements(lectureDesk.create)
  async create({ body }: Input<typeof lectureDesk.create>, caller: SignedInCaller) {
    return this.shown(await this.planning.create(body, caller));
  }

  @Implements(lectureDesk.change)
  async change({ params, body }: Input<typeof lectureDesk.change>, caller: SignedInCaller) {
    return this.shown(await this.planning.change(params.lectureId, body, caller));
  }

  @Implements(lectureDesk.publish)
  async publish({ params }: Input<typeof lectureDesk.publish>, caller: SignedInCaller) {
    return this.shown(await this.planning.publish(params.lectureId, caller));
  }

  @Implements(lectureDesk.sessions.list)
  sessions({ query }: Input<typeof lectureDesk.sessions.list>, caller: SignedInCaller) {
    return this.listed.list(query, caller);
  }

  @Implements(lectureDesk.sessions.appeals)
  async appeals(_input: unknown, caller: SignedInCaller) {
    return { sessions: await this.listed.appealed(caller) };
  }

  @Implements(lectureDesk.sessions.get)
  session({ params }: Input<typeof lectureDesk.sessions.get>, caller: SignedInCaller) {
    return this.listed.one(params.sessionId, caller);
  }

  @Implements(lectureDesk.sessions.add)
  async add({ params, body }: Input<typeof lectureDesk.sessions.add>, caller: SignedInCaller) {
    const plan = { ...body, ...read(body) };
    return this.lectures.session(await this.scheduling.add(params.lectureId, plan, caller));
  }

  @Implements(lectureDesk.sessions.change)
  async changeBooking({ params, body }: Input<typeof lectureDesk.sessions.change>, caller: SignedInCaller) {
    const { seats, companySeats } = body;
    const times = { opensAt: new Date(body.opensAt), closesAt: new Date(body.closesAt) };
    await this.scheduling.change(params.sessionId, { ...times, seats, companySeats }, caller);
    return this.lectures.session(params.sessionId);
  }

  @Implements(lectureDesk.sessions.move)
  async move({ params, body }: Input<typeof lectureDesk.sessions.move>, caller: SignedInCaller) {
    await this.scheduling.move(params.sessionId, { venueId: body.venueId, ...read(body) }, caller);
    return this.lectures.session(params.sessionId);
  }

  @Implements(lectureDesk.sessions.cancel)
  async cancel({ params, body }: Input<typeof lectureDesk.sessions.cancel>, caller: SignedInCaller) {
    await this.scheduling.cancel(params.sessionId, body.reason, caller);
    return this.lectures.session(params.sessionId);
  }

  private async shown(lecture: LectureRow) {
    return { ...(await this.lectures.one(lecture)), state: lecture.state };
  }
}
