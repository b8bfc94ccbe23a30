import { type BookingState } from '@titles/server/bookings/state';
import { type WaitingState } from '@titles/server/bookings/waiting-entry.entity';

const MINUTE = 60_000;

interface Booked {
  session: number;
  person: string;
  seats: number;
  state: BookingState;
  heldUntil: number;
}
interface Waits {
  session: number;
  person: string;
  seats: number;
  state: WaitingState;
  offer: Booked | null;
}
export interface ModelSession {
  capacity: number;
  startsAt: number;
  noticeMinutes: number;
  cancelMinutes: number;
}

/** When so many minutes between eight and twenty o'clock in Jiangmen have passed, counted one by one. */
function byDay(from: number, minutes: number): number {
  let at = from;
  for (let left = minutes; left > 0; at += MINUTE) {
    const hour = new Date(at + 8 * 60 * MINUTE).getUTCHours();
    if (hour >= 8 && hour < 20) left--;
  }
  return at;
}

/**
 * Sessions, bookings and waiting lists in plain lists, one step after the other, without a database. Each step answers
 * `ok` or the code of the refusal.
 */
export class BookingsModel {
  bookings: Booked[] = [];
  queue: Waits[] = [];

  constructor(
    public now: number,
    readonly sessions: readonly ModelSession[],
  ) {}

  hold(person: string, session: number): string {
    if (!this.bookable(session)) return 'conflict';
    this.settle(session);
    const mine = this.active(person, session);
    if (mine?.state === 'held' && mine.seats === 1) return 'ok';
    if (mine && mine.state !== 'held') return 'conflict';
    // An offer of more seats is given up for the one that is wanted now.
    if (mine) this.giveUp(mine);
    if (this.free(session) < 1) return 'full';
    this.add(person, session, 1, 10);
    this.stopWaiting(person, session);
    if (mine) this.settle(session);
    return 'ok';
  }

  confirm(person: string, session: number): string {
    const booking = this.latest(person, session);
    return booking ? this.confirmBooking(booking) : 'not-found';
  }

  cancel(person: string, session: number): string {
    const booking = this.latest(person, session);
    if (!booking) return 'not-found';
    if (booking.state === 'confirmed' && !this.changeable(session)) return 'conflict';
    if (this.stateOf(booking) === 'confirmed') booking.state = 'cancelled';
    if (this.stateOf(booking) === 'held') this.giveUp(booking);
    this.settle(session);
    return 'ok';
  }

  move(person: string, from: number, to: number): string {
    const booking = this.latest(person, from);
    if (!booking) return 'not-found';
    if (booking.state !== 'confirmed' || !this.changeable(from) || !this.bookable(to)) return 'conflict';
    const before = structuredClone({ bookings: this.bookings, queue: this.queue });
    this.settle(to);
    const refusal = this.active(person, to) ? 'conflict' : this.free(to) < booking.seats ? 'full' : null;
    if (refusal) {
      Object.assign(this, before);
      return refusal;
    }
    booking.session = to;
    this.stopWaiting(person, to);
    this.settle(from);
    return 'ok';
  }

  join(person: string, session: number, seats: number): string {
    if (!this.bookable(session)) return 'conflict';
    if (seats > this.sessions[session]!.capacity) return 'bad-input';
    this.settle(session);
    if (this.active(person, session)) return 'conflict';
    if (this.queue.some((entry) => this.waits(entry, session) && entry.person === person)) return 'ok';
    if (this.free(session) >= seats) return 'conflict';
    this.queue.push({ person, session, seats, state: 'waiting', offer: null });
    return 'ok';
  }

  leave(person: string, session: number): string {
    const entry = this.latestEntry(person, session);
    if (!entry) return 'not-found';
    if (entry.state === 'waiting') entry.state = 'left';
    if (entry.state === 'offered' && entry.offer && this.stateOf(entry.offer) === 'held')
      this.giveUp(entry.offer);
    this.settle(session);
    return 'ok';
  }

  accept(person: string, session: number): string {
    const entry = this.latestEntry(person, session);
    if (!entry) return 'not-found';
    return entry.offer ? this.confirmBooking(entry.offer) : 'conflict';
  }

