import { type Lecture, type Session, type Venue } from '@titles/shared/contract/lectures';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In } from 'typeorm';
import { type Standing } from '../bookings/session-seats.service';
import { LectureRow } from './lecture.entity';
import { type MaterialRow } from './material.entity';
import { MoveRow } from './move.entity';
import { SessionRow } from './session.entity';
import { stocksOf } from './stocks';
import { VenueRow } from './venue.entity';

/** A session with the lecture whose date it is and the venue where it is held. */
export interface Placed {
  session: SessionRow;
  lecture: LectureRow;
  venue: VenueRow;
}

export async function lectureOf(manager: EntityManager, id: string): Promise<LectureRow> {
  const lecture = await manager.findOneBy(LectureRow, { id });
  if (!lecture) throw new DomainError('not-found');
  return lecture;
}

export async function venueOf(manager: EntityManager, id: string): Promise<VenueRow> {
  const venue = await manager.findOneBy(VenueRow, { id });
  if (!venue) throw new DomainError('not-found');
  return venue;
}

export async function placedOf(manager: EntityManager, sessionId: string): Promise<Placed> {
  const session = await manager.findOneBy(SessionRow, { id: sessionId });
  if (!session) throw new DomainError('not-found');
  return {
    session,
    lecture: await lectureOf(manager, session.lectureId),
    venue: await venueOf(manager, session.venueId),
  };
}

export type Place = Pick<VenueRow, 'name' | 'address'>;

/** Where a venue is, for messages and calendars: the name first, for a message takes twenty characters. */
export const placeOf = ({ name, address }: Place): string => `${name}，${address}`;

export const shownVenue = (venue: VenueRow): Venue => ({
  id: venue.id,
  name: venue.name,
  district: venue.district,
  address: venue.address,
  latitude: venue.latitudeE6 === null ? null : venue.latitudeE6 / 1e6,
  longitude: venue.longitudeE6 === null ? null : venue.longitudeE6 / 1e6,
  gettingThere: venue.gettingThere,
  demo: venue.demo,
});

type NamedVenue = Pick<VenueRow, 'id' | 'name' | 'address'>;

/** When and where a session is to be. */
export interface Plan {
  startsAt: Date;
  endsAt: Date;
  venue: NamedVenue;
}

/** What tells a venue from another, or from itself as it was: its name, else its address. */
export const apart = ({ name, address }: NamedVenue, from: NamedVenue): string =>
  name === from.name && address !== '' ? address : name;

/** As much as is shown of the venue of another plan. */
const VENUE_BEFORE = 60;

/** The venue of a former plan, beside another one: what an older release noted without its id is that one by its name. */
export const recognised = (was: NamedVenue, other: NamedVenue): NamedVenue =>
  was.id === '' && [other.name, other.address.slice(0, VENUE_BEFORE)].includes(was.name) ? other : was;

/** The moves of sessions, the first one first. */
export const movesOf = (manager: EntityManager, sessionIds: string[]): Promise<MoveRow[]> =>
  manager.find(MoveRow, { where: { sessionId: In(sessionIds) }, order: { number: 'ASC' } });

export const planBefore = ({ startsAt, endsAt, venueId, venueName, venueAddress }: MoveRow): Plan => ({
  startsAt,
  endsAt,
  venue: { id: venueId, name: venueName, address: venueAddress },
});

interface FormerPlan extends Plan {
  /** It is to begin then and there still. */
  endOnly: boolean;
}

/**
 * The plan of which somebody knew who booked then, or whoever read of the session when it was published; null where it
 * is that still, however the venue is called.
 */
export function formerPlan(
  { session, venue }: Pick<Placed, 'session' | 'venue'>,
  moves: readonly MoveRow[],
  madeAt?: Date,
): FormerPlan | null {
  const { id, startsAt, endsAt } = session;
  const first = moves.find((move) => move.sessionId === id && (!madeAt || madeAt <= move.madeAt));
  if (!first) return null;
  const was = planBefore(first);
  const there = was.startsAt.getTime() === startsAt.getTime() && recognised(was.venue, venue).id === venue.id;
  if (!there) return { ...was, endOnly: false };
  return was.endsAt.getTime() === endsAt.getTime() ? null : { ...was, endOnly: true };
}

export function shownFormer(was: FormerPlan | null, venue: NamedVenue): Pick<Session, 'moved' | 'formerEnd'> {
  if (!was) return { moved: null, formerEnd: null };
  const endsAt = was.endsAt.toISOString();
  if (was.endOnly) return { moved: null, formerEnd: endsAt };
  const where = apart(was.venue, venue).slice(0, VENUE_BEFORE);
  return { moved: { startsAt: was.startsAt.toISOString(), endsAt, venue: where }, formerEnd: null };
}

const none: Standing = { capacity: 0, left: 0, waiting: 0 };

export function shownSession(
  session: SessionRow,
  venue: VenueRow,
  moves: readonly MoveRow[],
  standings: ReadonlyMap<string, Standing>,
): Session {
  const { everybody, companies } = stocksOf(session.id);
  const open = standings.get(everybody) ?? none;
  const kept = standings.get(companies) ?? none;
  return {
    id: session.id,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    opensAt: session.opensAt.toISOString(),
    closesAt: session.closesAt.toISOString(),
    venue: shownVenue(venue),
    seats: open.capacity,
    left: open.left,
    waiting: open.waiting,
    companySeats: kept.capacity,
    companyLeft: kept.left,
    state: session.state,
    cancelledBecause: session.cancelledBecause,
    ...shownFormer(formerPlan({ session, venue }, moves), venue),
  };
}

export const shownLecture = (
  lecture: LectureRow,
  sessions: Session[],
  materials: MaterialRow[],
): Lecture => ({
  id: lecture.id,
  kind: lecture.kind,
  title: lecture.title,
  summary: lecture.summary,
  forWhom: lecture.forWhom,
  speaker: lecture.speaker,
  hours:
    lecture.hours === null || lecture.hoursSource === null
      ? null
      : { count: lecture.hours, source: lecture.hoursSource },
  district: lecture.district,
  demo: lecture.demo,
  sessions,
  materials: materials.map(({ id, title, bytes, type }) => ({ id, title, bytes, type })),
});