  clean(): void {
    for (const session of this.sessions.keys())
      if (
        this.bookings.some((booking) => booking.session === session && this.ranOut(booking)) ||
        (this.begun(session) && this.queue.some((e) => e.session === session && e.state === 'waiting'))
      )
        this.settle(session);
  }

  /** What anybody can see, in an order of its own. */
  seen(): { bookings: string[]; queue: string[] } {
    return {
      bookings: this.bookings.map((b) => `${b.session} ${b.person} ${b.seats} ${this.stateOf(b)}`).sort(),
      queue: this.queue
        .map((e) => {
          const over = e.state === 'offered' && e.offer && this.stateOf(e.offer) !== 'held';
          return `${e.session} ${e.person} ${e.seats} ${over ? 'lapsed' : e.state}`;
        })
        .sort(),
    };
  }

  private confirmBooking(booking: Booked): string {
    if (this.stateOf(booking) === 'held') {
      booking.state = 'confirmed';
      this.endOffer(booking, 'booked');
    }
    return booking.state === 'confirmed' ? 'ok' : 'conflict';
  }

  private settle(session: number): void {
    for (const booking of this.bookings)
      if (booking.session === session && this.ranOut(booking)) {
        booking.state = 'expired';
        this.endOffer(booking, 'lapsed');
      }
    if (this.begun(session))
      for (const entry of this.queue)
        if (entry.session === session && entry.state === 'waiting') entry.state = 'lapsed';
    const { startsAt, noticeMinutes } = this.sessions[session]!;
    if (byDay(this.now, 10) > startsAt - noticeMinutes * MINUTE) return;
    for (const entry of this.queue) {
      if (entry.session !== session || entry.state !== 'waiting') continue;
      if (entry.seats > this.free(session)) continue;
      entry.state = 'offered';
      entry.offer = this.add(entry.person, session, entry.seats, 120);
    }
  }

  private add(person: string, session: number, seats: number, minutes: number): Booked {
    const { startsAt, noticeMinutes } = this.sessions[session]!;
    const offered = minutes !== 10;
    const until = offered ? byDay(this.now, minutes) : this.now + minutes * MINUTE;
    const last = offered ? startsAt - noticeMinutes * MINUTE : until;
    const booking: Booked = { person, session, seats, state: 'held', heldUntil: Math.min(until, last) };
    this.bookings.push(booking);
    return booking;
  }

  private giveUp(booking: Booked): void {
    booking.state = 'cancelled';
    this.endOffer(booking, 'left');
  }

  private endOffer(booking: Booked, state: WaitingState): void {
    for (const entry of this.queue)
      if (entry.offer === booking && entry.state === 'offered') entry.state = state;
  }

  private stopWaiting(person: string, session: number): void {
    for (const entry of this.queue)
      if (this.waits(entry, session) && entry.person === person) entry.state = 'booked';
  }

  private waits = (entry: Waits, session: number) =>
    entry.session === session && (entry.state === 'waiting' || entry.state === 'offered');
  private ranOut = ({ state, heldUntil }: Booked) => state === 'held' && heldUntil <= this.now;
  private stateOf = (booking: Booked) => (this.ranOut(booking) ? 'expired' : booking.state);
  private active = (person: string, session: number) =>
    this.bookings.find(
      (b) => b.person === person && b.session === session && ['held', 'confirmed'].includes(this.stateOf(b)),
    );
  private latest = (person: string, session: number) =>
    this.active(person, session) ??
    this.bookings.filter((b) => b.person === person && b.session === session).at(-1);
  private latestEntry = (person: string, session: number) =>
    this.queue.filter((e) => e.person === person && e.session === session).at(-1);
  private free = (session: number) =>
    this.bookings
      .filter((b) => b.session === session && (b.state === 'held' || b.state === 'confirmed'))
      .reduce((left, { seats }) => left - seats, this.sessions[session]!.capacity);
  private begun = (session: number) => this.now >= this.sessions[session]!.startsAt;
  private bookable = (session: number) => {
    const { startsAt, noticeMinutes } = this.sessions[session]!;
    return this.now < startsAt - noticeMinutes * MINUTE;
  };
  private changeable = (session: number) => {
    const { startsAt, cancelMinutes } = this.sessions[session]!;
    return this.now < startsAt - cancelMinutes * MINUTE;
  };
}
